package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Appeals;
import org.lintel.decisions.dueprocess.Clocks;
import org.lintel.decisions.dueprocess.Emergencies;
import org.lintel.decisions.dueprocess.Notices;
import org.lintel.decisions.dueprocess.Officers;
import org.lintel.decisions.dueprocess.Recommendation;
import org.lintel.decisions.dueprocess.UnderDueProcess;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;

/**
 * One accreditation file as far as rules need it: a fold of its events.
 *
 * @param request how it was opened
 * @param state where it stands
 * @param questions what the applicant was asked
 * @param checks the latest outcome of each mandatory check, by its name
 * @param officers who did what in it
 * @param recommendation what awaits approval, null where nothing does
 * @param grant the latest grant, null where there was none
 * @param emergencies suspensions without notice, and what they rested on
 * @param notices what the party was told
 * @param appeals what the party can appeal against, and its appeals
 * @param clocks the time limits that bind the institution
 */
public record Accreditation(AccreditationRequested request, AccreditationState state, Questions questions, Map<String, CheckOutcome> checks,
        Officers officers, @Nullable Recommendation recommendation, @Nullable AccreditationGranted grant, Emergencies emergencies,
        Notices notices, Appeals appeals, Clocks clocks) implements UnderDueProcess {

    /** @return the file as this history tells it, or null where the history does not open it */
    public static @Nullable Accreditation from(History history, AccreditationId id) {
        Accreditation file = null;
        List<AccreditationEvent> events = history.events(AccreditationEvent.class, Criterion.of(Tags.accreditation(id))).toList();
        for (AccreditationEvent event : events) {
            file = next(file, event);
        }
        return file;
    }

    /** @return the file after an event of its own; null as long as none has opened it */
    static @Nullable Accreditation next(@Nullable Accreditation file, AccreditationEvent event) {
        return event instanceof AccreditationRequested opened ? opened(opened) : file == null ? null : file.after(event);
    }

    /** @return whether nothing can happen in the file any more but that it is opened again: it has ended, and nobody appeals or can */
    public boolean isOver(Instant now) {
        return !state.isOpen() && !hasOpenAppeal() && !canBeAppealed(now);
    }

    /** @return whether its delegates may take part: it is active, or interim relief stays the act that took that away (inv-12) */
    public boolean isInForce() {
        return state == ACTIVE || isStayed();
    }

    @Override
    public boolean canBeStayed() {
        return state == SUSPENDED || state == REVOKED;
    }

    @Override
    public boolean isAppealable() {
        return state == DENIED || state == SUSPENDED || state == REVOKED || state == CLOSED;
    }

    @Override
    public boolean canBeActedAgainst() {
        return state == ACTIVE || state == SUSPENDED;
    }

    @Override
    public @Nullable Period informationPeriod() {
        return state == AWAITING_INFORMATION ? questions.period() : null;
    }

    /** An applicant's own files exist for them, no others do; for a nominated person none does. */
    public boolean isOpenTo(Actor actor) {
        return switch (actor.role()) {
            case APP -> request.by().id().equals(actor.id());
            case PERSON -> false;
            default -> true;
        };
    }

    private static Accreditation opened(AccreditationRequested request) {
        return new Accreditation(request, SUBMITTED, Questions.NONE, Map.of(), Officers.NONE.after(request), null, null, Emergencies.NONE,
                Notices.NONE, Appeals.NONE, Clocks.started(new Clocks.Due(TimeLimit.COMPLETENESS_CHECK, request.completenessDue()),
                        new Clocks.Due(TimeLimit.DECISION, request.decisionDue())));
    }

    private Accreditation after(AccreditationEvent event) {
        AccreditationState next = LifeCycle.after(state, event);
        Notices told = notices.after(event, NoticeKind.promptedBy(event) != null);
        Appeals contested = appeals.after(event, told);
        return new Accreditation(request, next, questions.after(event), checksAfter(event), officers.after(event),
                recommendationAfter(event, next), event instanceof AccreditationGranted granted ? granted : grant,
                emergencies.after(event, next == SUSPENDED), told, contested,
                clocks.after(event, limitsAfter(event, next), contested));
    }

    private Map<String, CheckOutcome> checksAfter(AccreditationEvent event) {
        if (!(event instanceof CheckRecorded check) || check.check() == null) {
            return checks;
        }
        Map<String, CheckOutcome> all = new HashMap<>(checks);
        all.put(check.check(), check.outcome());
        return Map.copyOf(all);
    }

    /** inv-4: a recommendation stands as long as the file awaits approval; a recusal, a return and an appeal that succeeds make it void. */
    private @Nullable Recommendation recommendationAfter(AccreditationEvent event, AccreditationState next) {
        if (event instanceof DecisionRecommended made) {
            return new Recommendation(made.by().id(), made.outcome());
        }
        return next == AWAITING_APPROVAL ? recommendation : null;
    }

    /** What binds the institution after the event, but for decisions on appeals. */
    private List<Clocks.Due> limitsAfter(AccreditationEvent event, AccreditationState next) {
        List<Clocks.Due> all = new ArrayList<>(clocks.running());
        if (event instanceof InformationSupplied supplied && supplied.completenessDue() != null) {
            all.add(new Clocks.Due(TimeLimit.COMPLETENESS_CHECK, supplied.completenessDue()));
        }
        if (event instanceof AppealUpheld upheld && upheld.decisionDue() != null) {
            all.add(new Clocks.Due(TimeLimit.DECISION, upheld.decisionDue()));
        }
        all.removeIf(due -> switch (due.limit()) {
            case COMPLETENESS_CHECK -> next != SUBMITTED;
            case DECISION -> !isUndecided(next);
            default -> true;
        });
        return all;
    }

    private static boolean isUndecided(AccreditationState state) {
        return state == SUBMITTED || state == AWAITING_INFORMATION || state == VETTING || state == AWAITING_APPROVAL;
    }
}
