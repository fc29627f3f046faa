package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that no other process has open as a store. On Linux closing any channel to a file gives its lock away, so the store must go on with the very
 * channel by which the file was checked: nothing can happen to it in between.
 */
record LockedFile(FileChannel channel, FileLock lock) implements AutoCloseable {

    /**
     * @throws FolderUnusable when the file may not be written
     * @throws FileInUse when another process holds the file
     * @throws ForeignFile when it is no file
     */
    static LockedFile of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ForeignFile(file);
        }
        try {
            FileChannel channel = CheckedFiles.disk.apply(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw new FileInUse(file);
                }
                return new LockedFile(channel, lock);
            } catch (Throwable notLocked) {
                channel.close();
                throw notLocked;
            }
        } catch (IOException notPermitted) {
            throw FolderUnusable.notWritable(file, notPermitted);
        }
    }

    /** The lock is given away; a channel that is closed already stays so. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException harmless) {
            // Nothing was to be written by it any more.
        }
    }
}
