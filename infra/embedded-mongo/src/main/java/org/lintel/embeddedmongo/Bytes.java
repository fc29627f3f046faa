package org.lintel.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Byte arrays in unsigned order. The store's own type of this kind lets it guess sizes from an average; with documents between 100 bytes
 * and 16 MB a guess would make pages of hundreds of megabytes.
 */
final class Bytes extends BasicDataType<byte[]> {

    static final Bytes TYPE = new Bytes();

    private static final int OBJECT_HEADER = 16;

    private Bytes() {}

    @Override
    public int getMemory(byte[] value) {
        return OBJECT_HEADER + value.length;
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }

    @Override
    public void write(WriteBuffer buffer, byte[] value) {
        buffer.putVarInt(value.length).put(value);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] value = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(value);
        return value;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
