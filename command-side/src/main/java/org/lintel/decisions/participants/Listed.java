package org.lintel.decisions.participants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.erasure.DelegateErased;

/**
 * inv-22: who may be named at this moment: persons who were granted and whose latest choice of visibility is their own and says listed, and organisations in
 * force whose contact point agreed. A choice of the contact point's that protects a person counts like their own until they choose again.
 *
 * @param delegates in the order of their ids, which are random
 * @param organisations by accreditation, likewise
 */
record Listed(List<DelegateId> delegates, List<AccreditationId> organisations) {
    /** What changes it: the session's own, and the files of the organisations that agreed. */
    static Boundary boundary(SessionId session, History known) {
        return Boundary.of(Tags.participation(session)).and(agreed(session, known).stream()
                .map(file -> Boundary.of(Tags.accreditation(file))).toArray(Boundary[]::new));
    }

    static Listed from(History history, SessionId session) {
        Map<DelegateId, Delegate> delegates = new HashMap<>();
        Map<DelegateId, VisibilityChosen> choices = new HashMap<>();
        for (RecordedEvent recorded : history.recorded()) {
            switch (recorded.event()) {
                case DelegateEvent event -> {
                    event.concerned().forEach(one -> {
                        Delegate next = Delegate.next(delegates.get(one), event);
                        if (next != null) {
                            delegates.put(one, next);
                        }
                    });
                    if (event instanceof VisibilityChosen chosen) {
                        choices.put(chosen.delegate(), chosen);
                    }
                }
                case DelegateErased erased -> choices.remove(erased.delegate());
                default -> {
                    // It changes nobody's place on the list.
                }
            }
        }
        List<DelegateId> listed = choices.values().stream().filter(Listed::isOwnConsent).map(VisibilityChosen::delegate)
                .filter(one -> takesPart(delegates.get(one), session)).sorted(Comparator.comparing(DelegateId::value)).toList();
        return new Listed(listed, agreed(session, history).stream().filter(file -> isInForce(history, file))
                .sorted(Comparator.comparing(AccreditationId::value)).toList());
    }

    boolean isEmpty() {
        return delegates.isEmpty() && organisations.isEmpty();
    }

    private static boolean isOwnConsent(VisibilityChosen latest) {
        return latest.visibility() == Visibility.LISTED && latest.chosenBy() == ChosenBy.PERSON;
    }

    private static boolean takesPart(@Nullable Delegate delegate, SessionId session) {
        return delegate != null && delegate.state() == DelegateState.GRANTED && delegate.host().session().equals(session);
    }

    private static List<AccreditationId> agreed(SessionId session, History history) {
        Set<AccreditationId> agreed = new HashSet<>();
        history.events(ListingChosen.class).filter(chosen -> chosen.session().equals(session)).forEachOrdered(chosen -> {
            if (chosen.listed()) {
                agreed.add(chosen.accreditation());
            } else {
                agreed.remove(chosen.accreditation());
            }
        });
        return new ArrayList<>(agreed);
    }

    private static boolean isInForce(History history, AccreditationId file) {
        Accreditation known = Accreditation.from(history, file);
        return known != null && known.isInForce();
    }
}
