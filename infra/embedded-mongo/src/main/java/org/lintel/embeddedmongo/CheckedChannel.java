package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** The store's view of its file: blocks without their {@linkplain SealedBlock seals}, which are checked at each reading. */
final class CheckedChannel extends FileBaseDefault {

    private static final int MOST_BLOCKS_AT_ONCE = 256;
    private static final int HEADER_BLOCKS = 2;

    private final FileChannel file;

    CheckedChannel(FileChannel file) {
        this.file = file;
    }

    @Override
    public long size() throws IOException {
        return file.size() / SealedBlock.BYTES * SealedBlock.DATA_BYTES;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        long first = position / SealedBlock.DATA_BYTES;
        int inFirst = (int) (position % SealedBlock.DATA_BYTES);
        int blocks = Math.min(MOST_BLOCKS_AT_ONCE, Math.ceilDiv(inFirst + target.remaining(), SealedBlock.DATA_BYTES));
        ByteBuffer sealed = ByteBuffer.allocate(blocks * SealedBlock.BYTES);
        int there = readUpTo(sealed, first * SealedBlock.BYTES) / SealedBlock.BYTES;
        int read = 0;
        for (int i = 0; i < there && target.hasRemaining(); i++) {
            int start = i * SealedBlock.BYTES;
            check(sealed, start, first + i);
            int skipped = i == 0 ? inFirst : 0;
            int length = Math.min(SealedBlock.DATA_BYTES - skipped, target.remaining());
            target.put(sealed.slice(start + skipped, length));
            read += length;
        }
        return read == 0 && target.hasRemaining() ? -1 : read;
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        if (position % SealedBlock.DATA_BYTES != 0 || length % SealedBlock.DATA_BYTES != 0) {
            throw new IOException("the store writes whole blocks only");
        }
        long number = position / SealedBlock.DATA_BYTES;
        while (source.hasRemaining()) {
            int blocks = Math.min(MOST_BLOCKS_AT_ONCE, source.remaining() / SealedBlock.DATA_BYTES);
            ByteBuffer sealed = ByteBuffer.allocate(blocks * SealedBlock.BYTES);
            for (int i = 0; i < blocks; i++) {
                int start = i * SealedBlock.BYTES;
                sealed.put(start, source, source.position(), SealedBlock.DATA_BYTES);
                source.position(source.position() + SealedBlock.DATA_BYTES);
                SealedBlock.seal(sealed, start, number + i);
            }
            for (long at = number * SealedBlock.BYTES; sealed.hasRemaining();) {
                at += file.write(sealed, at);
            }
            number += blocks;
        }
        return length;
    }

    /** The store keeps two copies of its header, and needs to see that one of them is not whole. */
    private static void check(ByteBuffer sealed, int start, long number) throws IOException {
        if (SealedBlock.isWhole(sealed, start, number)) {
            return;
        }
        if (number >= HEADER_BLOCKS) {
            throw new IOException("block " + number + " is damaged");
        }
        sealed.put(start, new byte[SealedBlock.DATA_BYTES]);
    }

    private int readUpTo(ByteBuffer sealed, long at) throws IOException {
        int read = 0;
        while (sealed.hasRemaining() && read >= 0) {
            read = file.read(sealed, at + sealed.position());
        }
        return sealed.position();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        file.truncate(Math.ceilDiv(size, (long) SealedBlock.DATA_BYTES) * SealedBlock.BYTES);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
