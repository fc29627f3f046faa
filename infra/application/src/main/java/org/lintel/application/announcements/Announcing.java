package org.lintel.application.announcements;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;

/**
 * What announcing needs: a registry that was not given it announces nothing.
 *
 * @param legalAdviser who is told that an authority demands something (inv-23); null where an officer takes that there by hand
 */
public record Announcing(MailServer server, Mailboxes mailboxes, @Nullable Mailbox legalAdviser) {}
