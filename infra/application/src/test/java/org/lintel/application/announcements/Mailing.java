package org.lintel.application.announcements;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.lintel.application.announcements.MailServer.Login;
import org.lintel.application.announcements.MailServer.Security;
import org.lintel.application.security.Mailbox;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** What tests of announcing have in common: a mail server on this machine, users' addresses that can be changed, and files. */
final class Mailing {
    static final String FROM = "registry@lintel.example";

    /** Among the users' names, who is told what authorities demand. */
    static final String LEGAL_ADVISER = "legal adviser";

    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();

    /** @return the registry's settings for a server on the port */
    Announcing over(int port) {
        return over(port, Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    Announcing over(int port, Duration answersWithin, Duration doneWithin) {
        return new Announcing(
                new MailServer("127.0.0.1", port, Security.NONE, FROM, new Login("lintel", "secret"), answersWithin, doneWithin),
                user -> mailboxes.get(user.value()), mailboxes.get(LEGAL_ADVISER));
    }

    Mailing tells(String user, Mailbox mailbox) {
        mailboxes.put(user, mailbox);
        return this;
    }

    void tellsNoMore(String user) {
        mailboxes.remove(user);
    }

    /** @return a file of the applicant's with one notice that asks for something */
    static PlayedFile asked(TestRegistry registry, String applicant) {
        return PlayedFile.requested(registry, registry.session(), TestRegistry.unused("Organisation "), applicant).plays("officer",
                "check-completeness", "{\"complete\":false,\"missing\":[\"certificate of registration\"]}");
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(60, SECONDS);
    }
}
