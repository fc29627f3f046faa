package org.lintel.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The torture: what it does is in its description. */
@Command(name = "lintel torture", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Torture the event store and let an oracle judge what is left.", "",
        "Several processes append to one embedded store, which is a process of its own, with several threads each and under overlapping "
                + "conditions. Meanwhile processes are killed (kill -9) and frozen, the store too; connections are cut, requests and answers "
                + "are lost, delayed and delivered late. Everybody keeps a journal. At the end of each act of a minute at most the faults stop, "
                + "and the oracle, which shares no code with the engine, compares the raw documents with the journals."}, footer = {"",
                        "Exit status: 0 nothing was found, 1 a promise was broken or the torture could not be run, 2 wrong use."})
public final class Torture implements Callable<Integer> {

    private static final int LONGEST_ACT_SECONDS = 60;
    private static final int PASSWORD_BYTES = 16;

    @Option(names = "--minutes", paramLabel = "N", description = "How long (default: 1); judging comes on top.")
    private @Nullable Integer minutes;

    @Option(names = "--seconds", paramLabel = "N", description = "The same in seconds; of both, the sum.")
    private @Nullable Integer seconds;

    @Option(names = "--seed", paramLabel = "S", description = "Plays the same faults and decisions again, as far as the machine lets it (default: another one each time).")
    private @Nullable Long seed;

    @Option(names = "--processes", paramLabel = "P", defaultValue = "3", description = "Appending processes (default: ${DEFAULT-VALUE}).")
    private int processes;

    @Option(names = "--threads", paramLabel = "T", defaultValue = "6", description = "Threads that append in each of them (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Spec
    private @Nullable CommandSpec spec;

    private Torture() {}

    /** @param arguments see {@code ./lintel torture --help} */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** @return the exit status */
    static int run(String... arguments) {
        return new CommandLine(new Torture()).setExecutionExceptionHandler((fault, command, _) -> {
            if (!(fault instanceof TortureFailed)) {
                throw fault;
            }
            command.getErr().println("lintel: " + fault.getMessage());
            return 1;
        }).execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        var command = Objects.requireNonNull(spec).commandLine();
        int left = minutes == null && seconds == null ? 60 : 60 * (minutes == null ? 0 : minutes) + (seconds == null ? 0 : seconds);
        if (left < 1 || processes < 1 || threads < 1) {
            throw new ParameterException(command, "Time, processes and threads must be at least 1.");
        }
        long first = seed == null ? new Random().nextLong() : seed;
        var report = new Report(command.getOut());
        report.begun(first, left, processes, threads);
        var folder = Files.createTempDirectory("lintel-torture-");
        var random = new Random(first);
        try (var store = new StoreProcess(folder, password())) {
            store.start();
            for (int act = 1; left > 0; act++) {
                int time = Math.min(left, LONGEST_ACT_SECONDS);
                left -= time;
                if (!plays(act, random.nextLong(), Duration.ofSeconds(time), folder, store, report)) {
                    report.ended();
                    command.getOut().println("Seed " + first + ". Journals, logs and the store are in " + folder + ".");
                    return 1;
                }
            }
        }
        delete(folder);
        report.ended();
        command.getOut().println("Nothing was found. Seed " + first + ".");
        return 0;
    }

    /** @return whether nothing was found */
    private boolean plays(int number, long actSeed, Duration time, Path folder, StoreProcess store, Report report)
            throws InterruptedException {
        var own = folder.resolve("act-" + number);
        try (var act = new Act(own, "act-" + number, actSeed, store, processes, threads);
                var _ = report.progressOf(number, own.resolve("journals"))) {
            var verdict = act.play(time);
            report.judged(verdict, act.torments());
            if (verdict.violations().isEmpty()) {
                delete(own);
            }
            return verdict.violations().isEmpty();
        }
    }

    private static String password() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
