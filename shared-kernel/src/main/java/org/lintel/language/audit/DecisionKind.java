package org.lintel.language.audit;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;

/** Of which decisions a sample is drawn: a closed list. A stored word: never renamed, and never of other decisions than before. */
public enum DecisionKind {
    ALL(Of.DECISIONS::contains),
    /** On organisations' accreditations. */
    ORGANISATIONS(type -> AccreditationEvent.class.isAssignableFrom(type) && Of.DECISIONS.contains(type)),
    /** On nominated persons. */
    DELEGATES(type -> DelegateEvent.class.isAssignableFrom(type) && Of.DECISIONS.contains(type)),
    /** Against somebody: refusals, suspensions and revocations. */
    ADVERSE(type -> Of.REFUSALS.contains(type) || Of.SUSPENSIONS.contains(type) || Of.REVOCATIONS.contains(type)),
    REFUSALS(Of.REFUSALS::contains),
    /** Those in an emergency and their confirmation too. */
    SUSPENSIONS(Of.SUSPENSIONS::contains),
    REVOCATIONS(Of.REVOCATIONS::contains),
    /** By the review panel, interim relief too. */
    APPEALS(Of.APPEALS::contains);

    private final Predicate<Class<?>> includes;

    DecisionKind(Predicate<Class<?>> includes) {
        this.includes = includes;
    }

    public boolean includes(Class<? extends Event> type) {
        return includes.test(type);
    }

    /** @return the names under which such decisions are stored */
    public Set<String> types() {
        return EventTable.rows().stream().filter(row -> includes(row.type())).map(EventTable.Row::name).collect(Collectors.toSet());
    }

    private static final class Of {
        private static final List<Class<?>> REFUSALS = List.of(AccreditationDenied.class, DelegateDenied.class);
        private static final List<Class<?>> SUSPENSIONS = List.of(AccreditationSuspended.class, AccreditationSuspendedProvisionally.class,
                SuspensionConfirmed.class, DelegateSuspended.class, DelegateSuspendedProvisionally.class,
                DelegateSuspensionConfirmed.class);
        private static final List<Class<?>> REVOCATIONS = List.of(AccreditationRevoked.class, DelegateRevoked.class);
        private static final List<Class<?>> APPEALS = List.of(InterimReliefGranted.class, AppealUpheld.class, AppealDismissed.class,
                DelegateInterimReliefGranted.class, DelegateAppealUpheld.class, DelegateAppealDismissed.class);
        private static final List<Class<?>> OTHERS = List.of(AccreditationGranted.class, RequestClosedWithoutPrejudice.class,
                AccreditationReinstated.class, DelegateGranted.class, DelegateReinstated.class);
        private static final List<Class<?>> DECISIONS = Stream.of(REFUSALS, SUSPENSIONS, REVOCATIONS, APPEALS, OTHERS)
                .flatMap(List::stream).toList();
    }
}
