package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.axon4.Measured;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast a projection that begins at the first event gets to see all events, beside the driver's own cursor. */
@Command(name = "stream", mixinStandardHelpOptions = true, sortOptions = false, description = "Measure streaming all events beside a raw cursor.")
public final class Stream implements Callable<Integer> {
    private static final double GOAL = 0.8;
    private static final int ENTITIES = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--events", defaultValue = "100000", description = "Events in the log (default: ${DEFAULT-VALUE}).")
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
                try (var log = new FilledLog(server, events, ENTITIES, bytes, new Progress(out, "The log", "events"))) {
                    Map<String, List<Measured>> measured = new LinkedHashMap<>();
                    // One round before that does not count.
                    for (int round = -1; round < options.rounds(); round++) {
                        Measured raw = Reading.cursor(log);
                        Measured lintel = Reading.stream(log, _ -> {}, () -> {});
                        if (round >= 0) {
                            measured.computeIfAbsent("raw cursor", _ -> new ArrayList<>()).add(raw);
                            measured.computeIfAbsent("lintel", _ -> new ArrayList<>()).add(lintel);
                        }
                    }
                    Row raw = Row.of("raw cursor", bytes, 1, Objects.requireNonNull(measured.get("raw cursor")));
                    Row lintel = Row.of("lintel", bytes, 1, Objects.requireNonNull(measured.get("lintel"))).besides(raw, null);
                    rows.addAll(List.of(raw, lintel));
                    goals.add(Goal.atLeast("streaming to a raw cursor (" + bytes + " bytes)", Objects.requireNonNull(lintel.ratioToRaw()),
                            GOAL));
                }
            }
            return Figures.of("stream", server.kind(), options.rounds(), rows, goals).publish(out, options.json());
        }
    }
}
