package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used is named in one sentence, and left as it was. */
class UnusableFileTest {

    private static final int START_OF_HEADER = "H:2,".length();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = OpenStore.fileIn(folder);
    }

    @Test
    void aFileOfAnotherKindIsForeign() throws Exception {
        Files.writeString(file, "Minutes of the meeting\n".repeat(1_000));

        isRefused(ForeignFile.class);
    }

    @Test
    void aStoreOfAnotherProgramIsForeign() throws Exception {
        try (MVStore other = MVStore.open(file.toString())) {
            other.openMap("stamps").put("key", "value");
        }

        isRefused(ForeignFile.class);
    }

    @Test
    void aFolderInPlaceOfTheFileIsForeign() throws Exception {
        Files.createDirectory(file);

        assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(ForeignFile.class);
    }

    @Test
    void aFileOfANewerProgramIsSaidToBeNewer() throws Exception {
        filledStore();
        try (MVStore store = MVStore.open(CheckedFiles.name(file))) {
            store.setStoreVersion(StoreFile.FORMAT + 1);
        }

        isRefused(NewerFormat.class);
    }

    @Test
    void aMissingFolderIsUnusable() {
        assertThatThrownBy(() -> EmbeddedMongo.open(folder.resolve("missing").resolve("test.db"))).isInstanceOf(FolderUnusable.class)
                .hasMessageContaining(folder.resolve("missing").toString()).hasMessageEndingWith(".");
    }

    @Test
    void aFolderThatCannotBeWrittenIsUnusable() {
        // Permissions do not bind the root user, but nobody can make a file here.
        Path notWritable = Path.of("/proc");
        assumeTrue(Files.isDirectory(notWritable));

        assertThatThrownBy(() -> EmbeddedMongo.open(notWritable.resolve("test.db"))).isInstanceOf(FolderUnusable.class)
                .hasMessageContaining(notWritable.toString()).hasMessageEndingWith(".");
    }

    @Test
    void aFileThatWasCutShortIsDamaged() throws Exception {
        filledStore();
        long whole = Files.size(file);
        for (long left : new long[]{whole - 1, whole - 4096, whole / 2, 3 * 4096, 2 * 4096}) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(left);
            }
            isRefused(DamagedFile.class);
        }
    }

    @Test
    void aFileThatWasCutWithinItsHeaderIsNotTakenForANewOne() throws Exception {
        filledStore();
        byte[] whole = Files.readAllBytes(file);
        for (int left : new int[]{2 * SealedBlock.BYTES - 1, 4096 + 512, SealedBlock.BYTES + 1, SealedBlock.BYTES, SealedBlock.BYTES - 1,
                4096,
                4095, 512, 40, START_OF_HEADER}) {
            Files.write(file, Arrays.copyOf(whole, left));
            isRefused(DamagedFile.class);
        }
        for (int left = START_OF_HEADER - 1; left > 0; left--) {
            Files.write(file, Arrays.copyOf(whole, left));
            isRefused(ForeignFile.class);
        }
    }

    @Test
    void aFileWhoseHeaderIsSealedAndMakesNoSenseIsDamaged() throws Exception {
        for (String header : new String[]{"H:2,without:end", "H:2,version:what\n", "H:2,version\n"}) {
            var start = ByteBuffer.allocate(StoreHeader.COPIES * SealedBlock.BYTES);
            for (int copy = 0; copy < StoreHeader.COPIES; copy++) {
                start.put(copy * SealedBlock.BYTES, header.getBytes(StandardCharsets.US_ASCII));
                SealedBlock.seal(start.duplicate(), copy * SealedBlock.BYTES, copy, CommitStamp.HEADER);
            }
            Files.write(file, start.array());
            isRefused(DamagedFile.class);
        }
    }

    @Test
    void aShortFileOfAnotherKindIsForeign() throws Exception {
        Files.writeString(file, "Minutes of the meeting\n");
        isRefused(ForeignFile.class);

        Files.write(file, Arrays.copyOf("\0\0\0\0 minutes".getBytes(StandardCharsets.US_ASCII), SealedBlock.BYTES));
        isRefused(ForeignFile.class);
    }

    @Test
    void aFileWhoseMakingWasCutOffByALossOfPowerIsANewStore() throws Exception {
        var header = new StoreHeader(Map.of("H", "2", "blockSize", "1000", "created", "19abc", "format", "3"), false);
        try (var made = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            header.writeTo(made);
        }
        byte[] start = Files.readAllBytes(file);
        for (int left : new int[]{512, 4096, SealedBlock.BYTES - 1, SealedBlock.BYTES}) {
            for (int missing : new int[]{0, 512}) {
                byte[] torn = Arrays.copyOf(start, left);
                Arrays.fill(torn, 0, missing, (byte) 0);
                Files.write(file, torn);

                try (OpenStore store = OpenStore.in(folder)) {
                    store.insert(1);
                    assertThat(store.ids()).as("%d bytes were left, %d of them not written", left, missing).containsExactly(0);
                }
            }
        }
    }

    @Test
    void anEmptyFileIsANewStore() throws Exception {
        Files.createFile(file);

        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(1);
            assertThat(store.ids()).containsExactly(0);
        }
    }

    private void filledStore() {
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(2_000);
        }
    }

    private void isRefused(Class<? extends UnusableFile> kind) throws Exception {
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(kind).hasMessageContaining(file.toString())
                .hasMessageEndingWith(".").hasNoCause();

        assertThat(Files.readAllBytes(file)).as("the file afterwards").isEqualTo(before);
    }
}
