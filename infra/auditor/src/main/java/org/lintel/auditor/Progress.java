package org.lintel.auditor;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far a long examination is, once it has taken two seconds, and then every two. */
final class Progress {
    private static final long NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private long told = System.nanoTime();
    private boolean shown;

    Progress(PrintWriter err) {
        this.err = err;
    }

    void reached(long done, long of) {
        if (System.nanoTime() - told > NANOS) {
            told = System.nanoTime();
            shown = true;
            err.printf(Locale.ROOT, "\r%,d of %,d entries", done, of);
            err.flush();
        }
    }

    void done() {
        if (shown) {
            shown = false;
            err.println();
            err.flush();
        }
    }
}
