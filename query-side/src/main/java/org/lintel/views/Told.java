package org.lintel.views;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Ground;

/**
 * What the party is told of a ground (inv-8, inv-9): of a security ground its gist, of any other the reasons.
 *
 * @param reasons null where the ground is security
 * @param gist null where the ground needs none, or none was recorded
 */
public record Told(Ground ground, @Nullable Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist) {
    public static Told of(Ground ground, Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist) {
        return ground.needsGist() ? new Told(ground, null, gist) : new Told(ground, reasons, null);
    }

    public static Told of(AdverseAct act) {
        return of(act.ground(), act.reasons(), act.gist());
    }
}
