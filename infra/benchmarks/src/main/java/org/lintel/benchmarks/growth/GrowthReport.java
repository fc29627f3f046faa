package org.lintel.benchmarks.growth;

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

/** What was measured, for people and for programs. */
record GrowthReport(String benchmark, Instant measuredAt, int processors, String java, long fewEvents, long manyEvents, int rounds,
        List<Comparison> comparisons) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static GrowthReport of(Instant measuredAt, long fewEvents, long manyEvents, int rounds, List<Comparison> comparisons) {
        return new GrowthReport("growth", measuredAt, Runtime.getRuntime().availableProcessors(), Runtime.version().toString(), fewEvents,
                manyEvents, rounds, comparisons);
    }

    boolean goalsMet() {
        return comparisons.stream().allMatch(Comparison::met);
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%nMilliseconds, median / 95th percentile of %,d calls each; %d processors, Java %s%n", rounds, processors,
                java);
        out.printf(Locale.ROOT, "%-24s %17s %17s %7s   %s%n", "", String.format(Locale.ROOT, "%,d events", fewEvents),
                String.format(Locale.ROOT, "%,d events", manyEvents), "ratio", "goal");
        for (Comparison comparison : comparisons) {
            out.printf(Locale.ROOT, "%-24s %17s %17s %7.2f   at most %.1f: %s%n", comparison.call(), text(comparison.few()),
                    text(comparison.many()), comparison.ratio(), comparison.goal(), comparison.met() ? "met" : "MISSED");
        }
        out.flush();
    }

    /** @throws StartRefused where the file cannot be written */
    void write(Path file) {
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
