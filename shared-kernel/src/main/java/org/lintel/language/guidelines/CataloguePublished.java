package org.lintel.language.guidelines;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Text;

/**
 * The Bureau published a version of the catalogue of guidelines. A case is judged by the version in force when its clock started.
 *
 * @param version its name
 * @param decisionReference the decision that set it
 * @param inForceFrom from when on, UTC; never before it was published
 * @param catalogue the whole of it as JSON, letter by letter as it was published
 */
public record CataloguePublished(String version, String decisionReference, Instant inForceFrom, String catalogue,
        Actor by) implements Event {
    /** Unit: UTF-16 characters. */
    private static final int LONGEST_VERSION = 40;
    /** Unit: UTF-16 characters. */
    private static final int LONGEST_REFERENCE = 300;
    /** Unit: UTF-16 characters. Ten times what 25 guidelines in two languages need. */
    public static final int LONGEST_CATALOGUE = 500_000;

    public CataloguePublished {
        Text.require(version, 1, LONGEST_VERSION);
        Text.require(decisionReference, 1, LONGEST_REFERENCE);
        if (catalogue.isEmpty() || catalogue.length() > LONGEST_CATALOGUE) {
            throw new IllegalArgumentException("A catalogue has 1 to " + LONGEST_CATALOGUE + " characters.");
        }
    }
}
