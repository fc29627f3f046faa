package org.lintel.benchmarks.growth;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.UserFile;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.comparison.AlternatingMeasurement;
import org.lintel.benchmarks.comparison.Comparison;
import org.lintel.benchmarks.comparison.MeasuredRegistry;
import org.lintel.benchmarks.comparison.Report;
import org.lintel.benchmarks.comparison.ReportOptions;
import org.lintel.eventstore.StoredCommit;
import org.lintel.vault.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether work list, file, history and commands cost the same with few and with many events recorded. */
@Command(name = "growth", mixinStandardHelpOptions = true, sortOptions = false, description = "Compare what calls cost with 10,000 and with 300,000 events recorded.")
public final class Growth implements Callable<Integer> {
    private static final double GOAL = 1.3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--few", defaultValue = "10000", description = "Events in the one registry (default: ${DEFAULT-VALUE}).")
    private long few;

    @Option(names = "--many", defaultValue = "300000", description = "Events in the other (default: ${DEFAULT-VALUE}).")
    private long many;

    @Option(names = "--sessions", description = "Each copy of what was played is a session of its own (default: all in one).")
    private boolean sessions;

    @Option(names = "--organisations", defaultValue = "150", description = "How many take part in a session (default: ${DEFAULT-VALUE}).")
    private int organisations;

    @Option(names = "--files", defaultValue = "50", description = "How many active ones and how many in vetting are called up (default: ${DEFAULT-VALUE}).")
    private int files;

    @Option(names = "--data", description = "A folder to keep both registries in, to measure again (default: a temporary one, gone at the end).")
    private @Nullable Path data;

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data == null ? TemporaryFolder.goneAtTheEnd() : data;
        String password = UserFile.randomPassword(new SecureRandom());
        List<StoredCommit> session = PlayedSession.in(folder.resolve("played"), password, organisations, out);
        try (Vault played = SealedAnew.vaultOf(folder.resolve("played"))) {
            Fill fill = new Fill(session, sessions, played, out);
            fill.upTo(few, folder.resolve("few"));
            fill.upTo(many, folder.resolve("many"));
        }
        try (var withFew = new MeasuredRegistry(folder.resolve("few"), password);
                var withMany = new MeasuredRegistry(folder.resolve("many"), password)) {
            withFew.catchUp(new Progress(out, "Views of the one", "events"), few);
            withMany.catchUp(new Progress(out, "Views of the other", "events"), many);
            List<Comparison> comparisons = new AlternatingMeasurement(withFew, withMany, files).of(
                    options.rounds(), options.rounds() / 2,
                    GOAL,
                    new Progress(out, "Measuring", "rounds"));
            Report report = Report.of("growth", Instant.now(), events(few), events(many), options.rounds(), comparisons);
            return options.publish(report, out);
        }
    }

    private static String events(long count) {
        return String.format(Locale.ROOT, "%,d events", count);
    }
}
