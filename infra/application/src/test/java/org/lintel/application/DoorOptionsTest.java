package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

/** Who stands before the door is said when the registry is started. */
class DoorOptionsTest {
    @Test
    void aCeilingBelowZeroIsWrongUseAndMakesNothing(@TempDir Path folder) {
        StringWriter told = new StringWriter();
        Path data = folder.resolve("data");

        int status = Lintel.program().setErr(new PrintWriter(told)).execute("serve", "--data", data.toString(), "--calls-per-minute", "-1");

        assertThat(status).isEqualTo(2);
        assertThat(told.toString()).contains("A ceiling is 0 or more calls a minute.");
        assertThat(Files.exists(data)).isFalse();
    }

    @Test
    void withoutASayNoProxyIsBelievedAndTheCeilingIsGenerous() {
        assertThat(parsed().settings()).containsEntry(Running.FORWARDED, "none").containsEntry(Running.CALLS_PER_MINUTE, 6_000);
        assertThat(parsed("--behind-proxy", "--calls-per-minute", "0").settings()).containsEntry(Running.FORWARDED, "native")
                .containsEntry(Running.CALLS_PER_MINUTE, 0);
    }

    private static DoorOptions parsed(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.door;
    }

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        private DoorOptions door = new DoorOptions();
    }
}
