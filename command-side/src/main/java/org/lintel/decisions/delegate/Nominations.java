package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.LAPSED;
import static org.lintel.language.delegate.DelegateState.SUBSTITUTED;
import static org.lintel.language.delegate.DelegateState.WITHDRAWN;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PersonKey;

/** Who nominated the same person in a session before. */
final class Nominations {
    private static final Refusal NOMINATED_TWICE = new Refusal("nominated-twice", "This person is nominated by this organisation already.",
            "Change that nomination, or withdraw it first.");

    private Nominations() {}

    /** The person's nominations and, once those are known, what became of them. */
    static Boundary boundary(PersonKey person, History known) {
        Boundary[] delegates = known.events(DelegateNominated.class).filter(before -> before.personKey().equals(person))
                .map(before -> Boundary.of(Tags.delegate(before.delegate()))).toArray(Boundary[]::new);
        return Boundary.of(Tags.person(person)).and(delegates);
    }

    /**
     * One organisation nominates a person once in a session. What another applicant nominated for it counts for nothing here: that two claim one
     * organisation is told to neither.
     */
    static Rule noneOf(PersonKey person, Host host, UserId contactPoint, boolean anew, History history) {
        return Rule.that(() -> history.events(DelegateNominated.class)
                .filter(before -> before.personKey().equals(person) && before.contactPoint().equals(contactPoint)
                        && isAlike(before.host(), host))
                .allMatch(before -> anew && hasLeft(Delegate.from(history, before.delegate()))), NOMINATED_TWICE);
    }

    /** Whoever left of their own accord, or with their organisation, may come back; who was denied may appeal. */
    private static boolean hasLeft(@Nullable Delegate delegate) {
        return delegate != null && (delegate.state() == WITHDRAWN || delegate.state() == SUBSTITUTED || delegate.state() == LAPSED);
    }

    private static boolean isAlike(Host one, Host other) {
        return one.session().equals(other.session()) && one.organisationKey().equals(other.organisationKey());
    }
}
