package org.lintel.embeddedmongo;

import java.nio.file.Path;

/** Compacts a file and says so, or says why it cannot. */
final class CompactFile {

    private CompactFile() {}

    public static void main(String[] arguments) {
        try {
            EmbeddedMongo.compact(Path.of(arguments[0]));
            System.out.println("compacted");
        } catch (UnusableFile refused) {
            System.out.println(refused.getClass().getSimpleName());
        }
    }
}
