package org.lintel.application.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.announcements.Announcing;
import org.lintel.application.announcements.MailServer;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.TestRegistry;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** When the legal adviser is told again of what the mail server did not take. */
class DemandKeeperTest {
    @TempDir
    Path folder;

    @Test
    @Tag("inv-23")
    void aClockThatWasAYearAheadForAMomentHoldsUpNoDemand() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Instant now = Instant.parse("2027-01-04T09:00:00Z");
        AtomicReference<Instant> time = new AtomicReference<>(now);
        MailServer taken = new MailServer("127.0.0.1", server.getSmtp().getPort(), MailServer.Security.NONE, "registry@lintel.example",
                new MailServer.Login("lintel", "secret"), Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (TestRegistry registry = TestRegistry.start(folder, time::get,
                new Announcing(taken, _ -> null, new Mailbox("counsel@legal.example", "en")))) {
            DemandKeeper keeper = registry.context().getBean(DemandKeeper.class);
            keeper.stop();
            String session = registry.session();
            registry.user("officer").post("/api/demands",
                    "{\"sessionId\":\"%s\",\"authority\":\"FRA\",\"demand\":\"The whole list.\"}".formatted(session)).answers(201);
            registry.awaitViews();

            // The user is not known there yet: the server takes nothing from us.
            time.set(now.plus(Duration.ofDays(365)));
            keeper.keep();
            time.set(now);
            server.setUser("lintel", "secret");
            keeper.keep();

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }
}
