package org.lintel.application.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.application.announcements.Mailing.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;

/** What an authority demands goes to the legal adviser by being recorded, without a word of it on the way. */
class DemandToAdviserTest {
    @Test
    @Tag("inv-23")
    void aDemandThatIsRecordedIsToldToTheLegalAdviserOnceTheMailServerTakesIt(@TempDir Path folder) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Mailing mailing = new Mailing().tells(Mailing.LEGAL_ADVISER, new Mailbox("counsel@legal.example", "en"));
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2027-01-04T09:00:00Z"),
                mailing.over(server.getSmtp().getPort()))) {
            // The user is not known there yet: the server takes nothing from us.
            String session = registry.session();
            String demand = registry.user("officer").post("/api/demands",
                    "{\"sessionId\":\"%s\",\"authority\":\"FRA\",\"demand\":\"The whole list, by telephone.\"}".formatted(session))
                    .answers(201).text("/id");
            assertThat(referred(registry, session)).isFalse();
            assertThat(server.getReceivedMessages()).isEmpty();

            server.setUser("lintel", "secret");
            await().until(() -> {
                registry.clock().advance(Duration.ofMinutes(2));
                return referred(registry, session);
            });

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getRecipients(RecipientType.TO)).extracting(Object::toString).containsExactly("counsel@legal.example");
            assertThat(mail.getSubject()).isEqualTo("A message for you in the registry");
            assertThat(mail.getContent().toString()).doesNotContain("telephone", demand, session, "FRA");
            assertThat(server.getReceivedMessages()).hasSize(1);
            registry.user("officer").post("/api/demands/" + demand + "/refer", "{}").answers(200);
        } finally {
            server.stop();
        }
    }

    private static boolean referred(TestRegistry registry, String session) {
        return !registry.user("officer").get("/api/demands?session=" + session).answers(200).json().at("/items/0/referredAt").isNull();
    }
}
