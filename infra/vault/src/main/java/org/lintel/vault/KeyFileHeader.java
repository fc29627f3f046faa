package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.FOREIGN_KEY_FILE;
import static org.lintel.vault.VaultRefused.Reason.KEY_FILE_DAMAGED;
import static org.lintel.vault.VaultRefused.Reason.NEWER_FORMAT;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of the key file: twice the same block of 4,096 bytes, because without the wrapped store key all would be lost. A block is {@code LINTELKY},
 * format (4 bytes), length of the wrapped store key (4), the wrapped store key, CRC-32C of all before (4), zeros.
 */
final class KeyFileHeader {

    private static final byte[] MAGIC = "LINTELKY".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int BLOCK_BYTES = 4096;
    static final int BYTES = 2 * BLOCK_BYTES;
    static final int MOST_WRAPPED_BYTES = BLOCK_BYTES - MAGIC.length - 12;

    private KeyFileHeader() {}

    static byte[] bytes(byte[] wrappedStoreKey) {
        if (wrappedStoreKey.length > MOST_WRAPPED_BYTES) {
            throw new IllegalArgumentException("a wrapped store key has at most " + MOST_WRAPPED_BYTES + " bytes");
        }
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        block.put(MAGIC).putInt(FORMAT).putInt(wrappedStoreKey.length).put(wrappedStoreKey);
        block.putInt(checksum(block.array(), block.position()));
        return ByteBuffer.allocate(BYTES).put(block.array()).put(block.array()).array();
    }

    /** @param bytes the first {@link #BYTES} of the file, or all of a shorter one */
    static byte[] wrappedStoreKey(byte[] bytes, Path file) {
        for (int at = 0; at + BLOCK_BYTES <= bytes.length; at += BLOCK_BYTES) {
            byte @Nullable [] wrapped = inBlock(Arrays.copyOfRange(bytes, at, at + BLOCK_BYTES), file);
            if (wrapped != null) {
                return wrapped;
            }
        }
        if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
            throw new VaultRefused(FOREIGN_KEY_FILE, "The file " + file + " is not a key file of this program.");
        }
        throw new VaultRefused(KEY_FILE_DAMAGED, "The key file " + file
                + " is damaged: its beginning, and with it all keysets, cannot be read; put back a copy of it, or restore a key backup.");
    }

    private static byte @Nullable [] inBlock(byte[] bytes, Path file) {
        ByteBuffer block = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length];
        block.get(magic);
        if (!Arrays.equals(MAGIC, magic)) {
            return null;
        }
        int format = block.getInt();
        int length = block.getInt();
        if (length <= 0 || length > MOST_WRAPPED_BYTES
                || block.getInt(block.position() + length) != checksum(bytes, block.position() + length)) {
            return null;
        }
        if (format != FORMAT) {
            throw new VaultRefused(NEWER_FORMAT, "The key file " + file + " was written by a newer version; use that one.");
        }
        byte[] wrapped = new byte[length];
        block.get(wrapped);
        return wrapped;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
