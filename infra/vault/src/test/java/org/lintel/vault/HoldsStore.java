package org.lintel.vault;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that was paused while it had the store to itself: says that it has it, and keeps it until it is ended. */
final class HoldsStore {

    private HoldsStore() {}

    public static void main(String[] arguments) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]).resolve("lock"), StandardOpenOption.WRITE)) {
            channel.lock();
            System.out.println("held");
            System.in.read();
        }
    }
}
