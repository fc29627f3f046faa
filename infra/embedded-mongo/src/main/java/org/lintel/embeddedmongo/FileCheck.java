package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is done before the store opens a file.
 *
 * @param leastVersion the version that the store must reach: a commit that the file names or holds
 */
record FileCheck(long leastVersion) {

    private static final FileCheck NEW = new FileCheck(0);

    /** What a store without any content takes, several times. */
    private static final long MOST_BYTES_UNFINISHED = 16 * SealedBlock.BYTES;

    /**
     * Refuses what the store would misread. After a kill, also makes the file's header name the last complete commit, so that the store
     * starts from there, and brings all to the disk that a loss of power could still take back.
     *
     * @param channel to the file, which no other process may change meanwhile
     * @throws FolderUnusable when the file may not be written
     * @throws ForeignFile when it does not start as a store does
     * @throws DamagedFile when it has no header that is whole, does not hold what it must have held, or cannot be read
     */
    static FileCheck of(Path file, FileChannel channel) {
        try {
            return ofContent(file, channel);
        } catch (UnreadableBlock damaged) {
            throw new DamagedFile(file, damaged);
        } catch (IOException notPermitted) {
            throw FolderUnusable.notWritable(file, notPermitted);
        }
    }

    /** Whether nothing was ever stored in the file. */
    boolean isNew() {
        return leastVersion == 0;
    }

    private static FileCheck ofContent(Path file, FileChannel channel) throws IOException {
        StoreHeader header = StoreHeader.of(channel);
        if (header == null) {
            if (StoreHeader.isUnfinished(channel)) {
                return startAnew(channel);
            }
            throw StoreHeader.isOfThisModule(channel) ? new DamagedFile(file) : new ForeignFile(file);
        }
        if (header.clean()) {
            if (channel.size() / SealedBlock.BYTES <= header.block()) {
                throw new DamagedFile(file);
            }
            return new FileCheck(header.version());
        }
        return afterAKill(file, channel, header);
    }

    private static FileCheck afterAKill(Path file, FileChannel channel, StoreHeader header) throws IOException {
        List<WrittenCommit> commits = WrittenCommit.allIn(channel);
        WrittenCommit newest = newestComplete(commits, channel);
        if (newest == null) {
            if (header.version() == 0 && commits.stream().allMatch(first -> first.version() <= 1)
                    && channel.size() <= MOST_BYTES_UNFINISHED) {
                return startAnew(channel);
            }
            throw new DamagedFile(file);
        }
        // A commit is begun when the one before it is on the disk.
        long begun = commits.stream().filter(WrittenCommit::isStamped).mapToLong(WrittenCommit::version).max().orElse(0);
        if (newest.version() < Math.max(begun - 1, header.synced())) {
            throw new DamagedFile(file);
        }
        for (WrittenCommit commit : commits) {
            if (isLeftOver(commit, newest, channel)) {
                commit.forget(channel);
            }
        }
        newest.writeAgain(channel);
        channel.force(true);
        header.naming(newest).writeTo(channel);
        return new FileCheck(newest.version());
    }

    /** Without stamps a document may look like the start of a commit; the store takes up none whose end is missing. */
    private static boolean isLeftOver(WrittenCommit commit, WrittenCommit newest, FileChannel channel) throws IOException {
        return commit.isStamped()
                ? commit.version() >= newest.version() && !commit.equals(newest)
                : commit.version() > newest.version() && commit.hasEnd(channel);
    }

    private static @Nullable WrittenCommit newestComplete(List<WrittenCommit> newestFirst, FileChannel channel) throws IOException {
        for (WrittenCommit commit : newestFirst) {
            if (commit.isComplete(channel)) {
                return commit;
            }
        }
        return null;
    }

    /** The power failed while the file was made. */
    private static FileCheck startAnew(FileChannel channel) throws IOException {
        channel.truncate(0);
        return NEW;
    }
}
