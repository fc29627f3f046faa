package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * The store's view of its file: blocks without their {@linkplain SealedBlock seals}, which are checked at each reading. What the store writes
 * in one piece is a commit, or both copies of its header. Whatever is lost with the power, there is a header, and at most the last commit is
 * not whole: a commit is begun when the one before it is on the disk. When a write or a sync has failed, nothing more is written: an operating
 * system says it once, and calls the next sync of the same bytes a success.
 */
final class CheckedChannel extends FileBaseDefault {

    private static final int MOST_BLOCKS_AT_ONCE = 256;

    /** Of the file or its length. */
    private interface Change {
        void make() throws IOException;
    }

    private final FileChannel file;
    private final @Nullable FileLock held;
    private boolean commitUnsynced;
    private @Nullable StoreHeader openHeader;
    private @Nullable WrittenCommit newest;
    private int copyOfHint;
    private volatile @Nullable Throwable failure;

    /** @param held what already keeps other processes from the file, or null */
    CheckedChannel(FileChannel file, @Nullable FileLock held) {
        this.file = file;
        this.held = held;
    }

    @Override
    public long size() throws IOException {
        return file.size() / SealedBlock.BYTES * SealedBlock.DATA_BYTES;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int wanted = target.remaining();
        long first = position / SealedBlock.DATA_BYTES;
        int inBlock = (int) (position % SealedBlock.DATA_BYTES);
        int stamp = 0;
        boolean ended = false;
        for (long number = first; target.hasRemaining() && !ended;) {
            int blocks = Math.min(MOST_BLOCKS_AT_ONCE, Math.ceilDiv(inBlock + target.remaining(), SealedBlock.DATA_BYTES));
            ByteBuffer sealed = ByteBuffer.allocate(blocks * SealedBlock.BYTES);
            int there = readUpTo(sealed, number * SealedBlock.BYTES) / SealedBlock.BYTES;
            ended = there < blocks;
            if (number == first && there > 0) {
                refuseImitation(sealed, first, inBlock);
                stamp = SealedBlock.stamp(sealed, 0);
            }
            for (int i = 0; i < there; i++, number++) {
                int start = i * SealedBlock.BYTES;
                check(sealed, start, number, stamp);
                target.put(sealed.slice(start + inBlock, Math.min(SealedBlock.DATA_BYTES - inBlock, target.remaining())));
                inBlock = 0;
            }
        }
        int read = wanted - target.remaining();
        return read == 0 && wanted > 0 ? -1 : read;
    }

    /** The store looks for a commit at the start of a block only; further blocks of what it reads may start with anything. */
    private static void refuseImitation(ByteBuffer sealed, long number, int inBlock) throws IOException {
        if (inBlock == 0 && WrittenCommit.isImitatedIn(sealed)) {
            throw new IOException("block " + number + " starts like a commit, but is inside of one");
        }
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        if (position % SealedBlock.DATA_BYTES != 0 || length % SealedBlock.DATA_BYTES != 0) {
            throw new IOException("the store writes whole blocks only");
        }
        change(() -> {
            if (position < StoreHeader.COPIES * SealedBlock.DATA_BYTES) {
                writeHeader(source);
            } else {
                writeCommit(source, position / SealedBlock.DATA_BYTES);
            }
        });
        return length;
    }

    private void change(Change change) throws IOException {
        Throwable earlier = failure;
        if (earlier != null) {
            throw new IOException("an earlier write or sync of the file failed", earlier);
        }
        try {
            change.make();
        } catch (Throwable failed) {
            failure = failed;
            throw failed;
        }
    }

    private void writeCommit(ByteBuffer source, long firstNumber) throws IOException {
        if (commitUnsynced) {
            sync(false);
        }
        StoreHeader header = openHeader == null ? StoreHeader.markOpen(file) : openHeader;
        openHeader = header;
        commitUnsynced = true;
        nameSynced(header);
        int stamp = CommitStamp.of(source);
        long number = firstNumber;
        while (source.hasRemaining()) {
            int blocks = Math.min(MOST_BLOCKS_AT_ONCE, source.remaining() / SealedBlock.DATA_BYTES);
            ByteBuffer sealed = ByteBuffer.allocate(blocks * SealedBlock.BYTES);
            for (int i = 0; i < blocks; i++, number++) {
                int start = i * SealedBlock.BYTES;
                sealed.put(start, source, source.position(), SealedBlock.DATA_BYTES);
                source.position(source.position() + SealedBlock.DATA_BYTES);
                SealedBlock.seal(sealed, start, number, number == firstNumber ? CommitStamp.ofFirst(stamp) : stamp);
            }
            if (number - blocks == firstNumber) {
                noteNewest(WrittenCommit.startingAt(sealed, 0, firstNumber));
            }
            for (long at = (number - blocks) * SealedBlock.BYTES; sealed.hasRemaining();) {
                at += file.write(sealed, at);
            }
        }
    }

    /** So a file that was cut after a kill is told from one whose last commit was cut off. The two copies take turns: one is always synced. */
    private void nameSynced(StoreHeader header) throws IOException {
        if (newest != null) {
            header.naming(newest).writeHintTo(file, copyOfHint);
            copyOfHint = (copyOfHint + 1) % StoreHeader.COPIES;
        }
    }

    /** What the store moves to another place keeps its version. */
    private void noteNewest(@Nullable WrittenCommit begun) {
        if (begun != null && (newest == null || begun.version() >= newest.version())) {
            newest = begun;
        }
    }

    /** While the file is open, the store names its last commit here now and then, synced or not; each commit brings a better word. */
    private void writeHeader(ByteBuffer source) throws IOException {
        StoreHeader header = StoreHeader.in(source);
        source.position(source.limit());
        if (!header.clean() && file.size() > 0) {
            return;
        }
        if (commitUnsynced) {
            sync(false);
        }
        header.writeTo(file);
        openHeader = header.clean() ? null : header;
    }

    /** The store keeps two copies of its header, and needs to see that one of them is not whole. */
    private static void check(ByteBuffer sealed, int start, long number, int stampOfFirst) throws IOException {
        boolean whole = SealedBlock.isWhole(sealed, start, number);
        if (number < StoreHeader.COPIES) {
            if (!whole) {
                sealed.put(start, new byte[SealedBlock.DATA_BYTES]);
            }
        } else if (!whole || !CommitStamp.areOfOneCommit(SealedBlock.stamp(sealed, start), stampOfFirst)) {
            throw new IOException("block " + number + " is damaged");
        }
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
        change(() -> file.truncate(Math.ceilDiv(size, (long) SealedBlock.DATA_BYTES) * SealedBlock.BYTES));
    }

    @Override
    public void force(boolean metaData) throws IOException {
        change(() -> sync(metaData));
    }

    private void sync(boolean metaData) throws IOException {
        file.force(metaData);
        commitUnsynced = false;
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return held != null ? held : file.tryLock(position, size, shared);
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
