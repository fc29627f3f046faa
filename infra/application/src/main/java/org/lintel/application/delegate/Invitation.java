package org.lintel.application.delegate;

import java.time.Instant;

/**
 * A one-time link to a person's own page, shown to the contact point once.
 *
 * @param link the address on this registry
 * @param until the last moment at which it can be used, UTC
 * @param after an opaque token
 */
record Invitation(String id, String link, Instant until, String after) {
    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
