package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

import org.lintel.benchmarks.axon4.Measured;
import org.lintel.views.compliance.FoldCheckpoints;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long an auditor waits for the view of compliance as of then: when nobody has asked yet, and once a fold has left its checkpoints. */
@Command(name = "as-of", mixinStandardHelpOptions = true, sortOptions = false, description = "Measure folding the view of compliance as of any position.")
public final class AsOf implements Callable<Integer> {
    private static final double SESSION_MILLIS = 1_000;
    private static final double HISTORY_MILLIS = 5_000;
    /** The same positions in every run. */
    private static final long SEED = 7;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--session", defaultValue = "30000", description = "Events in the log of one session (default: ${DEFAULT-VALUE}).")
    private int session;

    @Option(names = "--many", defaultValue = "300000", description = "Events in a long log (default: ${DEFAULT-VALUE}).")
    private int many;

    @Option(names = "--positions", defaultValue = "40", description = "Positions asked about, by chance (default: ${DEFAULT-VALUE}).")
    private int positions;

    @Option(names = "--organisations", defaultValue = "12", description = "How many take part in the session that is played for it (default: ${DEFAULT-VALUE}).")
    private int organisations;

    @Mixin
    private StorageOptions options = new StorageOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Row> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        try (StorageServer server = options.server()) {
            measure(server, session, SESSION_MILLIS, out, rows, goals);
            measure(server, many, HISTORY_MILLIS, out, rows, goals);
            return Figures.of("as-of", server.kind(), options.rounds(), rows, goals).publish(out, options.json());
        }
    }

    private void measure(StorageServer server, int events, double bound, PrintWriter out, List<Row> rows, List<Goal> goals) {
        try (var log = new RegistryLog(server, events, organisations, out)) {
            List<Measured> first = new ArrayList<>();
            List<Measured> then = new ArrayList<>();
            // One round before that does not count.
            for (int round = -1; round < options.rounds(); round++) {
                FoldCheckpoints checkpoints = new FoldCheckpoints();
                double whole = log.asOfMillis(checkpoints, log.events() - 1);
                Random random = new Random(SEED);
                double[] asked = DoubleStream
                        .generate(() -> log.asOfMillis(checkpoints, random.nextLong(log.events()))).limit(positions).sorted().toArray();
                if (round >= 0) {
                    first.add(new Measured(log.events() / whole * 1_000, whole, whole));
                    then.add(new Measured(positions / DoubleStream.of(asked).sum() * 1_000, asked[asked.length / 2],
                            asked[asked.length - 1]));
                }
            }
            String of = String.format(Locale.ROOT, " of %,d", log.events());
            Row unasked = Row.of("as of the last event" + of + ", nothing kept (events a second)", log.bytes(), 1, first);
            Row kept = Row.of("as of any position" + of + ", checkpoints kept (answers a second; p99 is the slowest)", log.bytes(), 1,
                    then);
            rows.add(unasked);
            rows.add(kept);
            goals.add(Goal.atMost("as of the last event" + of + ", the first time, ms", unasked.p99Millis(), bound));
            goals.add(Goal.atMost("as of any position" + of + ", the slowest, ms", kept.p99Millis(), bound));
        }
    }
}
