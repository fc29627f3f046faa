package org.lintel.application.edge;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.User;
import org.lintel.language.Actor;
import org.lintel.language.CommandMark;
import org.lintel.language.Role;

/**
 * Who sends a call, and by which mark it is known again where they sent an {@code Idempotency-Key}.
 *
 * @param mark null where no key was sent: then each sending is a command of its own
 */
public record Sender(User user, @Nullable CommandMark mark) {
    /** @param role in which the user acts here; the access table has made sure that they have it */
    public Actor as(Role role) {
        return new Actor(user.id(), role);
    }
}
