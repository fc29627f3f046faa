package org.lintel.embeddedmongo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A store as a process of its own, for tests in which several programs use one database and some of them are killed. Argument: the file.
 *
 * <p>Its first line on standard output is the connection string, password included. It ends when its standard input does, as it does when
 * the program that started it is gone; then everything is brought to the disk. Exit status 1, and a sentence on standard error, where the
 * file cannot be used.
 */
public final class EmbeddedMongoServer {

    /** The environment variable with the password that clients must show; without it there is a new one at each start. */
    public static final String PASSWORD = "LINTEL_EMBEDDED_PASSWORD";

    private EmbeddedMongoServer() {}

    /** @param arguments the file; its folder must exist */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("One argument is needed: the file of the store.");
            System.exit(2);
        }
        try (EmbeddedMongo mongo = open(Path.of(arguments[0]))) {
            System.out.println(mongo.connectionString());
            System.out.flush();
            awaitEndOfInput();
        } catch (UnusableFile refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static EmbeddedMongo open(Path file) {
        String password = System.getenv(PASSWORD);
        return password == null ? EmbeddedMongo.open(file) : EmbeddedMongo.open(file, EmbeddedMongo.DEFAULT_CACHE_MEGABYTES, password);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // What comes is of no meaning; that it ends is.
        }
    }
}
