package org.lintel.benchmarks.comparison;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.lintel.application.StartRefused;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, for people and for programs.
 *
 * @param one what the one was, in a word or two, and {@code other}: what was compared to it
 * @param rounds how often each call was made
 */
public record Report(String benchmark, Instant measuredAt, int processors, String java, String one, String other, int rounds,
        List<Comparison> comparisons) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public static Report of(String benchmark, Instant measuredAt, String one, String other, int rounds, List<Comparison> comparisons) {
        return new Report(benchmark, measuredAt, Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), one, other,
                rounds,
                List.copyOf(comparisons));
    }

    public boolean goalsMet() {
        return comparisons.stream().allMatch(Comparison::met);
    }

    public void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%nMilliseconds, median / 95th percentile of %,d calls each; %d processors, Java %s%n", rounds, processors,
                java);
        out.printf(Locale.ROOT, "%-28s %17s %17s %7s   %s%n", "", one, other, "ratio", "goal");
        for (Comparison comparison : comparisons) {
            out.printf(Locale.ROOT, "%-28s %17s %17s %7.2f   at most %.1f: %s%n", comparison.call(), text(comparison.one()),
                    text(comparison.other()), comparison.ratio(), comparison.goal(), comparison.met() ? "met" : "MISSED");
        }
        out.flush();
    }

    /** @throws StartRefused where the file cannot be written */
    public void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new StartRefused("The figures cannot be written to " + file + ".");
        }
    }

    private static String text(Comparison.Cost cost) {
        return String.format(Locale.ROOT, "%.2f / %.2f", cost.medianMillis(), cost.p95Millis());
    }
}
