package org.lintel.bundle;

import org.jspecify.annotations.Nullable;

/**
 * A file of a bundle, as it is there, damaged or not.
 *
 * @param crc its checksum in the zip
 * @param sum its SHA-256 as the bundle's list has it, in hexadecimal; null for those two that are not in it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Part(String name, byte[] content, int crc, @Nullable String sum) {
    /** @return whether it is the file that was put into the bundle, by both checksums */
    public boolean isWhole() {
        return ZipHeaders.crc(content) == crc && (sum == null || Sha256.hex(content).equals(sum));
    }
}
