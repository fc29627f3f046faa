package org.lintel.benchmarks.comparison;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/** How often each call is made, and where the figures go. */
public final class ReportOptions {
    @Option(names = "--rounds", defaultValue = "1000", description = "Calls of each kind to each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
    private @Nullable Path json;

    public int rounds() {
        return rounds;
    }

    /** @return the exit status: 0 where the goals are met, else 1 */
    public int publish(Report report, PrintWriter out) {
        report.print(out);
        if (json != null) {
            report.write(json);
        }
        return report.goalsMet() ? 0 : 1;
    }
}
