package org.lintel.application.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.lintel.application.StartRefused;
import org.springframework.boot.SpringApplication;

/** A folder for a demonstration that leaves nothing behind. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /**
     * It goes once the registry has ended: one whose files go before takes its disk for full, and waits for it.
     *
     * @throws StartRefused where the system has no room for one
     */
    public static Path goneAtTheEnd() {
        try {
            Path folder = Files.createTempDirectory("lintel-demo");
            SpringApplication.getShutdownHandlers().add(() -> remove(folder));
            return folder;
        } catch (IOException noRoom) {
            throw new StartRefused("No temporary folder can be made for the demonstration; name one with --data.");
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            // what cannot be listed at the very end cannot be removed either; the system clears its temporary folder
        }
    }
}
