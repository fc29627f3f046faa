package org.lintel.application;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.announcements.MailServer;
import org.lintel.application.announcements.MailServer.Login;
import org.lintel.application.announcements.MailServer.Security;
import org.lintel.application.security.Mailbox;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say over which mail server notices are announced. Without a host nothing is sent to anybody. */
final class SmtpOptions {
    /** The password has no option: whoever may list a machine's processes reads their options. */
    static final String PASSWORD = "LINTEL_SMTP_PASSWORD";

    private static final int LAST_PORT = 65_535;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--smtp-host", description = "Announce notices by e-mail over this server (default: not at all).")
    private @Nullable String host;

    @Option(names = "--smtp-port", description = "Where it listens (default: 587 with starttls, 465 with tls, 25 with none).")
    private @Nullable Integer port;

    @Option(names = "--smtp-from", paramLabel = "ADDRESS", description = "The sender of announcements.")
    private @Nullable String from;

    @Option(names = "--smtp-user", paramLabel = "USER", description = "Sign in there, with the password in " + PASSWORD + ".")
    private @Nullable String user;

    @Option(names = "--smtp-security", paramLabel = "starttls|tls|none", description = "How the connection is protected; none for a server on this machine only (default: starttls).")
    private @Nullable String security;

    @Option(names = "--legal-adviser", paramLabel = "ADDRESS", description = "Tell this address at once that an authority demands something (default: an officer takes it there).")
    private @Nullable String legalAdviser;

    /**
     * @return null where nobody is to be told
     * @throws StartRefused for what is no address
     */
    @Nullable
    Mailbox legalAdviser() {
        return legalAdviser == null ? null : new Mailbox(legalAdviser, null);
    }

    /**
     * @param environment where the password is
     * @return null where nothing is to be sent
     * @throws ParameterException for what no option can be
     * @throws StartRefused for options that do not go together
     */
    @Nullable
    MailServer server(Map<String, String> environment) {
        if (host == null) {
            if (Stream.of(port, from, user, security, legalAdviser).anyMatch(given -> given != null)) {
                throw new StartRefused("The options --smtp-… and --legal-adviser need --smtp-host.");
            }
            return null;
        }
        Security chosen = security();
        if (from == null || !Mailbox.isAddress(from)) {
            throw new StartRefused("Announcing needs the sender's e-mail address: --smtp-from.");
        }
        if (chosen == Security.NONE && !isThisMachine(host)) {
            throw new StartRefused("Without protection (--smtp-security none) only a mail server on this machine can be used.");
        }
        return new MailServer(host, port(chosen), chosen, from, login(environment), ANSWERS_WITHIN, DONE_WITHIN);
    }

    private Security security() {
        return security == null
                ? Security.STARTTLS
                : Stream.of(Security.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(security)).findAny()
                        .orElseThrow(() -> new ParameterException(command.commandLine(), "--smtp-security is starttls, tls or none."));
    }

    private int port(Security chosen) {
        if (port != null && (port < 1 || port > LAST_PORT)) {
            throw new ParameterException(command.commandLine(), "A mail server's port is a number from 1 to " + LAST_PORT + ".");
        }
        return port == null ? chosen.usualPort() : port;
    }

    private @Nullable Login login(Map<String, String> environment) {
        if (user == null) {
            return null;
        }
        String password = environment.get(PASSWORD);
        if (password == null || password.isEmpty()) {
            throw new StartRefused("The password of the mail server's user is missing: set " + PASSWORD + ".");
        }
        return new Login(user, password);
    }

    /** Asks no name service: what a name means there could change, and the mails would leave the machine in clear. */
    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
