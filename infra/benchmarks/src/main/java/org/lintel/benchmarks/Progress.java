package org.lintel.benchmarks;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a long step is, how fast it goes and how long it will still take: on a terminal in one line, elsewhere now and then. */
public final class Progress {
    private static final long TERMINAL_NANOS = Duration.ofMillis(500).toNanos();
    private static final long ELSEWHERE_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintWriter out;
    private final String step;
    private final String unit;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long doneBefore = -1;

    public Progress(PrintWriter out, String step, String unit) {
        this.out = out;
        this.step = step;
        this.unit = unit;
        Console console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    public void reached(long done, long total) {
        if (doneBefore < 0) {
            doneBefore = done;
        }
        long now = System.nanoTime();
        if (now - told < (terminal ? TERMINAL_NANOS : ELSEWHERE_NANOS) || done == doneBefore) {
            return;
        }
        told = now;
        double rate = (done - doneBefore) / seconds(now);
        tell(String.format(Locale.ROOT, "%s: %,d of %,d %s%s, %,.0f s left", step, done, total, unit, perSecond(rate),
                (total - done) / rate),
                false);
    }

    public void finished(long total) {
        double taken = seconds(System.nanoTime());
        long before = Math.max(0, doneBefore);
        tell(String.format(Locale.ROOT, "%s: %,d %s in %,.0f s%s", step, total, unit, taken, perSecond((total - before) / taken)), true);
    }

    /** Nothing, where it would be none. */
    static String perSecond(double rate) {
        return rate < 1 ? "" : String.format(Locale.ROOT, ", %,.0f a second", rate);
    }

    private double seconds(long now) {
        return Math.max(1e-3, (now - begun) / 1e9);
    }

    private void tell(String line, boolean last) {
        out.print(terminal ? "\r\033[K" + line + (last ? "\n" : "") : line + "\n");
        out.flush();
    }
}
