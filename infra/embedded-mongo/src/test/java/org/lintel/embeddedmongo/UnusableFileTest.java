package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used is named in one sentence, and left as it was. */
class UnusableFileTest {

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
    void aFileWhoseMakingWasCutOffByALossOfPowerIsANewStore() throws Exception {
        try (var whole = new RandomAccessFile(newStore().toFile(), "r")) {
            var start = new byte[6 * SealedBlock.BYTES];
            whole.readFully(start, 0, (int) Math.min(start.length, whole.length()));
            for (int left : new int[]{512, 4096, SealedBlock.BYTES - 1}) {
                Files.write(file, Arrays.copyOf(start, left));

                try (OpenStore store = OpenStore.in(folder)) {
                    store.insert(1);
                    assertThat(store.ids()).as("%d bytes were left", left).containsExactly(0);
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

    private Path newStore() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        OpenStore.in(other).close();
        return OpenStore.fileIn(other);
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
