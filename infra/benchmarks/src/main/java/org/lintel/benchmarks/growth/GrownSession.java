package org.lintel.benchmarks.growth;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

import org.lintel.application.security.UserFile;
import org.lintel.eventstore.StoredCommit;
import org.lintel.vault.Vault;

import com.mongodb.client.MongoDatabase;

/** The history of a session as a registry records it, as long as it is wanted. */
public final class GrownSession {
    private GrownSession() {}

    /**
     * Plays a session and records copies of its files until there are enough events.
     *
     * @param folder for the registry in which it is played, and for the keys
     * @return how many there are
     */
    public static long recorded(MongoDatabase database, Path folder, long events, int organisations, PrintWriter out) {
        List<StoredCommit> session = PlayedSession.in(folder.resolve("played"), UserFile.randomPassword(new SecureRandom()), organisations,
                out);
        try (Vault played = SealedAnew.vaultOf(folder.resolve("played")); Vault copies = SealedAnew.vaultOf(folder.resolve("copies"))) {
            return new Fill(session, false, played, out).upTo(events, database, copies);
        }
    }
}
