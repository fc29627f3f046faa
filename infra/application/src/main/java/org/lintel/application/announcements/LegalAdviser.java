package org.lintel.application.announcements;

import java.time.Instant;

import org.lintel.application.security.Mailbox;

/** The legal adviser is told, like any user, that there is something in the registry, and nothing of what it is. */
public final class LegalAdviser implements AutoCloseable {
    private final SmtpPost post;
    private final Mailbox mailbox;

    LegalAdviser(MailServer server, Mailbox mailbox) {
        this.post = new SmtpPost(server);
        this.mailbox = mailbox;
    }

    /** @return whether the mail server took it */
    public boolean tell(Instant now) {
        return post.send(mailbox, now) == Verdict.ACCEPTED;
    }

    /** Gives up what is being sent. */
    @Override
    public void close() {
        post.close();
    }
}
