package org.lintel.benchmarks.session;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.UserFile;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.RegistryClient;
import org.lintel.benchmarks.RegistryProcess;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whether a busy session stays quick: many clients at once, some of their commands on one and the same quota. */
@Command(name = "session", mixinStandardHelpOptions = true, sortOptions = false, description = "Compare what a session's commands cost at 10 and at 200 commands a second, 16 clients at once.")
public final class SessionLoad implements Callable<Integer> {
    private static final double GOAL = 10;
    private static final String SESSION = "BENCH";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--clients", defaultValue = "16", description = "Clients at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--few", defaultValue = "10", description = "Commands a second in the one run (default: ${DEFAULT-VALUE}).")
    private int few;

    @Option(names = "--many", defaultValue = "200", description = "Commands a second in the other (default: ${DEFAULT-VALUE}).")
    private int many;

    @Option(names = "--seconds", defaultValue = "30", description = "How long each run takes (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", paramLabel = "<seconds>", defaultValue = "90", description = "For how long the registry's machine code is made before anything is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures here too.")
    private @Nullable Path json;

    /** One run, for programs. */
    record Run(int wanted, double perSecond, long accepted, long refused, long failed, double p50Millis, double p99Millis) {
        private static Run of(int wanted, Load.Outcome outcome) {
            return new Run(wanted, outcome.perSecond(), outcome.accepted(), outcome.refused(), outcome.failed(),
                    outcome.latencies().quantileMillis(0.5), outcome.latencies().quantileMillis(0.99));
        }
    }

    /** What was measured, for programs: the 99th percentile of the busy run against the median of the quiet one. */
    record Figures(String benchmark, Instant measuredAt, int processors, int clients, Run quiet, Run busy, double ratio, double goal,
            boolean met) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String password = UserFile.randomPassword(new SecureRandom());
        try (RegistryProcess registry = RegistryProcess.start(TemporaryFolder.goneAtTheEnd(), password)) {
            Load load = new Load(prepared(registry.address(), password));
            load.at(many, warmUp, new Progress(out, "Warming up", "commands"));
            Run quiet = Run.of(few, load.at(few, seconds, new Progress(out, "Quiet", "commands")));
            Run busy = Run.of(many, load.at(many, seconds, new Progress(out, "Busy", "commands")));
            double ratio = busy.p99Millis / quiet.p50Millis;
            Figures figures = new Figures("session", Instant.now(), Runtime.getRuntime().availableProcessors(), clients, quiet, busy, ratio,
                    GOAL,
                    ratio <= GOAL && quiet.failed + busy.failed == 0);
            print(figures, out);
            write(figures);
            return figures.met ? 0 : 1;
        }
    }

    private List<Commands> prepared(String address, String password) {
        RegistryClient first = new RegistryClient(address, password);
        LocalDate opens = LocalDate.now(ZoneOffset.UTC).plusDays(90);
        first.sent(first.post("officer", "/api/sessions", UUID.randomUUID().toString(),
                Map.of("id", SESSION, "name", "Measured session", "opens", opens.toString(), "closes", opens.plusDays(9).toString(),
                        "venue",
                        "The Hague", "hostState", "NLD", "requestWindow",
                        Map.of("from", opens.minusDays(180) + "T00:00:00Z", "to", opens.plusDays(9) + "T23:59:59Z"), "quotas",
                        Map.of("NGO", 600),
                        "quotaPerOrganisation", 5, "mandatoryChecks", List.of())))
                .orRefuse();
        String contested = accredited(first, 0);
        List<Commands> all = new ArrayList<>();
        for (int client = 1; client <= clients; client++) {
            all.add(new Commands(new RegistryClient(address, password), accredited(first, client), contested));
        }
        return all;
    }

    private static String accredited(RegistryClient client, int number) {
        String id = client.sent(client.post("applicant", "/api/accreditations", UUID.randomUUID().toString(),
                Map.of("sessionId", SESSION, "organisation", Map.of("name", "Measured organisation " + number, "country", "KEN"),
                        "category", "NGO",
                        "purpose", "Observe the cooperation plenary")))
                .orRefuse().get("id").asString();
        does(client, "officer", id, "check-completeness", Map.of("complete", true));
        does(client, "officer", id, "recommend", Map.of("outcome", "GRANT", "reasons", "Aims match Rule 93."));
        does(client, "officer2", id, "grant", Map.of("conditions", List.of()));
        return id;
    }

    private static void does(RegistryClient client, String user, String id, String verb, Map<String, ?> body) {
        client.sent(client.post(user, "/api/accreditations/" + id + "/" + verb, UUID.randomUUID().toString(), body)).orRefuse();
    }

    private static void print(Figures figures, PrintWriter out) {
        out.printf(Locale.ROOT, "%n%d clients, %d processors; milliseconds, counted from the moment at which each command was due%n",
                figures.clients,
                figures.processors);
        out.printf(Locale.ROOT, "%-8s %12s %10s %10s %10s %8s %8s%n", "", "a second", "accepted", "refused", "failed", "median", "99th");
        print("quiet", figures.quiet, out);
        print("busy", figures.busy, out);
        out.printf(Locale.ROOT, "99th percentile when busy to the median when quiet: %.1f, at most %.0f: %s%n", figures.ratio, figures.goal,
                figures.met ? "met" : "MISSED");
        out.flush();
    }

    private static void print(String name, Run run, PrintWriter out) {
        out.printf(Locale.ROOT, "%-8s %12.1f %,10d %,10d %,10d %8.2f %8.2f%n", name, run.perSecond, run.accepted, run.refused, run.failed,
                run.p50Millis, run.p99Millis);
    }

    private void write(Figures figures) {
        if (json == null) {
            return;
        }
        try {
            Files.writeString(json,
                    JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(figures) + "\n");
        } catch (IOException unwritable) {
            throw new StartRefused("The figures cannot be written to " + json + ".");
        }
    }
}
