package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * One accreditation file as far as rules need it: a fold of its events.
 *
 * @param request how it was opened
 * @param state where it stands
 * @param questions what the applicant was asked
 * @param checks the latest outcome of each check, by its name
 * @param recused officers who left the file over a conflict of interest
 * @param recommendation what awaits approval, null where nothing does
 * @param notice the latest notice to the party, null where none was given
 */
public record Accreditation(AccreditationRequested request, AccreditationState state, Questions questions, Map<String, CheckOutcome> checks,
        Set<UserId> recused, @Nullable Recommendation recommendation, @Nullable Notice notice) {

    /** What an officer recommended. */
    public record Recommendation(UserId officer, RecommendedOutcome outcome) {}

    /** What the party was told is intended. */
    public record Notice(UserId officer, Intent intent, Ground ground, boolean answered) {}

    /** @return the file as this history tells it, or null where the history does not open it */
    public static @Nullable Accreditation from(History history, AccreditationId id) {
        Accreditation file = null;
        List<AccreditationEvent> events = history.events(AccreditationEvent.class).filter(event -> event.accreditation().equals(id))
                .toList();
        for (AccreditationEvent event : events) {
            file = event instanceof AccreditationRequested opened ? opened(opened) : file == null ? null : file.evolve(event);
        }
        return file;
    }

    /** An applicant's own files exist for them, no others do. */
    boolean isOpenTo(Actor actor) {
        return actor.role() != Role.APP || request.by().id().equals(actor.id());
    }

    private static Accreditation opened(AccreditationRequested request) {
        return new Accreditation(request, SUBMITTED, Questions.NONE, Map.of(), Set.of(), null, null);
    }

    private Accreditation evolve(AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested _ -> this;
            case RequestFoundComplete _ -> in(VETTING);
            case RequestFoundIncomplete found -> in(AWAITING_INFORMATION).with(questions.missing(found.missingKeys(), found.replyBy()));
            case ClarificationAsked asked -> in(AWAITING_INFORMATION).with(questions.asked(asked.questionKey(), asked.replyBy()));
            case InformationSupplied _ -> in(questions.awaitsClarification() ? VETTING : SUBMITTED);
            case CheckRecorded check -> withCheck(check);
            case OfficerRecused recused -> in(VETTING).with((Recommendation) null).withRecused(recused.by());
            case DecisionRecommended made -> in(AWAITING_APPROVAL).with(new Recommendation(made.by().id(), made.outcome()));
            case RecommendationReturned _ -> in(VETTING).with((Recommendation) null);
            case AccreditationGranted _ -> in(ACTIVE);
            case AccreditationDenied _ -> in(DENIED);
            case NoticeGiven given -> with(new Notice(given.by().id(), given.intent(), given.ground(), false));
            case NoticeAnswered _ -> notice == null ? this : with(new Notice(notice.officer, notice.intent, notice.ground, true));
            case AccreditationRevoked _ -> in(REVOKED);
            case RequestWithdrawn _ -> in(WITHDRAWN);
        };
    }

    private Accreditation in(AccreditationState next) {
        return new Accreditation(request, next, questions, checks, recused, recommendation, notice);
    }

    private Accreditation with(Questions next) {
        return new Accreditation(request, state, next, checks, recused, recommendation, notice);
    }

    private Accreditation with(@Nullable Recommendation next) {
        return new Accreditation(request, state, questions, checks, recused, next, notice);
    }

    private Accreditation with(Notice next) {
        return new Accreditation(request, state, questions, checks, recused, recommendation, next);
    }

    private Accreditation withCheck(CheckRecorded check) {
        Map<String, CheckOutcome> next = new HashMap<>(checks);
        next.put(check.check(), check.outcome());
        return new Accreditation(request, state, questions, Map.copyOf(next), recused, recommendation, notice);
    }

    private Accreditation withRecused(Actor officer) {
        Set<UserId> next = new HashSet<>(recused);
        next.add(officer.id());
        return new Accreditation(request, state, questions, checks, Set.copyOf(next), recommendation, notice);
    }
}
