package org.lintel.views;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.erasure.ClassErased;
import org.lintel.language.erasure.KeptUntil;

/**
 * Until when what persons wrote into a file, or what is kept of a nominated person, is kept, and what of it was erased.
 *
 * @param until null before that is known, and again once it is open or can be appealed again
 * @param erased the classes that nobody can read any more, in the order of {@link RetentionClass}
 */
public record Retention(@Nullable Until until, List<RetentionClass> erased) {
    public static final Retention NOT_BEGUN = new Retention(null, List.of());

    /**
     * The last moments, UTC.
     *
     * @param strictlyConfidential null of a file, which holds nothing of this class
     * @param configuration the version of the periods by which they were computed
     */
    public record Until(Instant confidential, Instant restricted, @Nullable Instant strictlyConfidential, String configuration) {
        private static Until of(KeptUntil began) {
            return new Until(began.until(RetentionClass.CONFIDENTIAL), began.until(RetentionClass.RESTRICTED),
                    began.classes().contains(RetentionClass.STRICTLY_CONFIDENTIAL)
                            ? began.until(RetentionClass.STRICTLY_CONFIDENTIAL)
                            : null,
                    began.configuration());
        }

        private @Nullable Instant of(RetentionClass retention) {
            return switch (retention) {
                case CONFIDENTIAL -> confidential;
                case RESTRICTED -> restricted;
                case STRICTLY_CONFIDENTIAL -> strictlyConfidential;
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
        return Stream.of(RetentionClass.CONFIDENTIAL, RetentionClass.RESTRICTED, RetentionClass.STRICTLY_CONFIDENTIAL)
                .filter(one -> endOf(one) != null).min(Comparator.comparing(one -> Objects.requireNonNull(endOf(one)))).orElse(null);
    }

    /** @param runsOn whether the event leaves it known until when things are kept */
    public Retention after(Event event, boolean runsOn) {
        return switch (event) {
            case KeptUntil began -> new Retention(Until.of(began), erased);
            case ClassErased gone -> new Retention(until, Stream.concat(erased.stream(), Stream.of(gone.retention())).toList());
            default -> runsOn ? this : new Retention(null, erased);
        };
    }

    /** On request, at once. */
    public Retention erasedAll(Set<RetentionClass> classes) {
        return new Retention(until, Stream.concat(erased.stream(), classes.stream()).toList());
    }
}
