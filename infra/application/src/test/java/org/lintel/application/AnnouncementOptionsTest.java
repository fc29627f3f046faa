package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.announcements.MailServer;
import org.lintel.application.announcements.MailServer.Login;
import org.lintel.application.announcements.MailServer.Security;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.security.Mailbox;
import org.lintel.application.security.UserFile;
import org.lintel.application.wiring.DataFolder;
import org.lintel.language.UserId;
import org.lintel.vault.Vault;

import picocli.CommandLine;

/** The options of announcing, and where users' addresses are. */
class AnnouncementOptionsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @CommandLine.Command
    private static final class OptionsAlone {
        @CommandLine.Mixin
        private SmtpOptions smtp = new SmtpOptions();
    }

    @Test
    void withoutAHostNothingIsSentToAnybody() {
        assertThat(server(NOTHING)).isNull();
        assertThatThrownBy(() -> server(NOTHING, "--smtp-from", "r@lintel.example")).hasMessageContaining("need --smtp-host");
        assertThatThrownBy(() -> server(NOTHING, "--legal-adviser", "counsel@legal.example")).hasMessageContaining("need --smtp-host");
    }

    @Test
    void theConnectionIsMadeSafeUnlessTheServerIsOnThisMachine() {
        MailServer server = server(NOTHING, "--smtp-host", "mail.example", "--smtp-from", "r@lintel.example");
        assertThat(server).extracting(MailServer::host, MailServer::port, MailServer::security, MailServer::login)
                .containsExactly("mail.example", 587, Security.STARTTLS, null);
        assertThat(server(NOTHING, "--smtp-host", "mail.example", "--smtp-from", "r@lintel.example", "--smtp-security", "tls"))
                .extracting(MailServer::port, MailServer::security).containsExactly(465, Security.TLS);
        for (String here : new String[]{"localhost", "127.0.0.1", "127.9.9.9", "::1"}) {
            assertThat(server(NOTHING, "--smtp-host", here, "--smtp-from", "r@lintel.example", "--smtp-security", "none", "--smtp-port",
                    "2525")).extracting(MailServer::port, MailServer::security).containsExactly(2525, Security.NONE);
        }
        for (String elsewhere : new String[]{"mail.example", "localhost.example", "192.0.2.1", "0.0.0.0"}) {
            assertThatThrownBy(() -> server(NOTHING, "--smtp-host", elsewhere, "--smtp-from", "r@lintel.example", "--smtp-security",
                    "none")).isInstanceOf(StartRefused.class).hasMessageContaining("only a mail server on this machine");
        }
    }

    @Test
    void thePasswordIsInTheEnvironmentAndShownNowhere() {
        String[] options = {"--smtp-host", "mail.example", "--smtp-from", "r@lintel.example", "--smtp-user", "lintel"};
        assertThatThrownBy(() -> server(NOTHING, options)).isInstanceOf(StartRefused.class).hasMessageContaining("LINTEL_SMTP_PASSWORD");
        MailServer server = Objects.requireNonNull(server(Map.of("LINTEL_SMTP_PASSWORD", "secret"), options));
        assertThat(server.login()).isEqualTo(new Login("lintel", "secret"));
        assertThat(server.toString()).doesNotContain("secret");
    }

    @Test
    void whatNoOptionCanBeIsWrongUse(@TempDir Path folder) {
        String[] good = {"serve", "--data", folder.toString(), "--port", "0", "--smtp-host", "mail.example", "--smtp-from", "r@l.example"};
        assertThat(run(with(good, "--smtp-security", "perhaps")).status).isEqualTo(2);
        assertThat(run(with(good, "--smtp-port", "0")).status).isEqualTo(2);
        assertThat(run(with(good, "--smtp-port", "65536")).status).isEqualTo(2);
        run("serve", "--data", folder.toString(), "--port", "0", "--smtp-host", "mail.example").refuses("--smtp-from");
        run("demo", "--empty", "--port", "0", "--smtp-port", "25").refuses("--smtp-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asha", "asha@", "@forum.example", "a sha@forum.example", "asha@forum.example, b@forum.example",
            "Asha <asha@forum.example>", "asha@forum..example", "asha@forum.example\r\nBcc: b@forum.example", "ashá@forum.example", ""})
    void whatIsNoAddressIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> new Mailbox(text, null)).isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("This is not an e-mail address that can be used;").hasMessageNotContaining("@");
    }

    @Test
    void anAddressIsSetChangedAndRemovedAndAnOldFileHasNone(@TempDir Path data) throws IOException {
        Vault vault = DataVault.opened(new DataFolder(data), MasterKeyOption.ofDemonstration(data));
        UserFile users = new UserFile(data, vault);
        run("add-user", "asha", "--roles", "APP", "--email", "asha@forum.example", "--language", "fr", "--data", data.toString())
                .succeeds();
        run("add-user", "ben", "--roles", "APP", "--data", data.toString()).succeeds();
        assertThat(users.mailbox(idOf(users, "asha"))).isEqualTo(new Mailbox("asha@forum.example", "fr"));
        assertThat(users.mailbox(idOf(users, "ben"))).isNull();
        assertThat(Files.readString(data.resolve("users.json"))).doesNotContain("asha", "forum.example");

        run("set-email", "ben", "ben@forum.example", "--data", data.toString()).succeeds();
        assertThat(users.mailbox(idOf(users, "ben"))).isEqualTo(new Mailbox("ben@forum.example", null));
        run("set-email", "asha", "--data", data.toString()).succeeds();
        assertThat(users.mailbox(idOf(users, "asha"))).isNull();
        assertThat(users.mailbox(new UserId("nobody"))).isNull();

        run("set-email", "nobody", "x@forum.example", "--data", data.toString()).refuses("no user of this name");
        run("set-email", "ben", "nonsense", "--data", data.toString()).refuses("not an e-mail address");
        run("add-user", "carl", "--roles", "APP", "--email", "carl@forum.example", "--language", "xx", "--data", data.toString())
                .refuses("en and fr");
        vault.close();
    }

    private static UserId idOf(UserFile users, String name) {
        return ((org.lintel.application.security.SignedIn) users.read().loadUserByUsername(name)).user().id();
    }

    private static @Nullable MailServer server(Map<String, String> environment, String... options) {
        OptionsAlone alone = new OptionsAlone();
        new CommandLine(alone).parseArgs(options);
        return alone.smtp.server(environment);
    }

    private static String[] with(String[] some, String... more) {
        return java.util.stream.Stream.of(some, more).flatMap(java.util.stream.Stream::of).toArray(String[]::new);
    }

    private record Ran(int status, String err) {
        void succeeds() {
            assertThat(status).as(err).isZero();
        }

        void refuses(String words) {
            assertThat(err.lines()).singleElement().asString().startsWith("lintel: ").contains(words).endsWith(".");
            assertThat(status).isEqualTo(1);
        }
    }

    private static Ran run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = Lintel.program().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(arguments);
        return new Ran(status, err.toString());
    }
}
