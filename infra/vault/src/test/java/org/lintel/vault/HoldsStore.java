package org.lintel.vault;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that was paused in the middle of writing: has written the beginning of something to one of its files, says that it has the store to itself, and keeps it until it is ended. */
final class HoldsStore {

    private HoldsStore() {}

    public static void main(String[] arguments) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]).resolve("lock"), StandardOpenOption.WRITE)) {
            channel.lock();
            Files.write(Path.of(arguments[0]).resolve(arguments[1]), new byte[]{'L'}, StandardOpenOption.APPEND);
            System.out.println("held");
            System.in.read();
        }
    }
}
