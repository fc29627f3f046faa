package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command of the program that was run in this process: what it said, and its exit status. */
record Ran(int status, String out, String err) {
    static Ran of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Lintel.program().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    Ran succeeds() {
        assertThat(status).as(err).isZero();
        return this;
    }

    /** One sentence and status 1. */
    Ran refuses(String words) {
        assertThat(err.lines()).singleElement().asString().startsWith("lintel: ").contains(words).endsWith(".")
                .doesNotContain("because of a fault");
        assertThat(status).isEqualTo(1);
        return this;
    }
}
