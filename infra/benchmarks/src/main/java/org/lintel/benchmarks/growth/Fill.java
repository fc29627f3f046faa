package org.lintel.benchmarks.growth;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.lintel.application.demo.DemoSession;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.EventJson;
import org.lintel.application.wiring.Storage;
import org.lintel.benchmarks.Progress;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.StoredCommit;
import org.lintel.vault.Vault;

import com.mongodb.client.MongoDatabase;

/**
 * Fills a registry's store through the event store's own append, many commits under way at once: the session that was played, then copy
 * after copy of all its files, until there are enough events.
 */
final class Fill {
    private static final int UNDER_WAY = 1_000;

    private final List<StoredCommit> convening;
    private final List<StoredCommit> played;
    private final boolean sessions;
    private final Vault keys;
    private final PrintWriter out;

    /**
     * @param session a played session's commits, the first of which convenes it
     * @param sessions whether each copy is a session of its own; all are in one otherwise
     * @param keys by which it was sealed
     */
    Fill(List<StoredCommit> session, boolean sessions, Vault keys, PrintWriter out) {
        this.convening = session.subList(0, 1);
        this.played = session.subList(1, session.size());
        this.sessions = sessions;
        this.keys = keys;
        this.out = out;
    }

    /** @param events how many the store shall have at least; one that has them stays as it is */
    void upTo(long events, Path folder) {
        try (Vault copies = SealedAnew.vaultOf(folder); Storage storage = new DataFolder(folder).openStorage(null)) {
            upTo(events, storage.database(), copies);
        }
    }

    /**
     * @param copies seals what is in the database
     * @return how many events there are then
     */
    long upTo(long events, MongoDatabase database, Vault copies) {
        try (var engine = new MongoEventStorageEngine(database, new DelegatingEventConverter(new EventJson())).prepare()) {
            long done = engine.history().head() + 1;
            if (done >= events) {
                return done;
            }
            SealedAnew anew = new SealedAnew(keys, copies);
            Progress progress = new Progress(out, String.format(Locale.ROOT, "Recording %,d", events), "events");
            for (int number = 0; done < events; number++) {
                CopiedCommit copy = new CopiedCommit(anew, number == 0 || !sessions ? DemoSession.ID : DemoSession.ID + "-" + number,
                        number == 0 || sessions);
                if (done == 0 || sessions) {
                    done += append(engine, convening.stream().map(copy::of).toList());
                }
                done += append(engine, played.stream().map(copy::of).toList());
                progress.reached(done, events);
            }
            progress.finished(done);
            return done;
        }
    }

    private static long append(MongoEventStorageEngine engine, List<List<TaggedEventMessage<?>>> commits) {
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        for (List<TaggedEventMessage<?>> commit : commits) {
            underWay.add(engine.appendEvents(AppendCondition.none(), null, commit).thenCompose(append -> append.commit(null)));
            if (underWay.size() == UNDER_WAY) {
                finish(underWay);
            }
        }
        finish(underWay);
        return commits.stream().mapToLong(List::size).sum();
    }

    private static void finish(List<CompletableFuture<?>> underWay) {
        CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new)).join();
        underWay.clear();
    }
}
