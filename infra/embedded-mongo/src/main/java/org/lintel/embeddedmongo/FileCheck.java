package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What is done before the store opens a file.
 *
 * @param leastVersion the version that the store must reach: a commit that the file names or holds
 */
record FileCheck(long leastVersion) {

    private static final FileCheck NEW = new FileCheck(0);

    /**
     * Refuses what the store would misread. After a kill, also makes the file's header name the last complete commit, so that the store
     * starts from there.
     *
     * @throws FolderUnusable when the file may not be written
     * @throws FileInUse when another process holds the file
     * @throws ForeignFile when it does not start as a store does
     * @throws DamagedFile when it is shorter than its header says, or has no header that is whole
     */
    static FileCheck of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ForeignFile(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new FileInUse(file);
            }
            return channel.size() == 0 ? NEW : ofHeader(file, channel);
        } catch (IOException notPermitted) {
            throw FolderUnusable.notWritable(file, notPermitted);
        }
    }

    private static FileCheck ofHeader(Path file, FileChannel channel) throws IOException {
        StoreHeader header = StoreHeader.of(file, channel);
        if (header.clean()) {
            if (channel.size() / SealedBlock.BYTES <= header.block()) {
                throw new DamagedFile(file);
            }
            return new FileCheck(header.version());
        }
        NewestChunk newest = NewestChunk.in(channel);
        if (newest == null) {
            // Only a file that was killed while it was made has no commit. Its header may be written before a commit is.
            return new FileCheck(header.version() - 1);
        }
        if (newest.version() > header.version()) {
            header.naming(newest).writeTo(channel);
        }
        return new FileCheck(Math.max(newest.version(), header.version() - 1));
    }
}
