package org.lintel.benchmarks.storage;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, for people and for programs.
 *
 * @param durable whether everything that was written was acknowledged only once it was on the disk; null where that is not known
 * @param durability how that is known
 */
record Figures(String benchmark, Instant measuredAt, String server, @Nullable Boolean durable, String durability, int processors,
        String java, int rounds,
        List<Row> rows, List<Goal> goals) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Figures of(String benchmark, StorageServer.Kind server, int rounds, List<Row> rows, List<Goal> goals) {
        return new Figures(benchmark, Instant.now(), server.name(), server.durable(), server.durability(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(), rounds, List.copyOf(rows), List.copyOf(goals));
    }

    /** @return the exit status: 0 where the goals are met, else 1 */
    int publish(PrintWriter out, @Nullable Path json) {
        out.printf(Locale.ROOT, "%nOn %s, %s; %d processors, Java %s; medians of %d rounds (least–most)%n%n", server, durability,
                processors,
                java, rounds);
        out.println("| | bytes | threads | a second | p50 ms | p99 ms | to raw | to fsync |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        rows.forEach(row -> out.printf(Locale.ROOT, "| %s%s | %,d | %d | %,.0f (%,.0f–%,.0f) | %.2f | %.2f | %s | %s |%n", row.name(),
                row.commits() == null ? "" : String.format(Locale.ROOT, ", %,d commits", row.commits()),
                row.bytes(), row.threads(), row.perSecond(), row.least(), row.most(), row.p50Millis(), row.p99Millis(),
                text(row.ratioToRaw()), text(row.ratioToFsync())));
        out.println();
        goals.forEach(goal -> out.println(goal.line()));
        out.flush();
        if (json != null) {
            write(json);
        }
        return goals.stream().allMatch(Goal::met) ? 0 : 1;
    }

    private void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new StartRefused("The figures cannot be written to " + file + ".");
        }
    }

    private static String text(@Nullable Double ratio) {
        return ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio);
    }
}
