package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lintel.bundle.BundleRefused.Reason;

/**
 * Reads a zip and refuses each that {@link ZipWriter} would not have written. Nothing in it is compressed, so nothing is larger than it looks, and no name is
 * ever the name of a file of the reader's machine.
 */
final class ZipReader {
    static final int MOST_NAME = 100;
    /** What is read at once: it goes through a buffer of the platform's, which is to stay near the processor. */
    private static final int BUFFER_BYTES = 1 << 16;

    /** A file in it; the first one's number is 0. */
    record Entry(int number, String name, int crc, long size, long place) {}

    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();

    /** @throws BundleRefused {@link Reason#NOT_A_BUNDLE}, {@link Reason#CUT_SHORT}, {@link Reason#NOT_CANONICAL}, {@link Reason#TOO_MANY_FILES} */
    ZipReader(FileChannel channel) throws IOException {
        this.channel = channel;
        long size = channel.size();
        ByteBuffer beginning = read(0, (int) Math.min(size, Integer.BYTES));
        if (size < ZipHeaders.END_BYTES || beginning.getInt() != 0x04034b50) {
            throw new BundleRefused(Reason.NOT_A_BUNDLE, "This file is not a bundle.");
        }
        End end = end(size);
        byte[] expected = ZipHeaders.end(end.files, end.centralBytes, end.centralPlace);
        if (expected.length > size || !Arrays.equals(read(size - expected.length, expected.length).array(), expected)) {
            throw new BundleRefused(Reason.CUT_SHORT, "This bundle does not end as bundles do: it is cut short, or something follows it.",
                    new CutFile(channel).firstThatIsNotWhole());
        }
        if (end.files < 0 || end.files > Bundle.MOST_FILES) {
            throw new BundleRefused(Reason.TOO_MANY_FILES, "This bundle says that it has more than " + Bundle.MOST_FILES + " files.");
        }
        if (end.centralBytes < 0 || end.centralBytes > end.files * (ZipHeaders.CENTRAL_BYTES + MOST_NAME + ZipHeaders.FAR_BYTES)
                || end.centralPlace < 0 || end.centralPlace != size - expected.length - end.centralBytes) {
            throw notCanonical("what its end says of the whole");
        }
        list(end);
    }

    private record End(long files, long centralBytes, long centralPlace) {}

    /** Whether it is written as an end is, remains to be seen. */
    private End end(long size) throws IOException {
        ByteBuffer end = read(size - ZipHeaders.END_BYTES, ZipHeaders.END_BYTES);
        End said = new End(Short.toUnsignedInt(end.getShort(10)), Integer.toUnsignedLong(end.getInt(12)),
                Integer.toUnsignedLong(end.getInt(16)));
        boolean large = said.files == ZipHeaders.TWO_BYTES || said.centralBytes == ZipHeaders.FOUR_BYTES
                || said.centralPlace == ZipHeaders.FOUR_BYTES;
        if (!large || size < ZipHeaders.LARGE_BYTES + ZipHeaders.END_BYTES) {
            return said;
        }
        ByteBuffer before = read(size - ZipHeaders.END_BYTES - ZipHeaders.LARGE_BYTES, ZipHeaders.LARGE_END_BYTES);
        return new End(before.getLong(32), before.getLong(40), before.getLong(48));
    }

    /** Piece by piece: of a list of a hundred megabytes no more is in memory than what it says. */
    private void list(End end) throws IOException {
        InputStream central = new BufferedInputStream(Channels.newInputStream(channel.position(end.centralPlace)), BUFFER_BYTES);
        long left = end.centralBytes;
        long place = 0;
        for (int file = 0; file < end.files; file++) {
            byte[] header = central.readNBytes((int) Math.min(left, ZipHeaders.CENTRAL_BYTES));
            ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            if (header.length < ZipHeaders.CENTRAL_BYTES) {
                throw notCanonical("its list of files");
            }
            int nameBytes = Short.toUnsignedInt(fields.getShort(28));
            if (nameBytes == 0 || nameBytes > MOST_NAME || left < header.length + nameBytes) {
                throw notCanonical("the name of a file");
            }
            String name = new String(central.readNBytes(nameBytes), ISO_8859_1);
            Entry entry = new Entry(file, name, fields.getInt(16), Integer.toUnsignedLong(fields.getInt(24)), place);
            byte[] expected = ZipHeaders.central(name, entry.crc, entry.size, place);
            int behind = header.length + nameBytes;
            left -= expected.length;
            if (name.chars().anyMatch(one -> one <= ' ' || one > '~')
                    || !Arrays.equals(header, 0, header.length, expected, 0, header.length) || left < 0
                    || !Arrays.equals(central.readNBytes(expected.length - behind), 0, expected.length - behind, expected, behind,
                            expected.length)) {
                throw notCanonical("what its list says of a file");
            }
            entries.add(entry);
            place += ZipHeaders.LOCAL_BYTES + nameBytes + entry.size;
        }
        if (left > 0 || place != end.centralPlace) {
            throw notCanonical("where its files are");
        }
    }

    /** @return in the order in which they lie there, without a gap */
    List<Entry> entries() {
        return entries;
    }

    /**
     * Reads what is in it, whether or not it is what its checksum is of.
     *
     * @param into from its beginning; it has room for it
     * @throws BundleRefused {@link Reason#NOT_CANONICAL}
     */
    void read(Entry entry, byte[] into) throws IOException {
        byte[] expected = ZipHeaders.local(entry.name, entry.crc, entry.size);
        if (!Arrays.equals(read(entry.place, expected.length).array(), expected)) {
            throw notCanonical("what is before the file " + entry.name);
        }
        read(entry.place + expected.length, ByteBuffer.wrap(into, 0, (int) entry.size));
    }

    private ByteBuffer read(long from, int count) throws IOException {
        return read(from, ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** As much as there is room in it up to its limit. */
    private ByteBuffer read(long from, ByteBuffer bytes) throws IOException {
        int count = bytes.limit();
        while (bytes.position() < count) {
            bytes.limit(Math.min(count, bytes.position() + BUFFER_BYTES));
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new BundleRefused(Reason.CUT_SHORT, "This bundle is shorter than it says.");
            }
        }
        return bytes.flip();
    }

    private static BundleRefused notCanonical(String what) {
        return new BundleRefused(Reason.NOT_CANONICAL, "This bundle is not written in the way in which bundles are: " + what + ".");
    }
}
