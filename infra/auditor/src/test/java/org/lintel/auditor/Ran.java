package org.lintel.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command and what came of it. */
record Ran(int status, String out, String err) {
    static Ran of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int index = 0; index < words.length; index++) {
            words[index] = String.valueOf(arguments[index]);
        }
        int status = Audit.program().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(words);
        return new Ran(status, out.toString(), err.toString());
    }

    Ran ends(int expected) {
        assertThat(status).as(out + err).isEqualTo(expected);
        assertThat(out + err).doesNotContain("\tat ", "Exception");
        return this;
    }

    Ran tells(String... words) {
        assertThat(out).contains(words);
        return this;
    }

    Ran doesNotTell(String... words) {
        assertThat(out).doesNotContain(words);
        return this;
    }
}
