package org.lintel.views;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RetentionBegan;

/**
 * Until when what persons wrote into a file is kept, and what of it was erased.
 *
 * @param until null before that is known, and again once the file was opened or can be appealed again
 * @param erased the classes that nobody can read any more, in the order of {@link RetentionClass}
 */
public record Retention(@Nullable Until until, List<RetentionClass> erased) {
    static final Retention NOT_BEGUN = new Retention(null, List.of());

    /**
     * The last moments, UTC.
     *
     * @param configuration the version of the periods by which they were computed
     */
    public record Until(Instant confidential, Instant restricted, String configuration) {
        private Instant of(RetentionClass retention) {
            return switch (retention) {
                case CONFIDENTIAL -> confidential;
                case RESTRICTED -> restricted;
                case STRICTLY_CONFIDENTIAL -> throw new IllegalArgumentException("A file holds nothing that is strictly confidential.");
            };
        }
    }

    public Retention {
        erased = erased.stream().distinct().sorted().toList();
    }

    public boolean hasErased(RetentionClass retention) {
        return erased.contains(retention);
    }

    /** @return the last moment to which what is of this class is kept, UTC; null where that is not known or it was erased */
    public @Nullable Instant endOf(RetentionClass retention) {
        return until == null || hasErased(retention) ? null : until.of(retention);
    }

    /** @return the class that is erased next, or null where none is known to be */
    public @Nullable RetentionClass next() {
        return Stream.of(RetentionClass.CONFIDENTIAL, RetentionClass.RESTRICTED).filter(one -> endOf(one) != null).findFirst().orElse(null);
    }

    /** @param over whether the file has ended and the event does not let it be appealed again */
    Retention after(AccreditationEvent event, boolean over) {
        return switch (event) {
            case RetentionBegan began ->
                new Retention(new Until(began.confidentialUntil(), began.restrictedUntil(), began.configuration()), erased);
            case RecordsErased records -> new Retention(until, Stream.concat(erased.stream(), Stream.of(records.retention())).toList());
            default -> over ? this : new Retention(null, erased);
        };
    }

    Retention erasedAll() {
        return new Retention(until, RetentionClass.OF_FILES.stream().sorted().toList());
    }
}
