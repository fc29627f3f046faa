package org.lintel.application.announcements;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;
import org.lintel.language.UserId;

/** Where users are told that there is a message for them. Asked anew for every announcement, so that a change needs no restart. */
@FunctionalInterface
public interface Mailboxes {
    /** @return null for a user who looks into the inbox by themselves, and is sent nothing */
    @Nullable
    Mailbox of(UserId user);
}
