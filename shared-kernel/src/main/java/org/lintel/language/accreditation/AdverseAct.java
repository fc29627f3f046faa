package org.lintel.language.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;

/**
 * inv-9: an act against a party carries a ground from the list, reasons, and until when it can be appealed. An adverse event cannot be made
 * without one.
 *
 * @param gist what the party is told of a security ground; present whenever the ground needs it
 * @param appealUntil the last moment to lodge an appeal, UTC
 */
public record AdverseAct(Ground ground, Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist, Instant appealUntil) {
    public AdverseAct {
        if (ground.needsGist() && gist == null) {
            throw new IllegalArgumentException("This ground cannot be used without telling its gist.");
        }
    }
}
