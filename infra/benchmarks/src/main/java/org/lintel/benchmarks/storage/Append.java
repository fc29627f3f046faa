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

/** How many conditional appends a second, beside a bare loop of writes and syncs, the driver alone, and Axon 4's MongoDB engine. */
@Command(name = "append", mixinStandardHelpOptions = true, sortOptions = false, description = "Measure conditional appends beside bare syncs, the driver alone and Axon 4's engine.")
public final class Append implements Callable<Integer> {
    private static final int MANY_THREADS = 64;
    private static final double SLOW_SYNC_MILLIS = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", defaultValue = "2", description = "How long each round measures each (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--bytes", split = ",", defaultValue = "256,1024", description = "Sizes of the events' payloads (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Mixin
    private StorageOptions options = new StorageOptions();

    /** One way of appending, and what all rounds made of it. */
    private record Way(String name, int bytes, int threads) {}

    private interface Measuring {
        Measured once() throws InterruptedException;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (StorageServer server = options.server(); Axon4Process axon4 = new Axon4Process(server.uri())) {
            Map<Way, Measuring> ways = ways(new Appending(server, seconds), axon4);
            Map<Way, List<Measured>> measured = new LinkedHashMap<>();
            Progress progress = new Progress(out, "Measuring", "steps");
            long done = 0;
            // All ways in each round, so that whatever else the machine does hits all alike.
            // One round before does not count: what runs for the first time is slower.
            for (int round = -1; round < options.rounds(); round++) {
                for (var way : ways.entrySet()) {
                    Measured once = way.getValue().once();
                    if (round >= 0) {
                        measured.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(once);
                    }
                    progress.reached(++done, (options.rounds() + 1L) * ways.size());
                }
            }
            List<Row> rows = rows(measured);
            return Figures.of("append", server.kind(), options.rounds(), rows, goals(rows)).publish(out, options.json());
        }
    }

    private Map<Way, Measuring> ways(Appending appending, Axon4Process axon4) {
        Map<Way, Measuring> ways = new LinkedHashMap<>();
        for (int bytes : sizes) {
            ways.put(new Way("write + fdatasync", bytes, 1), () -> appending.fsync(bytes));
            ways.put(new Way("insertMany of 64", bytes, 1), () -> appending.insertMany(bytes));
            for (int threads : new int[]{1, MANY_THREADS}) {
                ways.put(new Way("insertOne", bytes, threads), () -> appending.insertOne(threads, bytes));
                ways.put(new Way("lintel", bytes, threads), () -> appending.lintel(threads, bytes));
                ways.put(new Way("axon 4", bytes, threads), () -> appending.axon4(axon4, threads, bytes));
            }
        }
        return ways;
    }

    private static List<Row> rows(Map<Way, List<Measured>> measured) {
        List<Row> rows = measured.entrySet().stream()
                .map(way -> Row.of(way.getKey().name, way.getKey().bytes, way.getKey().threads, way.getValue())).toList();
        return rows.stream().map(row -> row.besides(row("insertOne", row.bytes(), row.threads(), rows),
                row("write + fdatasync", row.bytes(), 1, rows))).toList();
    }

    private static Row row(String name, int bytes, int threads, List<Row> rows) {
        return rows.stream().filter(row -> row.name().equals(name) && row.bytes() == bytes && row.threads() == threads).findAny()
                .orElseThrow();
    }

    private List<Goal> goals(List<Row> rows) {
        List<Goal> goals = new ArrayList<>();
        for (int bytes : sizes) {
            Row one = row("lintel", bytes, 1, rows);
            Row many = row("lintel", bytes, MANY_THREADS, rows);
            Row raw = row("insertOne", bytes, MANY_THREADS, rows);
            String of = " (" + bytes + " bytes)";
            goals.add(Goal.atLeast("1 thread to insertOne" + of, Objects.requireNonNull(one.ratioToRaw()), 0.8));
            goals.add(Goal.atLeast("64 threads to insertOne at 64 threads" + of, Objects.requireNonNull(many.ratioToRaw()), 4));
            goals.add(Goal.atLeast("64 threads to Axon 4's engine at 64 threads" + of,
                    many.perSecond() / row("axon 4", bytes, MANY_THREADS, rows).perSecond(), 3));
            if (row("write + fdatasync", bytes, 1, rows).p50Millis() >= SLOW_SYNC_MILLIS) {
                goals.add(Goal.atLeast("64 threads to one thread that writes and syncs" + of,
                        Objects.requireNonNull(many.ratioToFsync()), 5));
            }
            goals.add(Goal.atMost("99th percentile at 64 threads to insertOne's" + of, many.p99Millis() / raw.p99Millis(), 1));
        }
        return goals;
    }
}
