package org.lintel.torture;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.lintel.torture.oracle.Oracle.Tally;
import org.lintel.torture.oracle.Oracle.Verdict;

/** What is told on the way, and the table at the end. */
final class Report {

    private static final int SECONDS = 5;

    private final PrintWriter out;
    private final long begun = System.nanoTime();
    private Tally tally = Tally.NONE;
    private final Map<Torment, Integer> torments = new EnumMap<>(Torment.class);
    private int acts;

    Report(PrintWriter out) {
        this.out = out;
    }

    void begun(long seed, int seconds, int processes, int threads) {
        tell(String.format(Locale.ROOT, "Torture of %,d s: %d processes with %d threads each; seed %d", seconds, processes, threads, seed));
    }

    /** Tells now and then how much has been written into journals, until it is closed. */
    Progress progressOf(int act, Path journals) {
        var clock = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        clock.scheduleAtFixedRate(
                () -> tell(String.format(Locale.ROOT, "%,5d s: act %d, %,d KB of journals by %,d processes", seconds(), act,
                        bytes(journals) / 1024, processes(journals))),
                SECONDS, SECONDS, TimeUnit.SECONDS);
        return clock::shutdownNow;
    }

    /** What tells, until it is closed. */
    interface Progress extends AutoCloseable {
        @Override
        void close();
    }

    private static long bytes(Path journals) {
        try (var all = Files.list(journals)) {
            return all.mapToLong(journal -> journal.toFile().length()).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long processes(Path journals) {
        try (var all = Files.list(journals)) {
            return all.filter(journal -> journal.toString().endsWith("-appends")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void judged(Verdict verdict, Map<Torment, Integer> done) {
        acts++;
        tally = tally.plus(verdict.tally());
        done.forEach((torment, times) -> torments.merge(torment, times, Integer::sum));
        tell(String.format(Locale.ROOT, "%,5d s: act %d is judged: %,d commits, %,d events, %s", seconds(), acts, verdict.tally().commits(),
                verdict.tally().events(), verdict.violations().isEmpty() ? "nothing found" : "A PROMISE WAS BROKEN"));
        verdict.violations().stream().findFirst().ifPresent(first -> tell("\n" + first + "\n"));
        if (verdict.violations().size() > 1) {
            tell(String.format(Locale.ROOT, "and %d more, of which the next is\n\n%s\n", verdict.violations().size() - 1,
                    verdict.violations().get(1)));
        }
    }

    void ended() {
        tell("");
        row("acts, each judged by the oracle", acts);
        row("appends", tally.appends());
        row("  acknowledged", tally.acknowledged());
        row("  rejected for a conflict", tally.rejected());
        row("  failed, nothing written", tally.failed());
        row("  outcome unknown, or killed on the way", tally.unknown());
        row("commits stored", tally.commits());
        row("events stored", tally.events());
        row("sources read", tally.sourced());
        row("events shown by streams", tally.streamed());
        for (var torment : Torment.values()) {
            row(torment.words(), torments.getOrDefault(torment, 0));
        }
        tell("");
    }

    private void row(String what, long count) {
        out.printf(Locale.ROOT, "%-40s %,13d%n", what, count);
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private synchronized void tell(String line) {
        out.println(line);
        out.flush();
    }
}
