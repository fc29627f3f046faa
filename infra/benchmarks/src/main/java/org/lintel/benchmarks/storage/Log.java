package org.lintel.benchmarks.storage;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.lintel.benchmarks.axon4.Measured;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the transparency log costs: how fast events are sealed, what appending loses by it, and how long an auditor's program takes to verify a bundle. */
@Command(name = "log", mixinStandardHelpOptions = true, sortOptions = false, description = "Measure sealing, appending with and without it, and verifying a bundle beside hashing its bytes once.")
public final class Log implements Callable<Integer> {
    private static final double SEALED_A_SECOND = 20_000;
    private static final double APPEND_RATIO = 0.9;
    private static final double VERIFY_RATIO = 3;
    private static final int THREADS = 64;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--entries", defaultValue = "200000", description = "Entries that are sealed in a round (default: ${DEFAULT-VALUE}).")
    private int entries;

    @Option(names = "--seal-after", defaultValue = "10000", description = "Entries under each checkpoint, as the registry's keeper does at most (default: ${DEFAULT-VALUE}).")
    private int sealAfter;

    @Option(names = "--seconds", defaultValue = "10", description = "How long each round appends: until what seals is compiled, and some time (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--bytes", defaultValue = "1024", description = "Size of an event's payload (default: ${DEFAULT-VALUE}).")
    private int bytes;

    @Option(names = "--events", defaultValue = "1000000", description = "Events in the bundle (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--heap", defaultValue = "256", description = "Heap of the verifying program, MB (default: ${DEFAULT-VALUE}).")
    private int heapMegabytes;

    @Mixin
    private StorageOptions options = new StorageOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Row> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        try (StorageServer server = options.server()) {
            sealing(server, rows, goals);
            appending(server, rows, goals);
            verifying(server, out, rows, goals);
            return Figures.of("log", server.kind(), options.rounds(), rows, goals).publish(out, options.json());
        }
    }

    private void sealing(StorageServer server, List<Row> rows, List<Goal> goals) {
        List<Measured> sealed = new ArrayList<>();
        List<Measured> hashed = new ArrayList<>();
        for (int round = -1; round < options.rounds(); round++) {
            Measured seal = SealedEntries.sealed(server.folder(), entries, sealAfter);
            Measured hash = SealedEntries.hashed(entries);
            if (round >= 0) {
                sealed.add(seal);
                hashed.add(hash);
            }
        }
        Row row = Row.of(String.format(Locale.ROOT, "sealing, %,d entries under each checkpoint", sealAfter), 32, 1, sealed);
        rows.add(row);
        rows.add(Row.of("hashing the same entries as leaves", 32, 1, hashed));
        goals.add(Goal.atLeast("sealing, entries a second", row.perSecond(), SEALED_A_SECOND));
    }

    private void appending(StorageServer server, List<Row> rows, List<Goal> goals) throws InterruptedException {
        Appending appending = new Appending(server, seconds);
        List<Measured> alone = new ArrayList<>();
        List<Measured> sealed = new ArrayList<>();
        for (int round = -1; round < options.rounds(); round++) {
            Measured without = appending.lintel(THREADS, bytes);
            Measured with = appending.sealed(THREADS, bytes);
            if (round >= 0) {
                alone.add(without);
                sealed.add(with);
            }
        }
        Row without = Row.of("append, nothing sealed", bytes, THREADS, alone);
        Row with = Row.of("append while the registry's keeper seals", bytes, THREADS, sealed);
        rows.add(without);
        rows.add(with);
        goals.add(Goal.atLeast("append with the sealer to append without", with.perSecond() / without.perSecond(), APPEND_RATIO));
    }

    private void verifying(StorageServer server, PrintWriter out, List<Row> rows, List<Goal> goals) throws Exception {
        SampledBundle bundle = SampledBundle.written(server.folder(), events, bytes, out);
        List<Measured> verified = new ArrayList<>();
        List<Measured> hashed = new ArrayList<>();
        for (int round = -1; round < options.rounds(); round++) {
            Measured hash = bundle.hashed();
            Measured verify = bundle.verified(heapMegabytes);
            if (round >= 0) {
                hashed.add(hash);
                verified.add(verify);
            }
        }
        int bytesEach = bundle.bytesEach();
        bundle.delete();
        Row verify = Row.of(String.format(Locale.ROOT, "verify, a program of its own in %d MB of heap", heapMegabytes), bytesEach,
                1,
                verified);
        Row hash = Row.of("hashing the same bytes once (SHA-256)", bytesEach, 1, hashed);
        rows.add(verify);
        rows.add(hash);
        goals.add(Goal.atMost(String.format(Locale.ROOT, "verify of %,d events to hashing the same bytes once", events),
                verify.p50Millis() / hash.p50Millis(), VERIFY_RATIO));
    }
}
