package org.lintel.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * What is said of a file's content.
 *
 * @param crc its checksum in the zip
 * @param sum its SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Measured(int crc, long size, byte[] sum) {
    /** Something that can be written more than once, each time the same. */
    interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    static Measured of(Content content) throws IOException {
        MessageDigest sum = Sha256.begun();
        CheckedOutputStream checked = new CheckedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sum), new CRC32());
        Counted counted = new Counted(checked);
        content.writeTo(counted);
        return new Measured((int) checked.getChecksum().getValue(), counted.bytes, sum.digest());
    }

    private static final class Counted extends OutputStream {
        private final OutputStream to;
        private long bytes;

        private Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            bytes++;
            to.write(one);
        }

        @Override
        public void write(byte[] from, int at, int count) throws IOException {
            bytes += count;
            to.write(from, at, count);
        }
    }
}
