package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A file on a disk that loses its power when the process is killed: what was written since the last sync is kept in memory, and so is gone
 * then. Before that a few blocks go to the disk at once, so that what is left of what was not synced ends anywhere. It keeps the order of
 * writing; not every disk does.
 */
final class ForgetfulChannel extends FileBaseDefault {

    private static final int BLOCK = SealedBlock.BYTES;
    private static final int ONE_IN = 4;

    private final FileChannel file;
    private final RandomGenerator random;
    private final NavigableMap<Long, byte[]> unsynced = new TreeMap<>();
    private final int slowestSyncMillis;
    private long size;
    private boolean holding;
    private boolean off;

    /** @param slowestSyncMillis the longest that a sync may take */
    ForgetfulChannel(FileChannel file, RandomGenerator random, int slowestSyncMillis) throws IOException {
        this.file = file;
        this.random = random;
        this.slowestSyncMillis = slowestSyncMillis;
        this.size = file.size();
    }

    /** Loses the power without the process: nothing more goes in or out. */
    synchronized void powerOff() {
        off = true;
        unsynced.clear();
    }

    private void requirePower() throws IOException {
        if (off) {
            throw new IOException("no power");
        }
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
        requirePower();
        if (position >= size) {
            return -1;
        }
        long block = position / BLOCK;
        int inBlock = (int) (position % BLOCK);
        int length = (int) Math.min(Math.min(target.remaining(), BLOCK - inBlock), size - position);
        var kept = unsynced.get(block);
        if (kept != null) {
            target.put(kept, inBlock, length);
            return length;
        }
        var slice = target.slice(target.position(), length);
        int read = 0;
        while (slice.hasRemaining() && read >= 0) {
            read = file.read(slice, position + slice.position());
        }
        // Beyond what is on the disk there are zeros, as in any file with a hole.
        target.position(target.position() + length);
        return length;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        requirePower();
        if (position % BLOCK != 0 || source.remaining() % BLOCK != 0) {
            throw new IOException("whole blocks only");
        }
        int length = source.remaining();
        for (long block = position / BLOCK; source.hasRemaining(); block++) {
            var bytes = new byte[BLOCK];
            source.get(bytes);
            unsynced.put(block, bytes);
            holding |= random.nextInt(ONE_IN) == 0;
            if (!holding) {
                writeThrough(block, bytes);
            }
        }
        size = Math.max(size, position + length);
        return length;
    }

    private void writeThrough(long block, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, block * BLOCK + buffer.position());
        }
    }

    @Override
    protected synchronized void implTruncate(long newSize) {
        size = Math.min(size, newSize);
        unsynced.tailMap(Math.ceilDiv(size, (long) BLOCK)).clear();
    }

    /** What comes while it is under way waits: the store's next commit is not part of this sync. */
    @Override
    public synchronized void force(boolean metaData) throws IOException {
        requirePower();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(slowestSyncMillis)));
        for (var each : unsynced.entrySet()) {
            writeThrough(each.getKey(), each.getValue());
        }
        unsynced.clear();
        holding = false;
        file.truncate(size);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected synchronized void implCloseChannel() throws IOException {
        if (!off) {
            force(true);
        }
        file.close();
    }
}
