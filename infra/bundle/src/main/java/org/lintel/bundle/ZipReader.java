package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    private static final int MOST_NAME = 100;

    /** A file in it. */
    record Entry(String name, int crc, long size, long place) {}

    private final FileChannel channel;
    private final List<Entry> entries = new ArrayList<>();
    private final long centralPlace;

    /** @throws BundleRefused {@link Reason#NOT_A_BUNDLE}, {@link Reason#CUT_SHORT}, {@link Reason#NOT_CANONICAL} */
    ZipReader(FileChannel channel) throws IOException {
        this.channel = channel;
        long size = channel.size();
        ByteBuffer beginning = read(0, (int) Math.min(size, Integer.BYTES));
        if (size < ZipHeaders.END_BYTES || beginning.getInt() != 0x04034b50) {
            throw new BundleRefused(Reason.NOT_A_BUNDLE, "This file is not a bundle.");
        }
        ByteBuffer end = read(size - ZipHeaders.END_BYTES, ZipHeaders.END_BYTES);
        int files = Short.toUnsignedInt(end.getShort(10));
        long centralBytes = Integer.toUnsignedLong(end.getInt(12));
        this.centralPlace = Integer.toUnsignedLong(end.getInt(16));
        if (!Arrays.equals(end.array(), ZipHeaders.end(files, centralBytes, centralPlace))) {
            throw new BundleRefused(Reason.CUT_SHORT, "This bundle does not end as bundles do: it is cut short, or something follows it.",
                    new CutFile(channel).firstThatIsNotWhole());
        }
        if (centralPlace + centralBytes + ZipHeaders.END_BYTES != size
                || centralBytes > files * (long) (ZipHeaders.CENTRAL_BYTES + MOST_NAME)) {
            throw notCanonical("what its end says of the whole");
        }
        list(read(centralPlace, (int) centralBytes), files);
    }

    private void list(ByteBuffer central, int files) {
        long place = 0;
        for (int file = 0; file < files; file++) {
            if (central.remaining() < ZipHeaders.CENTRAL_BYTES) {
                throw notCanonical("its list of files");
            }
            int from = central.position();
            int nameBytes = Short.toUnsignedInt(central.getShort(from + 28));
            int headerBytes = ZipHeaders.CENTRAL_BYTES + nameBytes;
            if (nameBytes == 0 || nameBytes > MOST_NAME || central.remaining() < headerBytes) {
                throw notCanonical("the name of a file");
            }
            byte[] header = new byte[headerBytes];
            central.get(header);
            String name = new String(header, ZipHeaders.CENTRAL_BYTES, nameBytes, ISO_8859_1);
            Entry entry = new Entry(name, central.getInt(from + 16), Integer.toUnsignedLong(central.getInt(from + 24)), place);
            if (name.chars().anyMatch(one -> one <= ' ' || one > '~')
                    || !Arrays.equals(header, ZipHeaders.central(name, entry.crc, entry.size, place))) {
                throw notCanonical("what its list says of a file");
            }
            entries.add(entry);
            place += ZipHeaders.LOCAL_BYTES + nameBytes + entry.size;
        }
        if (central.hasRemaining() || place != centralPlace) {
            throw notCanonical("where its files are");
        }
    }

    /** @return in the order in which they lie there, without a gap */
    List<Entry> entries() {
        return entries;
    }

    /**
     * @return what is in it, whether or not it is what its checksum is of
     * @throws BundleRefused {@link Reason#NOT_CANONICAL}
     */
    byte[] content(Entry entry) throws IOException {
        byte[] expected = ZipHeaders.local(entry.name, entry.crc, entry.size);
        if (!Arrays.equals(read(entry.place, expected.length).array(), expected)) {
            throw notCanonical("what is before the file " + entry.name);
        }
        return read(entry.place + expected.length, (int) entry.size).array();
    }

    private ByteBuffer read(long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        for (long at = from; bytes.hasRemaining();) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                throw new BundleRefused(Reason.CUT_SHORT, "This bundle is shorter than it says.");
            }
            at += read;
        }
        return bytes.flip();
    }

    private static BundleRefused notCanonical(String what) {
        return new BundleRefused(Reason.NOT_CANONICAL, "This bundle is not written in the way in which bundles are: " + what + ".");
    }
}
