package org.lintel.benchmarks.sealing;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.lintel.application.demo.DemoSession;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.UserFile;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.comparison.AlternatingMeasurement;
import org.lintel.benchmarks.comparison.Comparison;
import org.lintel.benchmarks.comparison.MeasuredRegistry;
import org.lintel.benchmarks.comparison.Report;
import org.lintel.benchmarks.comparison.ReportOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What it costs that texts are sealed, beside a registry in the same run that keeps them in clear; and whether erasing costs the same always. */
@Command(name = "sealing", mixinStandardHelpOptions = true, sortOptions = false, description = "Compare what calls cost with texts in clear and with texts sealed, and erasing among few and many keys.")
public final class Sealing implements Callable<Integer> {
    private static final double GOAL = 1.1;
    private static final double GOAL_OF_ERASING = 1.3;
    private static final long SEED = 20231208;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--files", defaultValue = "5", description = "Files of each kind that are called up (default: ${DEFAULT-VALUE}).")
    private int files;

    @Option(names = "--few", defaultValue = "500", description = "Keys in the one store that is erased in (default: ${DEFAULT-VALUE}).")
    private int few;

    @Option(names = "--many", defaultValue = "10000", description = "Keys in the other (default: ${DEFAULT-VALUE}).")
    private int many;

    @Option(names = "--erasures", defaultValue = "200", description = "Erasures in each (default: ${DEFAULT-VALUE}).")
    private int erasures;

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = TemporaryFolder.goneAtTheEnd();
        String password = UserFile.randomPassword(new SecureRandom());
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(new Erasing(folder.resolve("erasing"), out).among(few, many, erasures, GOAL_OF_ERASING));
        try (var clear = new MeasuredRegistry(folder.resolve("clear"), password, ClearTexts.OPTION);
                var sealed = new MeasuredRegistry(folder.resolve("sealed"), password)) {
            play(clear, password, "clear", out);
            play(sealed, password, "sealed", out);
            comparisons.addAll(0, new AlternatingMeasurement(clear, sealed, files).of(options.rounds(), options.rounds() / 2, GOAL,
                    new Progress(out, "Measuring", "rounds")));
        }
        Report report = Report.of("sealing", Instant.now(), "clear, or few keys", "sealed, or many", options.rounds(), comparisons);
        return options.publish(report, out);
    }

    private static void play(MeasuredRegistry registry, String password, String name, PrintWriter out) {
        out.println("Playing one session through the API, texts " + name + ".");
        out.flush();
        new DemoSession(registry.address(), password, DemoSession.MOST_ORGANISATIONS, SEED, Instant.now(),
                new PrintWriter(Writer.nullWriter())).play();
    }
}
