package org.lintel.decisions.model;

import static java.util.Map.entry;
import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.EXPIRED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;

/**
 * What the domain says of a history, checked on the bare events: a second opinion, so that a mistake would have to be made twice, in two
 * ways. It was written from the domain's tables and uses none of the rules' code.
 */
final class IndependentCheck {
    private static final Set<AccreditationState> ENDED = Set.of(DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED);
    private static final Map<Class<? extends AccreditationEvent>, Set<AccreditationState>> LIFE_CYCLE = Map.ofEntries(
            entry(RequestFoundComplete.class, Set.of(SUBMITTED)), entry(RequestFoundIncomplete.class, Set.of(SUBMITTED)),
            entry(InformationSupplied.class, Set.of(AWAITING_INFORMATION)),
            entry(RequestClosedWithoutPrejudice.class, Set.of(AWAITING_INFORMATION)), entry(ClarificationAsked.class, Set.of(VETTING)),
            entry(CheckRecorded.class, Set.of(VETTING)), entry(DecisionRecommended.class, Set.of(VETTING)),
            entry(OfficerRecused.class, Set.of(VETTING, AWAITING_APPROVAL)),
            entry(AccreditationGranted.class, Set.of(AWAITING_APPROVAL)), entry(AccreditationDenied.class, Set.of(AWAITING_APPROVAL)),
            entry(RecommendationReturned.class, Set.of(AWAITING_APPROVAL)), entry(NoticeGiven.class, Set.of(ACTIVE, SUSPENDED)),
            entry(NoticeAnswered.class, Set.of(ACTIVE, SUSPENDED)), entry(AccreditationSuspended.class, Set.of(ACTIVE)),
            entry(AccreditationSuspendedProvisionally.class, Set.of(ACTIVE)), entry(ConditionFoundUnmet.class, Set.of(ACTIVE)),
            entry(SuspensionConfirmed.class, Set.of(SUSPENDED)), entry(SuspensionLapsed.class, Set.of(SUSPENDED)),
            entry(AccreditationReinstated.class, Set.of(SUSPENDED)), entry(AccreditationRevoked.class, Set.of(ACTIVE, SUSPENDED)),
            entry(AppealLodged.class, Set.of(DENIED, SUSPENDED, REVOKED, CLOSED)),
            entry(RequestWithdrawn.class, Set.of(SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL, ACTIVE, SUSPENDED)),
            entry(AccreditationExpired.class, Set.of(ACTIVE)), entry(RetentionBegan.class, ENDED),
            entry(RecordsErased.class, ENDED));
    private static final List<Class<? extends AccreditationEvent>> BY_THE_PARTY = List.of(AccreditationRequested.class,
            InformationSupplied.class, NoticeAnswered.class, AppealLodged.class, RequestWithdrawn.class, NoticeOpened.class);
    private static final List<Class<? extends AccreditationEvent>> BY_THE_CLOCK = List.of(DeadlineMissed.class, ReminderGiven.class,
            DeadlineExtended.class, SuspensionLapsed.class, AccreditationExpired.class, NoticeUndeliverable.class, RetentionBegan.class,
            RecordsErased.class);

    private IndependentCheck() {}

    /**
     * @param before everything recorded so far
     * @param commit what was accepted together
     * @throws Broken where the domain forbids that it follows
     */
    static void mayFollow(Past before, List<Event> commit, Instant now) {
        if (!(commit.getFirst() instanceof AccreditationEvent)) {
            return;
        }
        Broken.unless(commit.size() == 1 || commit.size() == 2 && belongTogether(commit), "life cycle", "one step at a time");
        Past past = before;
        for (Event event : commit) {
            mayFollow(past, (AccreditationEvent) event, now);
            past = past.and(event);
        }
        conditionsComeWithTheirNotice(commit, before);
        ClaimsCheck.oneInForce(past, (AccreditationEvent) commit.getFirst());
    }

    private static void mayFollow(Past past, AccreditationEvent next, Instant now) {
        Past.FileSoFar file = past.file(next.accreditation());
        if (next instanceof AccreditationRequested requested) {
            Broken.unless(file.events().isEmpty(), "life cycle", "a file is opened once");
            ClaimsCheck.mayBeRequested(past, requested, now);
            return;
        }
        Broken.unless(!file.events().isEmpty(), "life cycle", "a file begins with a request");
        Broken.unless(LIFE_CYCLE.getOrDefault(next.getClass(), Set.of(AccreditationState.values())).contains(file.state()), "life cycle",
                next.getClass().getSimpleName() + " in state " + file.state());
        isByTheRightPerson(past, file, next);
        Standards standards = Standards.of(past, file, now);
        VettingCheck.holds(standards, file, next);
        ActsCheck.holds(past, standards, file, next);
        AppealsCheck.holds(standards, file, next);
        TimeCheck.holds(standards, file, next);
        RetentionCheck.holds(file, next, now);
    }

    private static void isByTheRightPerson(Past past, Past.FileSoFar file, AccreditationEvent next) {
        boolean own = next.by().id().equals(file.request().by().id());
        Broken.unless(own == BY_THE_PARTY.contains(next.getClass()), "inv-2", "the party's steps are the party's, and no others are");
        Broken.unless(next.by().role() != Role.CLOCK || BY_THE_CLOCK.contains(next.getClass()), "inv-6",
                "the passing of time decides nothing");
        for (Past.FileSoFar one : past.filesOf(file.request().organisationKey())) {
            Broken.unless(own || one.all(OfficerRecused.class).stream().noneMatch(recused -> recused.by().id().equals(next.by().id())),
                    "inv-2",
                    "who left over a conflict of interest came back");
        }
    }

    private static boolean belongTogether(List<Event> commit) {
        return commit.getFirst() instanceof ConditionFoundUnmet && commit.getLast() instanceof NoticeGiven
                || commit.getFirst() instanceof DeadlineExtended && commit.getLast() instanceof ReminderGiven;
    }

    private static void conditionsComeWithTheirNotice(List<Event> commit, Past past) {
        if (commit.getFirst() instanceof ConditionFoundUnmet unmet) {
            Condition condition = past.file(unmet.accreditation()).all(AccreditationGranted.class).getLast().conditions()
                    .get(unmet.condition() - 1);
            Broken.unless(commit.getLast() instanceof NoticeGiven notice && notice.intent() == Intent.SUSPEND
                    && notice.ground() == condition.ground(), "inv-27", "an unmet condition starts the suspension procedure");
        }
    }
}
