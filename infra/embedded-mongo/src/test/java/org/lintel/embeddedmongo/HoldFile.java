package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** Opens a file, says so, and keeps it open until it is killed; or says why it cannot. */
final class HoldFile {

    private HoldFile() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            EmbeddedMongo.open(Path.of(arguments[0]));
            System.out.println("open");
            Thread.currentThread().join();
        } catch (UnusableFile refused) {
            System.out.println(refused.getClass().getSimpleName());
            System.out.println(refused.getMessage());
        }
    }
}
