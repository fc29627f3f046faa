package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.lintel.application.StartRefused;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.axon4.Concurrently;
import org.lintel.benchmarks.axon4.Measured;
import org.lintel.eventstore.MongoEventStorageEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether reading the events of one entity costs the same among few and among many commits. */
@Command(name = "source", mixinStandardHelpOptions = true, sortOptions = false, description = "Measure sourcing one entity among 10,000 and among 1,000,000 commits, beside a raw query.")
public final class Source implements Callable<Integer> {
    private static final double GOAL = 1.2;
    private static final int EVENTS_OF_ENTITY = 20;
    /** Those that are being worked on: as many here as there. */
    private static final int IN_USE = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--few", defaultValue = "10000", description = "Commits in the one log (default: ${DEFAULT-VALUE}).")
    private int few;

    @Option(names = "--many", defaultValue = "1000000", description = "Commits in the other (default: ${DEFAULT-VALUE}).")
    private int many;

    @Option(names = "--seconds", defaultValue = "1", description = "How long each round measures each (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--bytes", defaultValue = "256", description = "Size of the events' payloads (default: ${DEFAULT-VALUE}).")
    private int bytes;

    @Mixin
    private StorageOptions options = new StorageOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (StorageServer server = options.server();
                var small = new FilledLog(server, few, few / EVENTS_OF_ENTITY, bytes, new Progress(out, "The one log", "commits"));
                var large = new FilledLog(server, many, many / EVENTS_OF_ENTITY, bytes, new Progress(out, "The other", "commits"));
                var ofSmall = engine(small);
                var ofLarge = engine(large)) {
            List<List<Measured>> measured = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            // One round before that does not count.
            for (int round = -1; round < options.rounds(); round++) {
                List<Measured> one = List.of(lintel(small, ofSmall), lintel(large, ofLarge), raw(small), raw(large));
                for (int way = 0; way < one.size() && round >= 0; way++) {
                    measured.get(way).add(one.get(way));
                }
            }
            Row rawFew = row("raw find", few, measured.get(2));
            Row rawMany = row("raw find", many, measured.get(3));
            Row lintelFew = row("lintel", few, measured.get(0)).besides(rawFew, null);
            Row lintelMany = row("lintel", many, measured.get(1)).besides(rawMany, null);
            return Figures.of("source", server.kind(), options.rounds(), List.of(lintelFew, lintelMany, rawFew, rawMany),
                    List.of(Goal.atMost("sourcing one entity among many commits to among few",
                            lintelMany.p50Millis() / lintelFew.p50Millis(),
                            GOAL)))
                    .publish(out, options.json());
        }
    }

    private Row row(String name, int commits, List<Measured> rounds) {
        return Row.of(name, bytes, 1, rounds).among(commits);
    }

    private static MongoEventStorageEngine engine(FilledLog log) {
        return new MongoEventStorageEngine(log.database(), PlainText.forEvents()).prepare();
    }

    private Measured lintel(FilledLog log, MongoEventStorageEngine engine) throws InterruptedException {
        AtomicInteger entity = new AtomicInteger();
        return Concurrently.measure(1, seconds, 1, _ -> () -> {
            var criteria = EventCriteria.havingTags(Tag.of("entity", Integer.toString(entity.getAndIncrement() % IN_USE)));
            var stream = engine.source(SourcingCondition.conditionFor(criteria), null);
            int found = 0;
            while (stream.next().isPresent()) {
                found++;
            }
            // The last entry is the marker.
            requireAll(log, found - 1);
        });
    }

    private Measured raw(FilledLog log) throws InterruptedException {
        AtomicInteger entity = new AtomicInteger();
        return Concurrently.measure(1, seconds, 1, _ -> () -> requireAll(log, log.commits()
                .find(new Document("tags", "entity=" + entity.getAndIncrement() % IN_USE)).sort(new Document("_id", 1))
                .into(new ArrayList<>()).size()));
    }

    private static void requireAll(FilledLog log, int found) {
        if (found != log.size() / log.entities()) {
            throw new StartRefused("An entity's events are not all found: " + found + ".");
        }
    }
}
