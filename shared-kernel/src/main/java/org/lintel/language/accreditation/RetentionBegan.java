package org.lintel.language.accreditation;

import java.time.Instant;
import java.util.Set;

import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.erasure.KeptUntil;

/**
 * A file has ended and can no longer be appealed: from now on it is known until when what persons wrote into it is kept. Whatever opens the file again,
 * or lets it be appealed again, ends this.
 *
 * @param confidentialUntil the last moment of the day to which vetting notes are kept, UTC
 * @param restrictedUntil the same for every other text, and for whose the file is, UTC
 * @param configuration the version of the periods by which they were computed
 */
public record RetentionBegan(AccreditationId accreditation, Instant confidentialUntil, Instant restrictedUntil, String configuration,
        Actor by) implements AccreditationEvent, KeptUntil {
    @Override
    public Set<RetentionClass> classes() {
        return RetentionClass.OF_FILES;
    }

    @Override
    public Instant until(RetentionClass retention) {
        return switch (retention) {
            case CONFIDENTIAL -> confidentialUntil;
            case RESTRICTED -> restrictedUntil;
            case STRICTLY_CONFIDENTIAL -> throw new IllegalArgumentException("A file holds nothing that is strictly confidential.");
        };
    }
}
