package org.lintel.application.accreditation;

import org.lintel.application.edge.ProblemException;
import org.lintel.language.accreditation.AccreditationId;

/** Ids from an address: one that cannot be an id is answered like one that is not known. */
public final class AccreditationIds {
    private AccreditationIds() {}

    /** @throws ProblemException 404 where the text cannot be an id */
    public static AccreditationId orNotFound(String text) {
        try {
            return new AccreditationId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
