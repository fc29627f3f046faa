package org.lintel.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;

/** An {@link EmbeddedMongoServer} whose disk loses what was not synced when it is killed. */
public final class ForgetfulStoreServer {

    private static final int SLOWEST_SYNC_MILLIS = 80;

    private ForgetfulStoreServer() {}

    /** @param arguments as for the server */
    public static void main(String[] arguments) throws IOException {
        CheckedFiles.disk = file -> {
            try {
                return new ForgetfulChannel(file, ThreadLocalRandom.current(), SLOWEST_SYNC_MILLIS);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
        EmbeddedMongoServer.main(arguments);
    }
}
