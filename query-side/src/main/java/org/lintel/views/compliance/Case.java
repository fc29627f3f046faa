package org.lintel.views.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * One accreditation file as the controls see it: what counts, and when it was recorded. No personal value is in it, so that results stay
 * the same after personal data is erased (inv-28).
 *
 * @param filed the request
 * @param filedAt when it was filed; may be earlier than recorded, where it was entered late
 * @param outcome the first one: granted, denied or withdrawn; null until then
 * @param roundsOfMissingItems requests found incomplete
 * @param clarifications questions asked
 * @param preparing the recommendation or notice on which the next decision will rest, or null
 * @param position of the event that last changed it
 */
public record Case(AccreditationId accreditation, SessionId session, CountedEvent filed, Instant filedAt, @Nullable CountedEvent outcome,
        List<CountedEvent> roundsOfMissingItems, List<CountedEvent> clarifications, @Nullable DeclaredStep preparing,
        List<DecisionTaken> decisions, long position) {
    public Case {
        roundsOfMissingItems = List.copyOf(roundsOfMissingItems);
        clarifications = List.copyOf(clarifications);
        decisions = List.copyOf(decisions);
    }

    /**
     * The fold. An event at or before the case's own position changes nothing.
     *
     * @param before null when the event opens the file
     * @throws IllegalStateException when there is no case and the event does not open one
     */
    static Case evolve(@Nullable Case before, AccreditationEvent event, RecordedEvent recorded) {
        if (before != null) {
            return recorded.position() <= before.position() ? before : before.after(event, CountedEvent.of(recorded));
        }
        if (event instanceof AccreditationRequested request) {
            return new Case(request.accreditation(), request.session(), CountedEvent.of(recorded), recorded.occurredAt(), null, List.of(),
                    List.of(), null, List.of(), recorded.position());
        }
        throw new IllegalStateException("The case " + event.accreditation().value() + " does not begin with a request: rebuild the view.");
    }

    private Case after(AccreditationEvent event, CountedEvent counted) {
        return switch (event) {
            case RequestFoundIncomplete _ -> asked(plus(roundsOfMissingItems, counted), clarifications, counted);
            case ClarificationAsked _ -> asked(roundsOfMissingItems, plus(clarifications, counted), counted);
            case DecisionRecommended e -> prepared(step(counted, e.declaration()), counted);
            case NoticeGiven e -> prepared(step(counted, e.declaration()), counted);
            case OfficerRecused _ -> prepared(null, counted);
            case RecommendationReturned _ -> prepared(null, counted);
            case AccreditationGranted e -> decided(step(counted, e.declaration()), counted);
            case AccreditationDenied e -> decided(step(counted, e.declaration()), counted);
            case AccreditationRevoked e -> decided(step(counted, e.declaration()), counted);
            case RequestWithdrawn _ -> ended(decisions, preparing, counted);
            case AccreditationRequested _ -> asked(roundsOfMissingItems, clarifications, counted);
            case RequestFoundComplete _ -> asked(roundsOfMissingItems, clarifications, counted);
            case InformationSupplied _ -> asked(roundsOfMissingItems, clarifications, counted);
            case CheckRecorded _ -> asked(roundsOfMissingItems, clarifications, counted);
            case NoticeAnswered _ -> asked(roundsOfMissingItems, clarifications, counted);
        };
    }

    private static DeclaredStep step(CountedEvent event, @Nullable Declaration declaration) {
        return new DeclaredStep(event, declaration == Declaration.NO_CONFLICT_OF_INTEREST);
    }

    private Case asked(List<CountedEvent> rounds, List<CountedEvent> questions, CountedEvent last) {
        return new Case(accreditation, session, filed, filedAt, outcome, rounds, questions, preparing, decisions, last.position());
    }

    private Case prepared(@Nullable DeclaredStep step, CountedEvent last) {
        return new Case(accreditation, session, filed, filedAt, outcome, roundsOfMissingItems, clarifications, step, decisions,
                last.position());
    }

    private Case decided(DeclaredStep decision, CountedEvent last) {
        return ended(plus(decisions, new DecisionTaken(preparing, decision)), null, last);
    }

    private Case ended(List<DecisionTaken> taken, @Nullable DeclaredStep step, CountedEvent last) {
        return new Case(accreditation, session, filed, filedAt, outcome == null ? last : outcome, roundsOfMissingItems, clarifications,
                step, taken, last.position());
    }

    private static <T> List<T> plus(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
