package org.lintel.application.demo;

import java.io.Console;
import java.io.PrintWriter;

/** Tells how far something is: on a terminal in one line that is written over, elsewhere in a line now and then. */
final class ProgressLine {
    private static final int TELL_EVERY = 25;

    private final PrintWriter out;
    private final boolean terminal;
    private final int total;
    private final String what;

    ProgressLine(PrintWriter out, boolean terminal, int total, String what) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.what = what;
    }

    /** @return whether somebody watches */
    static boolean onTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void reached(int done) {
        if (terminal) {
            out.print("\r  " + done + " of " + total + " " + what + (done == total ? System.lineSeparator() : ""));
        } else if (done % TELL_EVERY == 0 || done == total) {
            out.println("  " + done + " of " + total + " " + what);
        }
        out.flush();
    }
}
