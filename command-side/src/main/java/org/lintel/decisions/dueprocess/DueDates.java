package org.lintel.decisions.dueprocess;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.History;
import org.lintel.language.Period;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.session.SessionConvened;

/**
 * When what begins now ends: the limits in force, counted in the session's own calendar. The answer goes into the event that starts the
 * clock, and nobody computes it again.
 */
public record DueDates(TimeLimits limits, ParticipationTerms participation, SessionConvened session, Instant now) {
    /** What every decision on time needs to know of the session; nothing that is added to the session later touches it. */
    public static Boundary boundary(SessionId session) {
        return Boundary.of(convening(session));
    }

    private static Criterion convening(SessionId session) {
        return new Criterion(Tags.session(session), Set.of(SessionConvened.class));
    }

    /** @throws IllegalStateException where the session is not known: its files could not have been opened */
    public static DueDates in(SessionId session, History history, Circumstances circumstances) {
        SessionConvened convened = history.events(SessionConvened.class, convening(session)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The session of this file is not in the record."));
        ConfigurationPublished inForce = circumstances.inForce();
        return new DueDates(inForce.limits(), inForce.participation(), convened, circumstances.now());
    }

    public Instant completenessCheck() {
        return after(limits.completenessCheckWorkingDays());
    }

    public Instant decision() {
        return after(limits.decisionWorkingDays());
    }

    public Period information() {
        return endingAt(after(limits.informationWorkingDays()));
    }

    /** The longest form of the period to reply: the party never opens the notice, which counts as opened after some days. */
    public Period replyToUnopenedNotice() {
        return endingAt(calendar().after(after(limits.noticeOpeningWorkingDays()), limits.noticeReplyWorkingDays()));
    }

    public Period replyToOpenedNotice() {
        return endingAt(after(limits.noticeReplyWorkingDays()));
    }

    public Instant appeal() {
        return after(limits.appealWorkingDays());
    }

    public Period appealPeriod() {
        return endingAt(appeal());
    }

    /** Urgent where the session is on, or opens within days. */
    public Instant appealDecision() {
        boolean urgent = !today().isBefore(session.opens().minusDays(limits.urgentBeforeOpeningDays()))
                && !today().isAfter(session.closes());
        return urgent ? now.plus(limits.urgentAppealDecision()) : after(limits.appealDecisionWorkingDays());
    }

    public Instant confirmation() {
        boolean inSession = !today().isBefore(session.opens()) && !today().isAfter(session.closes());
        return now.plus(inSession ? limits.confirmationInSession() : limits.confirmationOtherwise());
    }

    /** For a guest of an organisation that is no longer in force to find another host (inv-13). */
    public Instant rehosting() {
        return now.plus(participation.rehosting());
    }

    /** By when somebody answers what a person asked for on their own page, a focal point above all. */
    public Instant answerToPerson() {
        return after(participation.riskAssessmentWorkingDays());
    }

    /** An accreditation ends with its session. */
    public Instant expiry() {
        return closing();
    }

    public Instant barAfterRevocation() {
        return now.atZone(calendar().zone()).plus(limits.barAfterRevocation()).toInstant();
    }

    /** More time, counted from the end of a period or, where that is past, from now. */
    public Period extended(Instant end, int workingDays) {
        return endingAt(calendar().after(end.isAfter(now) ? end : now, workingDays));
    }

    /** The time that is left after a reminder that came late. */
    public Period afterLateReminder() {
        return new Period(now, after(limits.reminderWorkingDays()));
    }

    public LocalDate today() {
        return calendar().dayOf(now);
    }

    /**
     * @param from when it began
     * @return the last moment of the day on which the period ends: what is due is due once a day
     */
    public Instant endOf(java.time.Period period, Instant from) {
        return calendar().endOf(calendar().dayOf(from).plus(period));
    }

    /** The session is over. */
    public Instant closing() {
        return calendar().endOf(session.closes());
    }

    private Period endingAt(Instant end) {
        Instant reminder = calendar().before(end, limits.reminderWorkingDays());
        return new Period(reminder.isAfter(now) ? reminder : now, end);
    }

    private Instant after(int workingDays) {
        return calendar().after(now, workingDays);
    }

    private WorkingCalendar calendar() {
        return session.calendar();
    }
}
