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
 * A file on a disk that writes in whatever order it likes. Of what was written since the last sync some pieces are on the disk at once, as
 * their {@link Fate} will have it, and all others only in memory: they are gone with the process, or with the power.
 */
final class ForgetfulChannel extends FileBaseDefault {

    /** What every disk writes at once. */
    static final int SECTOR = 512;

    private final FileChannel file;
    private final int pieceBytes;
    private final RandomGenerator random;
    private final PowerSupply power;
    private final int slowestSyncMillis;
    private final NavigableMap<Long, byte[]> unsynced = new TreeMap<>();
    private long size;
    private Fate fate;

    /**
     * @param pieceBytes what is written whole or not at all; with blocks of the store no damage within one gives away what is missing
     * @param slowestSyncMillis the longest that a sync may take
     */
    ForgetfulChannel(FileChannel file, RandomGenerator random, PowerSupply power, int pieceBytes, int slowestSyncMillis)
            throws IOException {
        this.file = file;
        this.pieceBytes = pieceBytes;
        this.random = random;
        this.power = power;
        this.slowestSyncMillis = slowestSyncMillis;
        this.size = file.size();
        this.fate = Fate.random(random);
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
        power.require();
        if (position >= size) {
            return -1;
        }
        int length = (int) Math.min(target.remaining(), size - position);
        for (long at = position; at < position + length;) {
            int inPiece = (int) (at % pieceBytes);
            int part = (int) Math.min(pieceBytes - inPiece, position + length - at);
            target.put(content(at / pieceBytes), inPiece, part);
            at += part;
        }
        return length;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        power.consume();
        int length = source.remaining();
        for (long at = position; source.hasRemaining();) {
            long piece = at / pieceBytes;
            int inPiece = (int) (at % pieceBytes);
            int part = Math.min(pieceBytes - inPiece, source.remaining());
            byte[] content = content(piece);
            source.get(content, inPiece, part);
            at += part;
            if (fate.reaches(piece)) {
                unsynced.remove(piece);
                writeThrough(piece, content, Math.max(size, position + length));
            } else {
                unsynced.put(piece, content);
            }
        }
        size = Math.max(size, position + length);
        return length;
    }

    /** Beyond what is on the disk there are zeros, as in any file with a hole. */
    private byte[] content(long piece) throws IOException {
        byte[] kept = unsynced.get(piece);
        if (kept != null) {
            return kept.clone();
        }
        var content = ByteBuffer.allocate(pieceBytes);
        int read = 0;
        while (content.hasRemaining() && read >= 0) {
            read = file.read(content, piece * pieceBytes + content.position());
        }
        return content.array();
    }

    private void writeThrough(long piece, byte[] content, long sizeThen) throws IOException {
        var buffer = ByteBuffer.wrap(content, 0, (int) Math.min(pieceBytes, sizeThen - piece * pieceBytes));
        while (buffer.hasRemaining()) {
            file.write(buffer, piece * pieceBytes + buffer.position());
        }
    }

    /** The file may be as long as before when the power has failed: what was cut off is still there then. */
    @Override
    protected synchronized void implTruncate(long newSize) throws IOException {
        power.consume();
        size = Math.min(size, newSize);
        unsynced.tailMap(Math.ceilDiv(size, (long) pieceBytes)).clear();
        if (random.nextBoolean()) {
            file.truncate(size);
        }
    }

    /** What comes while it is under way waits: the store's next commit is not part of this sync. */
    @Override
    public synchronized void force(boolean metaData) throws IOException {
        power.consume();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(slowestSyncMillis)));
        for (var each : unsynced.entrySet()) {
            writeThrough(each.getKey(), each.getValue(), size);
        }
        unsynced.clear();
        file.truncate(size);
        fate = Fate.random(random);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return file.tryLock(position, length, shared);
    }

    /** Closing is no sync, but the next to open the file sees what was written. */
    @Override
    protected synchronized void implCloseChannel() throws IOException {
        if (!power.isOff()) {
            for (var each : unsynced.entrySet()) {
                writeThrough(each.getKey(), each.getValue(), size);
            }
            file.truncate(size);
        }
        file.close();
    }
}
