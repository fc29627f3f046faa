package org.lintel.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.bson.Document;
import org.lintel.application.StartRefused;
import org.lintel.benchmarks.axon4.Measured;
import org.lintel.eventstore.MongoEventStorageEngine;

/** Reading a whole log once, from its first event; the quantiles are those of a thousand events each. */
final class Reading {
    private static final int STRETCH = 1_000;

    private final List<Double> stretches = new ArrayList<>();
    private final long begun = System.nanoTime();
    private long stretchBegun = begun;
    private long read;

    private Reading() {}

    /** The driver alone, by {@code _id}, each document decoded as the driver does it. */
    static Measured cursor(FilledLog log) {
        Reading reading = new Reading();
        for (Document _ : log.commits().find().sort(new Document("_id", 1))) {
            reading.one();
        }
        return reading.measured(log.size());
    }

    /**
     * The engine's stream, as Axon's processors take from it.
     *
     * @param atTheEnd what belongs to it after the last event
     */
    static Measured stream(FilledLog log, Consumer<EventMessage> handler, Runnable atTheEnd) {
        try (var engine = new MongoEventStorageEngine(log.database(), PlainText.forEvents()).prepare()) {
            Reading reading = new Reading();
            var stream = engine.stream(
                    StreamingCondition.conditionFor(engine.firstToken(null).join(), EventCriteria.havingAnyTag()), null);
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                handler.accept(next.get().message());
                reading.one();
            }
            stream.close();
            atTheEnd.run();
            return reading.measured(log.size());
        }
    }

    private void one() {
        if (++read % STRETCH == 0) {
            long now = System.nanoTime();
            stretches.add((now - stretchBegun) / 1e6);
            stretchBegun = now;
        }
    }

    private Measured measured(long due) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (read != due || stretches.isEmpty()) {
            throw new StartRefused("Of " + due + " events " + read + " were read: at least " + STRETCH + " are needed, and all of them.");
        }
        List<Double> sorted = stretches.stream().sorted().toList();
        return new Measured(read / seconds, sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1));
    }
}
