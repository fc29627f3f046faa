package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.axon4.Measured;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast a projection is built anew from the first event, its rows in the same database, beside reading alone. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, sortOptions = false, description = "Measure building a projection anew, in bulk, beside a raw cursor.")
public final class Rebuild implements Callable<Integer> {
    private static final double GOAL = 0.4;
    private static final int EVENTS_OF_ENTITY = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--events", defaultValue = "100000", description = "Events in the log, ten of each entity (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--bytes", split = ",", defaultValue = "256,1024", description = "Sizes of the events' payloads (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Mixin
    private StorageOptions options = new StorageOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Row> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        try (StorageServer server = options.server()) {
            for (int bytes : sizes) {
                try (var log = new FilledLog(server, events, events / EVENTS_OF_ENTITY, bytes, new Progress(out, "The log", "events"))) {
                    measure(log, bytes, rows, goals);
                }
            }
            return Figures.of("rebuild", server.name(), options.rounds(), rows, goals).publish(out, options.json());
        }
    }

    private void measure(FilledLog log, int bytes, List<Row> rows, List<Goal> goals) {
        List<Measured> cursors = new ArrayList<>();
        List<Measured> streams = new ArrayList<>();
        List<Measured> rebuilds = new ArrayList<>();
        // One round before that does not count.
        for (int round = -1; round < options.rounds(); round++) {
            Measured cursor = Reading.cursor(log);
            Measured stream = Reading.stream(log, _ -> {}, () -> {});
            BulkProjection projection = new BulkProjection(log);
            Measured rebuild = Reading.stream(log, projection, projection::finish);
            if (round >= 0) {
                cursors.add(cursor);
                streams.add(stream);
                rebuilds.add(rebuild);
            }
        }
        Row raw = Row.of("raw cursor", bytes, 1, cursors);
        Row rebuilt = Row.of("lintel", bytes, 1, rebuilds).besides(raw, null);
        rows.addAll(List.of(raw, Row.of("lintel, nothing written", bytes, 1, streams).besides(raw, null), rebuilt));
        goals.add(Goal.atLeast("a rebuild to a raw cursor (" + bytes + " bytes)", Objects.requireNonNull(rebuilt.ratioToRaw()), GOAL));
    }
}
