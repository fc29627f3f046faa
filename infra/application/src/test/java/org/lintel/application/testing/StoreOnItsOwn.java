package org.lintel.application.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.lintel.embeddedmongo.EmbeddedMongoServer;

/** The embedded store in a process of its own, so that several registries can use it. */
public final class StoreOnItsOwn implements AutoCloseable {
    private final Process process;
    private final String uri;

    private StoreOnItsOwn(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    public static StoreOnItsOwn start(Path file) {
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                    "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-cp",
                    System.getProperty("java.class.path"), EmbeddedMongoServer.class.getName(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String uri = process.inputReader().readLine();
            if (uri == null) {
                throw new AssertionError("The store did not start.");
            }
            return new StoreOnItsOwn(process, uri);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
