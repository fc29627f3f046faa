package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Which file a name means, whatever link leads to it. On Linux the lock on a file belongs to the process, and is lost as soon as the
 * process closes any channel to that file; so a file that is open here must be known without being opened.
 */
final class FileIdentity {

    private FileIdentity() {}

    static Object of(Path existing) {
        try {
            Object key = Files.readAttributes(existing, BasicFileAttributes.class).fileKey();
            return key != null ? key : existing.toRealPath();
        } catch (IOException unreadable) {
            throw FolderUnusable.notWritable(existing, unreadable);
        }
    }
}
