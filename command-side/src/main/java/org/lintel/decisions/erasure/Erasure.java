package org.lintel.decisions.erasure;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.ErasureEvent;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;

/**
 * How far the erasing of a file has come: a fold of its events.
 *
 * @param requestedBy null while nobody asked for it
 */
public record Erasure(@Nullable Actor requestedBy, boolean done) {
    static Boundary boundary(AccreditationId file) {
        return Boundary.of(Tags.accreditation(file)).and(Boundary.of(Tags.erasure(file)));
    }

    public static Erasure from(History history, AccreditationId file) {
        Erasure erasure = new Erasure(null, false);
        for (ErasureEvent event : history.events(ErasureEvent.class).filter(event -> event.accreditation().equals(file)).toList()) {
            erasure = switch (event) {
                case ErasureRequested requested -> new Erasure(requested.by(), erasure.done);
                case FileErased _ -> new Erasure(erasure.requestedBy, true);
            };
        }
        return erasure;
    }
}
