package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the file lies. */
final class StoreFolder {

    private StoreFolder() {}

    /**
     * Makes an empty file that only its owner may read and write, unless there is one.
     *
     * @throws FolderUnusable when there is no folder, or no file can be made in it
     */
    static void makeReady(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw FolderUnusable.missing(file);
        }
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, ownerOnly(folder));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.exists(file)) {
                throw FolderUnusable.notWritable(file, madeMeanwhile);
            }
        } catch (IOException notPermitted) {
            throw FolderUnusable.notWritable(file, notPermitted);
        }
    }

    /** A new file is only safe when its name in the folder is. */
    static void sync(Path file) {
        try (FileChannel folder = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException unsupported) {
            // Some systems do not open folders; theirs are journalled.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
