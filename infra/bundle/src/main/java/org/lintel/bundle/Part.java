package org.lintel.bundle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * A file of a bundle, as it is there, damaged or not.
 *
 * @param bytes beginning with what is in it; behind that may be what was there before
 * @param size  how many of them are the file's
 * @param crc   its checksum in the zip
 * @param sum   its SHA-256 as the bundle's list has it, in hexadecimal; null for those two that are not in it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Part(String name, byte[] bytes, int size, int crc, @Nullable String sum) {
    private static final int PIECE_BYTES = 1 << 16;

    /** @return what is in it, and nothing else */
    public byte[] content() {
        return bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
    }

    /** @return whether it is the file that was put into the bundle, by both checksums; each piece of it comes from memory once for both */
    public boolean isWhole() {
        CRC32 checksum = new CRC32();
        MessageDigest digest = Sha256.begun();
        for (int from = 0; from < size; from += PIECE_BYTES) {
            int count = Math.min(PIECE_BYTES, size - from);
            checksum.update(bytes, from, count);
            digest.update(bytes, from, count);
        }
        return (int) checksum.getValue() == crc && (sum == null || HexFormat.of().formatHex(digest.digest()).equals(sum));
    }
}
