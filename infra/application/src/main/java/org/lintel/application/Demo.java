package org.lintel.application;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.application.announcements.Announcing;
import org.lintel.application.announcements.MailServer;
import org.lintel.application.deadlines.DemoClock;
import org.lintel.application.demo.DemoSession;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.DemoUsers;
import org.lintel.application.security.Mailbox;
import org.lintel.application.security.UserFile;
import org.lintel.application.wiring.DataFolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the registry: demo users, the embedded store, and a synthetic session played through the registry's own API. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false, description = "Show the registry with demo users and a synthetic session; no real person is in it.")
final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Port port = new Port();

    @Option(names = "--data", description = "A folder to keep the data in (default: a temporary one, gone at the end).")
    private @Nullable Path data;

    @Option(names = "--empty", description = "Play nothing.")
    private boolean empty;

    @Option(names = "--organisations", defaultValue = "150", description = "How many organisations take part, 1 to 150 (default: ${DEFAULT-VALUE}).")
    private int organisations;

    @Option(names = "--clock", paramLabel = "INSTANT", description = "When the demonstration begins, for instance 2027-01-04T09:00:00Z (default: now).")
    private @Nullable Instant begins;

    @Option(names = "--seed", defaultValue = "20231208", description = "Of the session that is played (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private SmtpOptions smtp = new SmtpOptions();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (organisations < 1 || organisations > DemoSession.MOST_ORGANISATIONS) {
            throw new ParameterException(spec.commandLine(),
                    "A demonstration has 1 to " + DemoSession.MOST_ORGANISATIONS + " organisations.");
        }
        String password = System.getenv("LINTEL_DEMO_PASSWORD");
        boolean random = password == null || password.isEmpty();
        String chosen = random ? UserFile.randomPassword(new SecureRandom()) : password;
        int free = port.free();
        MailServer mailServer = smtp.server(System.getenv());
        Mailbox legalAdviser = smtp.legalAdviser();
        DemoClock clock = clock();
        Path folder = data == null ? TemporaryFolder.goneAtTheEnd() : data;
        DataFolder kept = new DataFolder(folder);
        String hash = String.valueOf(new BCryptPasswordEncoder().encode(chosen));
        var running = Running.start(new Running.Start(kept, MasterKeyOption.ofDemonstration(kept.path()), null, free,
                _ -> DemoUsers.with(hash), clock,
                mailServer == null ? null : _ -> new Announcing(mailServer, DemoUsers::mailbox, legalAdviser), true));
        int answersAt = Running.portOf(running);
        out.println("Lintel is ready: http://127.0.0.1:" + answersAt + "/");
        out.println(random
                ? "All demo users (officer, officer2, applicant, bureau, auditor …) have the password " + chosen
                : "All demo users (officer, officer2, applicant, bureau, auditor …) have the password in LINTEL_DEMO_PASSWORD.");
        out.flush();
        if (!empty) {
            new DemoSession("http://127.0.0.1:" + answersAt, chosen, organisations, seed, clock.instant(), out).play();
        }
        return Running.STILL;
    }

    private DemoClock clock() {
        InstantSource machine = InstantSource.system();
        return new DemoClock(machine, begins == null ? machine.instant() : begins);
    }
}
