package org.lintel.application.backup;

import java.io.PrintWriter;
import java.util.Locale;

/** Says every two seconds how far something is that takes longer. */
final class Progress {
    private static final long NANOS = 2_000_000_000L;

    private final PrintWriter report;
    private final String done;
    private long told = System.nanoTime();

    /** @param done what happened to as many commits */
    Progress(PrintWriter report, String done) {
        this.report = report;
        this.done = done;
    }

    void reached(long commits) {
        if (System.nanoTime() - told > NANOS) {
            told = System.nanoTime();
            report.printf(Locale.ROOT, "  %,d commits %s%n", commits, done);
            report.flush();
        }
    }
}
