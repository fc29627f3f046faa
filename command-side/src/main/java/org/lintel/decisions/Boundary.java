package org.lintel.decisions;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tag;
import org.lintel.language.Tags;

/** The dynamic consistency boundary of a decision: the events that match at least one of its criteria. */
public record Boundary(Set<Criterion> criteria) {
    /**
     * Events with this tag.
     *
     * @param types only events of these types; empty: of any
     */
    public record Criterion(Tag tag, Set<Class<? extends Event>> types) {
        public Criterion {
            types = Set.copyOf(types);
        }

        /** Everything that carries the tag. */
        public static Criterion of(Tag tag) {
            return new Criterion(tag, Set.of());
        }

        /** @return whether the event is among those that a decision on this depends on */
        public boolean matches(Event event) {
            return admits(event) && EventTable.tagsOf(event).contains(tag);
        }

        /** @return the same of an event on record, which also carries the tag of the command that caused it */
        public boolean matches(RecordedEvent recorded) {
            return matches(recorded.event())
                    || recorded.mark() != null && tag.equals(Tags.command(recorded.mark().command())) && admits(recorded.event());
        }

        /** @return whether the event is of a type that counts, whatever its tags */
        public boolean admits(Event event) {
            return types.isEmpty() || types.contains(event.getClass());
        }
    }

    public Boundary {
        criteria = Set.copyOf(criteria);
    }

    public static Boundary of(Criterion criterion) {
        return new Boundary(Set.of(criterion));
    }

    /** Everything that carries the tag. */
    public static Boundary of(Tag tag) {
        return of(Criterion.of(tag));
    }

    /** @return this boundary and the other one together */
    public Boundary and(Boundary... others) {
        Set<Criterion> all = new HashSet<>(criteria);
        Arrays.stream(others).forEach(other -> all.addAll(other.criteria));
        return new Boundary(all);
    }
}
