package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import tools.jackson.databind.JsonNode;

/** From a notice to the mail in a mail server, and nothing in it of what the notice says. */
@Tag("long")
class AnnouncingTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Mailing MAILING = new Mailing();
    private static final TestRegistry REGISTRY = started();

    private static TestRegistry started() {
        SERVER.setUser("lintel", "secret");
        SERVER.start();
        return TestRegistry.start(TemporaryFolder.goneAtTheEnd(), new SettableClock("2027-01-04T09:00:00Z"),
                MAILING.over(SERVER.getSmtp().getPort()));
    }

    @AfterAll
    static void close() {
        REGISTRY.close();
        SERVER.stop();
    }

    @BeforeEach
    void forgetWhatCame() throws Exception {
        MAILING.tells("applicant", new Mailbox("asha@forum.example", "fr")).tells("applicant2", new Mailbox("second@other.example", "en"));
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void aPartyIsToldInItsLanguageThatThereIsAMessageAndNothingOfIt() throws Exception {
        PlayedFile file = PlayedFile.requested(REGISTRY, REGISTRY.session(), "Kanarienvogel Forum", "applicant").plays("officer",
                "check-completeness", "{\"complete\":false,\"missing\":[\"Kanarienvogel certificate\"]}");

        MimeMessage mail = arrived(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Un message vous attend dans le registre");
        assertThat(mail.getContent().toString().lines()).hasSize(3).first().asString()
                .isEqualTo("Vous avez un message dans le registre. Veuillez vous connecter comme d’habitude pour le lire.");
        assertThat(mail.isMimeType("text/plain")).isTrue();
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly(Mailing.FROM);
        assertThat(mail.getRecipients(RecipientType.TO)).extracting(Object::toString).containsExactly("asha@forum.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Date")).containsExactly("Mon, 4 Jan 2027 09:00:00 +0000");
        assertThat(mail.getHeader("Received")).singleElement().asString().as("not this machine's name")
                .startsWith("from 127.0.0.1 (HELO lintel.example);");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@lintel\\.example>");
        assertThat(Collections.list(mail.getAllHeaders())).extracting(Header::getName).as("nothing else that may name this machine")
                .containsExactlyInAnyOrder("Return-Path", "Received", "Date", "From", "To", "Message-ID", "Subject", "MIME-Version",
                        "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted");
        assertThat(whole(mail)).doesNotContain("Kanarienvogel", file.id(), file.read("officer").text("/sessionId"), "http", "officer",
                "applicant");
    }

    @Test
    void whoHasNoAddressIsSentNothingAndFindsTheNoticeInTheInbox() throws Exception {
        MAILING.tellsNoMore("applicant");
        PlayedFile file = Mailing.asked(REGISTRY, "applicant");
        Mailing.asked(REGISTRY, "applicant2");

        assertThat(arrived(1)).extracting(AnnouncingTest::recipient).containsExactly("second@other.example");
        assertThat(newest("applicant").get("accreditationId").asString()).isEqualTo(file.id());
        assertThat(file.history("officer").body()).doesNotContain("NoticeUndeliverable");

        MAILING.tells("applicant", new Mailbox("asha@forum.example", null));
        Mailing.asked(REGISTRY, "applicant");
        assertThat(arrived(2)).as("only what came after").extracting(AnnouncingTest::recipient).contains("asha@forum.example");
    }

    @Test
    void whoseLanguageIsNotKnownIsToldInAll() throws Exception {
        MAILING.tells("applicant", new Mailbox("asha@forum.example", null));
        Mailing.asked(REGISTRY, "applicant");

        MimeMessage mail = arrived(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("A message for you in the registry / Un message vous attend dans le registre");
        assertThat(mail.getContent().toString()).contains("You have a message", "Vous avez un message");
    }

    @Test
    void aViewBuiltAnewAnnouncesNothingAgain() {
        Mailing.asked(REGISTRY, "applicant");
        arrived(1);
        String before = collection();
        REGISTRY.user("admin").post("/api/views/announcements/rebuild", "{}").answers(200);
        await().until(() -> !collection().equals(before));

        Mailing.asked(REGISTRY, "applicant2");
        assertThat(arrived(2)).extracting(AnnouncingTest::recipient).containsExactlyInAnyOrder("asha@forum.example",
                "second@other.example");
    }

    @Test
    void theAdministratorSeesThatAllIsWellAndNothingElse() {
        Mailing.asked(REGISTRY, "applicant");
        arrived(1);
        await().untilAsserted(() -> assertThat(REGISTRY.user("admin").get("/api/announcements").answers(200).body())
                .isEqualTo("{\"on\":true,\"waiting\":0,\"failing\":0,\"leftOut\":0,\"lastFault\":null,\"lastFaultAt\":null}"));
        REGISTRY.user("officer").get("/api/announcements").answers(403, "wrong-role");
    }

    @Test
    void noAddressIsInTheRecordOrInAnyLog() {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Mailing.asked(REGISTRY, "applicant");
            arrived(1);
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("asha@");
        assertThat(REGISTRY.user("auditor").get("/api/audit/events?limit=10000").answers(200).body()).doesNotContain("asha@");
    }

    private static String collection() {
        return REGISTRY.user("admin").get("/api/views").answers(200).json().get("items").valueStream()
                .filter(view -> view.get("view").asString().equals("announcements")).findFirst().orElseThrow().get("collection").asString();
    }

    private static JsonNode newest(String user) {
        return REGISTRY.user(user).get("/api/notices?limit=1").answers(200).json().get("items").get(0);
    }

    /** @return what came, once there is so much of it */
    private static List<MimeMessage> arrived(int count) {
        await().until(() -> SERVER.getReceivedMessages().length >= count);
        List<MimeMessage> mails = Arrays.asList(SERVER.getReceivedMessages());
        assertThat(mails).hasSize(count);
        return mails;
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String whole(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8) + mail.getContent();
    }
}
