package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.ScriptedServer.CONNECT;
import static org.lintel.application.announcements.ScriptedServer.STALL;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.application.announcements.MailServer.Login;
import org.lintel.application.announcements.MailServer.Security;
import org.lintel.application.security.Mailbox;

/** What the registry makes of each thing that a mail server can say, or keep from saying. */
@Tag("long")
class SmtpPostTest {
    private static final Mailbox TO = new Mailbox("asha@forum.example", "en");
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONNECT  | 554 no service here                             | REFUSED
            CONNECT  | 421 come back later                             | NOT_NOW
            AUTH     | 535 5.7.8 wrong                                 | LOGIN_REFUSED
            AUTH     | 454 4.7.0 not at the moment                     | LOGIN_REFUSED
            MAIL     | 550 5.7.1 not from you                          | SENDER_REFUSED
            MAIL     | 530 5.7.0 sign in first                         | SENDER_REFUSED
            MAIL     | 451 4.3.0 disk full                             | NOT_NOW
            RCPT     | 550 no such user                                | RECIPIENT_REFUSED
            RCPT     | 550 5.1.1 no such user                          | RECIPIENT_REFUSED
            RCPT     | 552 5.2.2 mailbox full                          | RECIPIENT_REFUSED
            RCPT     | 556 5.1.10 takes no mail                        | RECIPIENT_REFUSED
            RCPT     | 501 5.1.3 no address                            | RECIPIENT_REFUSED
            RCPT     | 550 5.1.8 no such sender                        | SENDER_REFUSED
            RCPT     | 554 5.7.1 <asha@forum.example>: relay denied    | REFUSED
            RCPT     | 550 5.4.1 no route                              | REFUSED
            RCPT     | 530 sign in first                               | REFUSED
            RCPT     | 503 bad sequence                                | REFUSED
            RCPT     | 451 greylisted                                  | NOT_NOW
            DATA     | 554 no valid recipients                         | REFUSED
            .        | 554 5.7.1 looks like spam                       | REFUSED
            .        | 552 5.2.2 mailbox full                          | RECIPIENT_REFUSED
            .        | 452 4.2.2 mailbox full for now                  | NOT_NOW
            .        | 250 taken                                       | ACCEPTED
            """)
    void whatTheServerSays(String to, String reply, Verdict verdict) {
        server.says(to, reply);
        assertThat(send(Security.NONE, new Login("lintel", "secret"), LONG, LONG)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({CONNECT, "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "'.'"})
    @Timeout(20)
    void aServerThatStallsAnywhereIsNoAnswer(String silentAt) {
        server.says(silentAt, STALL);
        assertThat(send(Security.NONE, new Login("lintel", "secret"), SHORT, LONG)).isEqualTo(Verdict.NO_ANSWER);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    @Timeout(20)
    void aSendingEndsWhenItsTimeIsOverHoweverTheServerBehaves() {
        server.says("RCPT", STALL);
        assertThat(send(Security.NONE, null, LONG, SHORT)).isEqualTo(Verdict.NO_ANSWER);
    }

    @Test
    void whoQuitsInSilenceHasTakenTheMailAllTheSame() {
        server.says("QUIT", STALL);
        assertThat(send(Security.NONE, null, LONG, LONG)).isEqualTo(Verdict.ACCEPTED);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void nobodyThereIsNoAnswerAndAnUnknownHostOurMistake() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        assertThat(post("127.0.0.1", unused, Security.NONE, null, LONG, LONG).send(TO, NOW)).isEqualTo(Verdict.NO_ANSWER);
        assertThat(post("nowhere.invalid", unused, Security.TLS, null, LONG, LONG).send(TO, NOW)).isEqualTo(Verdict.HOST_UNKNOWN);
    }

    @Test
    void withoutASafeConnectionNothingIsSaid() {
        assertThat(send(Security.TLS, new Login("lintel", "secret"), SHORT, LONG)).isIn(Verdict.CONNECTION_NOT_SAFE, Verdict.NO_ANSWER);
        server.says("EHLO", "250-here\r\n250 AUTH PLAIN");
        assertThat(send(Security.STARTTLS, new Login("lintel", "secret"), LONG, LONG)).isEqualTo(Verdict.CONNECTION_NOT_SAFE);
        assertThat(server.heard("AUTH") + server.heard("MAIL")).isZero();
    }

    @Test
    void aServerWhoseCertificateIsTrustedAndItsOwnIsSpokenToAndNoOther(@TempDir Path folder) throws Exception {
        SSLContext before = SSLContext.getDefault();
        try {
            SSLContext own = certified(folder, "ip:127.0.0.1");
            served(own);
            assertThat(send(Security.STARTTLS, new Login("lintel", "secret"), LONG, LONG)).as("not trusted")
                    .isEqualTo(Verdict.CONNECTION_NOT_SAFE);

            SSLContext.setDefault(own);
            assertThat(send(Security.STARTTLS, new Login("lintel", "secret"), LONG, LONG)).isEqualTo(Verdict.ACCEPTED);

            SSLContext another = certified(folder, "dns:another.example");
            SSLContext.setDefault(another);
            served(another);
            assertThat(send(Security.STARTTLS, new Login("lintel", "secret"), LONG, LONG)).as("trusted, but of another host")
                    .isEqualTo(Verdict.CONNECTION_NOT_SAFE);
            assertThat(server.heard("AUTH") + server.heard("MAIL")).isZero();
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private void served(SSLContext identity) {
        server.close();
        server = new ScriptedServer(identity);
    }

    private Verdict send(Security security, @Nullable Login login, Duration answersWithin, Duration doneWithin) {
        return post("127.0.0.1", server.port(), security, login, answersWithin, doneWithin).send(TO, NOW);
    }

    private static SmtpPost post(String host, int port, Security security, @Nullable Login login, Duration answersWithin,
            Duration doneWithin) {
        return new SmtpPost(new MailServer(host, port, security, "registry@lintel.example", login, answersWithin, doneWithin));
    }

    /** @return a certificate for the name, and trust in it alone */
    private static SSLContext certified(Path folder, String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve(name.replace(':', '-'));
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "mail", "-keyalg", "EC", "-dname", "CN=mail", "-ext", "san=" + name, "-storetype", "PKCS12", "-keystore",
                file.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
