package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.lintel.application.wiring.ServedView;
import org.lintel.application.wiring.Views;
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
    private static final String CURSOR = "raw cursor, events of a registry";
    private static final String COMPLIANCE = "compliance";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--events", defaultValue = "100000", description = "Events in the log, ten of each entity (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--bytes", split = ",", defaultValue = "256,1024", description = "Sizes of the events' payloads (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Option(names = "--views-events", defaultValue = "30000", description = "Events in the log of a registry, of which its own views are built; 0 for none (default: ${DEFAULT-VALUE}).")
    private int viewsEvents;

    @Option(names = "--organisations", defaultValue = "12", description = "How many take part in the session that is played for it (default: ${DEFAULT-VALUE}).")
    private int organisations;

    @Option(names = "--each-view", description = "Measure each of the registry's views by itself, not only the one of compliance.")
    private boolean eachView;

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
            if (viewsEvents > 0) {
                try (var log = new RegistryLog(server, viewsEvents, organisations, out)) {
                    measureViews(log, rows, goals);
                }
            }
            return Figures.of("rebuild", server.kind(), options.rounds(), rows, goals).publish(out, options.json());
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

    /** The registry's own views: all of them from nothing, then one and another beside the live ones. */
    private void measureViews(RegistryLog log, List<Row> rows, List<Goal> goals) {
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = -1; round < options.rounds(); round++) {
            Map<String, Measured> once = new LinkedHashMap<>();
            once.put(CURSOR, log.cursor());
            once.put("lintel, all views, none built before", log.build());
            try (Views views = log.views()) {
                views.all().stream().map(ServedView::name).filter(name -> eachView || name.equals(COMPLIANCE))
                        .forEach(name -> once.put(view(name), log.rebuild(views, name)));
            }
            if (round >= 0) {
                once.forEach((name, one) -> measured.computeIfAbsent(name, _ -> new ArrayList<>()).add(one));
            }
        }
        int bytes = log.bytes();
        Row raw = Row.of(CURSOR, bytes, 1, Objects.requireNonNull(measured.remove(CURSOR)));
        rows.add(raw);
        measured.forEach((name, rounds) -> rows.add(Row.of(name, bytes, 1, rounds).besides(raw, null)));
        Row compliance = rows.stream().filter(row -> row.name().equals(view(COMPLIANCE))).findFirst().orElseThrow();
        goals.add(Goal.atLeast("the view of compliance, built anew, to a raw cursor", Objects.requireNonNull(compliance.ratioToRaw()),
                GOAL));
    }

    private static String view(String name) {
        return "lintel, the view " + name;
    }
}
