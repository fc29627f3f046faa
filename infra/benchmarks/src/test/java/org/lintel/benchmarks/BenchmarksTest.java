package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.benchmarks.axon4.Concurrently;
import org.lintel.benchmarks.axon4.NothingDone;

/** What is refused before anything is measured. */
class BenchmarksTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"append --rounds 0", "append --rounds -1", "append --bytes 256,0", "append --bytes -1", "append --seconds 0",
            "append --seconds NaN", "stream --events 0", "source --few -3", "rebuild --views-events -1", "log --heap 0", "growth --many 0",
            "session --clients 0", "sealing --erasures 0", "as-of --positions 0"})
    void numbersThatNothingCanBeMeasuredWithAreWrongUse(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith(line.split(" ")[1] + " must be ").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFolderThatIsMissingIsSaidBeforeAndNotAfterTheMeasurement(@TempDir Path folder) {
        assertThat(run("append", "--json", folder.resolve("none/figures.json").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("The figures cannot be written to ").contains("its folder must exist");
    }

    @Test
    void whereNothingWasDoneInTheTimeASentenceSaysSo() {
        assertThatThrownBy(() -> Concurrently.measure(1, 0, 1, _ -> Thread::onSpinWait)).isInstanceOf(NothingDone.class)
                .hasMessage("Nothing was done in the time; measure for longer.");
    }

    @Test
    void aRateThatWouldBeNoneIsLeftOutAndAllAreWrittenAlike() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Progress.perSecond(0.4)).isEmpty();
            assertThat(Progress.perSecond(12_345)).isEqualTo(", 12,345 a second");
        } finally {
            Locale.setDefault(before);
        }
    }

    private int run(String... arguments) {
        return Benchmarks.program().setErr(new PrintWriter(err)).execute(arguments);
    }
}
