package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.bundle.BundleRefused.Reason;

/** A zip of more than 65,534 files, or longer than four bytes tell, is written in one way too; the JDK's own program writes the same and reads it. */
class LargeZipTest {
    /** Of the one byte 1. */
    private static final int CRC_OF_ONE = 0xa505df1b;

    private static final int MANY = 65_600;
    private static final long FAR = 0x1_0000_0005L;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {1, 65_534, 65_535, 65_536, MANY})
    void ofAnyNumberOfFilesThereIsOneWayToWriteIt(int files) throws IOException {
        byte[] written = many(files);
        assertThat(written).isEqualTo(byTheJdk(files));
        assertThat(read(written)).hasSize(files).last().satisfies(last -> assertThat(last.name()).isEqualTo(name(files - 1)));
        try (ZipFile zip = new ZipFile(file(written).toFile())) {
            assertThat(zip.size()).isEqualTo(files);
            assertThat(zip.getInputStream(zip.getEntry(name(files - 1))).readAllBytes()).isEqualTo(content(files - 1));
        }
    }

    @Test
    void noBitOfItsEndCanBeAnother() throws IOException {
        Path file = sparse(FAR, last(FAR));
        long length = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long place = length - ZipHeaders.LARGE_BYTES - ZipHeaders.END_BYTES; place < length; place++) {
                ByteBuffer whole = ByteBuffer.allocate(1);
                channel.read(whole, place);
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    channel.write(ByteBuffer.wrap(new byte[]{(byte) (whole.get(0) ^ 1 << bit)}), place);
                    assertThatExceptionOfType(BundleRefused.class).as("byte %d", place - length).isThrownBy(() -> new ZipReader(channel))
                            .satisfies(refused -> assertThat(refused.reason()).isIn(Reason.CUT_SHORT, Reason.NOT_CANONICAL));
                }
                channel.write(whole.flip(), place);
            }
            assertThat(new ZipReader(channel).entries()).hasSize(3);
        }
    }

    @Test
    void oneThatIsCutShortOrFollowedBySomethingIsRefused() throws IOException {
        byte[] whole = many(MANY);
        for (int missing : new int[]{1, 22, 23, 42, 98, 99}) {
            assertRefused(Arrays.copyOf(whole, whole.length - missing), Reason.CUT_SHORT);
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), Reason.CUT_SHORT);
    }

    @Test
    void whereNothingIsLargeNothingIsWrittenAsIfItWere() throws IOException {
        byte[] small = many(3);
        int end = small.length - ZipHeaders.END_BYTES;
        long place = ByteBuffer.wrap(small, end + 16, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] records = records(3, end - place, place);
        assertRefused(joined(Arrays.copyOf(small, end), records, Arrays.copyOfRange(small, end, small.length)), Reason.NOT_CANONICAL);
        for (int[] masked : new int[][]{{8, 2}, {10, 2}, {8, 4}, {12, 4}, {16, 4}, {8, 12}}) {
            byte[] said = Arrays.copyOfRange(small, end, small.length);
            Arrays.fill(said, masked[0], masked[0] + masked[1], (byte) 0xff);
            assertRefused(joined(Arrays.copyOf(small, end), records, said), Reason.CUT_SHORT, Reason.NOT_CANONICAL);
            assertRefused(joined(Arrays.copyOf(small, end), said), Reason.CUT_SHORT, Reason.NOT_CANONICAL);
        }
    }

    /** A file that says that it is far, in a list that is right otherwise. */
    @Test
    void aFileThatIsNearIsNotWrittenAsIfItWereFar() throws IOException {
        byte[] local = joined(ZipHeaders.local("a", 0, 0));
        byte[] central = ZipHeaders.central("a", 0, 0, 0);
        byte[] far = ZipHeaders.central("a", 0, 0, ZipHeaders.FOUR_BYTES);
        Arrays.fill(far, far.length - 8, far.length, (byte) 0);
        assertThat(read(joined(local, central, ZipHeaders.end(1, central.length, local.length)))).hasSize(1);
        assertRefused(joined(local, far, ZipHeaders.end(1, far.length, local.length)), Reason.NOT_CANONICAL);
        byte[] versioned = central.clone();
        versioned[6] = 45;
        assertRefused(joined(local, versioned, ZipHeaders.end(1, central.length, local.length)), Reason.NOT_CANONICAL);
        byte[] padded = joined(central, new byte[]{1, 0, 0, 0});
        padded[30] = 4;
        assertRefused(joined(local, padded, ZipHeaders.end(1, padded.length, local.length)), Reason.NOT_CANONICAL);
    }

    /** The second file begins at the last place that four bytes tell, or at the next: a hole in the file holds what is before it. */
    @ParameterizedTest
    @ValueSource(longs = {0xffff_fffeL, 0xffff_ffffL, 0x1_0000_0000L, FAR})
    void aFileIsFoundWhereverItBegins(long place) throws IOException {
        Path file = sparse(place, last(place));
        try (FileChannel channel = FileChannel.open(file)) {
            ZipReader reader = new ZipReader(channel);
            assertThat(reader.entries()).last().isEqualTo(new ZipReader.Entry(2, "c", CRC_OF_ONE, 1, place));
            assertThat(content(reader, reader.entries().getLast())).containsExactly(1);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getInputStream(zip.getEntry("c")).readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void aFileThatIsFarIsWrittenInOneWay() throws IOException {
        byte[] right = last(FAR);
        for (int at = 0; at < right.length; at++) {
            byte[] changed = right.clone();
            changed[at] ^= 1;
            Path file = sparse(FAR, changed);
            assertThatExceptionOfType(BundleRefused.class).as("byte %d", at).isThrownBy(() -> readLast(file));
        }
        assertThatExceptionOfType(BundleRefused.class).isThrownBy(() -> readLast(sparse(FAR, Arrays.copyOf(right, right.length - 12))));
    }

    @Test
    void moreFilesThanABundleHasAreNeitherWrittenNorRead() throws IOException {
        ZipWriter writer = new ZipWriter(OutputStream.nullOutputStream());
        for (int number = 0; number < Bundle.MOST_FILES; number++) {
            writer.add("a", _ -> {});
        }
        assertThatExceptionOfType(BundleRefused.class).isThrownBy(() -> writer.add("a", _ -> {}))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_FILES));
        byte[] local = ZipHeaders.local("a", 0, 0);
        for (long files : new long[]{Bundle.MOST_FILES + 1L, 1L << 32, 1L << 62, -1}) {
            assertRefused(joined(local, ZipHeaders.end(files, 0x1_0000_0000L, local.length)), Reason.TOO_MANY_FILES);
        }
        for (long bytes : new long[]{0x1_0000_0000L, 1L << 62, -1}) {
            assertRefused(joined(local, ZipHeaders.end(Bundle.MOST_FILES, bytes, local.length)), Reason.NOT_CANONICAL);
        }
    }

    /** Eight bytes tell a place before the first byte, too: the whole adds up, and there is nothing to be read. */
    @Test
    void aListThatBeginsBeforeTheFileIsRefused() {
        byte[] beginning = {'P', 'K', 3, 4};
        int large = beginning.length + ZipHeaders.LARGE_BYTES + ZipHeaders.END_BYTES;
        byte[] hostile = joined(beginning, ZipHeaders.end(65_535, 1_000_000, large - 98 - 1_000_000));
        assertThat(hostile).hasSize(102);
        assertRefused(hostile, Reason.NOT_CANONICAL);

        // One byte before, which four bytes tell as they tell that it is far; what is true seems to stand in the list itself.
        int list = 78;
        ByteBuffer near = ByteBuffer.allocate(list - 1 + ZipHeaders.END_BYTES).order(ByteOrder.LITTLE_ENDIAN).put(beginning);
        near.putLong(33, 1).putLong(41, list).putLong(49, -1).put(list - 1, ZipHeaders.end(1, list, -1));
        assertRefused(near.array(), Reason.NOT_CANONICAL);
    }

    /** That there is room for them is said before the first byte is written. */
    @Test
    void asManyEventsAsThereIsRoomForLeaveHalfOfTheFilesForThoseThatEndEarly() {
        long files = BundleWriter.MOST_EVENTS / BundleWriter.EVENTS_IN_A_FILE + 1;
        for (Tiles tiles = new Tiles(BundleWriter.MOST_EVENTS); tiles.hasNext(); tiles.next()) {
            files++;
        }
        assertThat(files).isLessThan(Bundle.MOST_FILES / 2 + 1);
        assertThat(2 * (BundleWriter.MOST_EVENTS_BESIDE / BundleWriter.EVENTS_IN_A_FILE + 1)).isLessThan(Bundle.MOST_FILES / 2 + 1);
        String longest = "0".repeat(64) + "  events/000000000000.jsonl\n";
        assertThat((long) longest.length() * Bundle.MOST_FILES).isLessThan(Bundle.MOST_FILE_BYTES);
    }

    private static byte[] last(long place) {
        return ZipHeaders.central("c", CRC_OF_ONE, 1, place);
    }

    /** @param last what the list says of the last of three files, which begins at the place */
    private Path sparse(long place, byte[] last) throws IOException {
        byte[] first = joined(ZipHeaders.local("a", 0, 5), new byte[5]);
        long hole = place - first.length - ZipHeaders.local("b", 0, 0).length;
        byte[] local = joined(ZipHeaders.local("c", CRC_OF_ONE, 1), new byte[]{1});
        byte[] central = joined(ZipHeaders.central("a", 0, 5, 0), ZipHeaders.central("b", 0, hole, first.length), last);
        Path file = folder.resolve("sparse");
        Files.deleteIfExists(file);
        try (FileChannel to = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            to.write(ByteBuffer.wrap(joined(first, ZipHeaders.local("b", 0, hole))));
            to.write(ByteBuffer.wrap(joined(local, central, ZipHeaders.end(3, central.length, place + local.length))), place);
        }
        return file;
    }

    private static byte[] records(long files, long centralBytes, long centralPlace) {
        byte[] large = ZipHeaders.end(0x1_0000L + files, centralBytes, centralPlace);
        ByteBuffer records = ByteBuffer.wrap(Arrays.copyOf(large, ZipHeaders.LARGE_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        return records.putLong(24, files).putLong(32, files).array();
    }

    private static byte[] many(int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipWriter writer = new ZipWriter(bytes);
        for (int number = 0; number < files; number++) {
            byte[] content = content(number);
            writer.add(name(number), to -> to.write(content));
        }
        writer.finish();
        return bytes.toByteArray();
    }

    private static byte[] byTheJdk(int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, ISO_8859_1)) {
            for (int number = 0; number < files; number++) {
                ZipEntry entry = new ZipEntry(name(number));
                CRC32 crc = new CRC32();
                crc.update(content(number));
                entry.setMethod(ZipEntry.STORED);
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                entry.setSize(content(number).length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content(number));
            }
        }
        return bytes.toByteArray();
    }

    private static String name(int number) {
        return "tile/0/%03d".formatted(number);
    }

    private static byte[] content(int number) {
        return Integer.toString(number).getBytes(US_ASCII);
    }

    private void assertRefused(byte[] zip, Reason... reasons) {
        assertThatExceptionOfType(BundleRefused.class).isThrownBy(() -> read(zip))
                .satisfies(refused -> assertThat(refused.reason()).isIn((Object[]) reasons));
    }

    private List<ZipReader.Entry> read(byte[] zip) throws IOException {
        return read(file(zip));
    }

    private static List<ZipReader.Entry> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new ZipReader(channel).entries();
        }
    }

    /** Its header in the list and the one before it have to agree. */
    private static byte[] readLast(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ZipReader reader = new ZipReader(channel);
            return content(reader, reader.entries().getLast());
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("zip"), bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(ZipReader reader, ZipReader.Entry entry) throws IOException {
        byte[] content = new byte[(int) entry.size()];
        reader.read(entry, content);
        return content;
    }
}
