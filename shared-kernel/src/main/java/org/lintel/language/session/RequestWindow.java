package org.lintel.language.session;

import java.time.Instant;

/** When accreditation for a session may be requested; both ends belong to it. */
public record RequestWindow(Instant from, Instant to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public RequestWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The request window ends before it begins.");
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
