package org.lintel.application.edge;

import org.lintel.decisions.History;
import org.lintel.language.Event;

/**
 * What a command did.
 *
 * @param history what it depended on, up to and with what it did; nothing later, so that a repeated command gets its first answer again
 * @param did what it did
 * @param after an opaque token of its place, for reads that want to see it
 */
public record Accepted(History history, History did, String after) {
    /** @return the one event of this kind that the command caused */
    public <E extends Event> E only(Class<E> kind) {
        return did.events(kind).findFirst().orElseThrow();
    }
}
