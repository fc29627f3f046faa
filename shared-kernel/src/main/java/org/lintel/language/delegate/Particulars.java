package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;

/**
 * What else a nomination says, which no rule reads.
 *
 * @param language in which to write to the person: an ISO 639-1 code
 * @param visaSupport whether help with a visa is asked for
 * @param sideEvent at which side event the person is expected, or null
 * @param contact who files for the organisation, where the nomination names them
 */
public record Particulars(String language, boolean visaSupport, @Nullable FreeText sideEvent, @Nullable Contact contact) {
    @Override
    public String toString() {
        return "Particulars[withheld]";
    }
}
