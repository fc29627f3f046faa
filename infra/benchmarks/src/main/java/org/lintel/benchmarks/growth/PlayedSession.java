package org.lintel.benchmarks.growth;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.lintel.application.demo.DemoSession;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.benchmarks.RegistryProcess;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.EventStoreSettings;
import org.lintel.eventstore.StoredCommit;

/** The demonstration's session as a registry recorded it when it was played through the API: what real files look like. */
final class PlayedSession {
    private static final long SEED = 20231208;

    private PlayedSession() {}

    /** @param folder of the registry that it is played in; a session that was played there before goes on where it stood */
    static List<StoredCommit> in(Path folder, String password, int organisations, PrintWriter out) {
        out.println("Playing one session through the API, as the pattern of all files.");
        out.flush();
        try (RegistryProcess registry = RegistryProcess.start(folder, password)) {
            new DemoSession(registry.address(), password, organisations, SEED, Instant.now(), new PrintWriter(Writer.nullWriter())).play();
        }
        try (Storage storage = new DataFolder(folder).openStorage(null)) {
            return new CommitHistory(storage.database(), EventStoreSettings.defaults()).fromCommit(0, Long.MAX_VALUE).toList();
        }
    }
}
