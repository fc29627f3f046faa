package org.lintel.embeddedmongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

/** An {@link EmbeddedMongoServer} whose disk loses what was not synced when it is killed. */
public final class ForgetfulStoreServer {

    private static final int SLOWEST_SYNC_MILLIS = 80;

    private ForgetfulStoreServer() {}

    /** @param arguments as for the server */
    public static void main(String[] arguments) throws IOException {
        CheckedFiles.disk = file -> {
            try {
                var random = new Random();
                int pieceBytes = random.nextBoolean() ? ForgetfulChannel.SECTOR : SealedBlock.BYTES;
                return new ForgetfulChannel(file, random, PowerSupply.everlasting(), pieceBytes, SLOWEST_SYNC_MILLIS);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
        EmbeddedMongoServer.main(arguments);
    }
}
