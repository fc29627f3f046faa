package org.lintel.decisions.dueprocess;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;

/** The periods that the party was given and has not used. */
public final class PartyPeriods {
    private static final Refusal OWN_LIMIT = new Refusal("limit-not-extendable",
            "This time limit binds the institution, which cannot give itself more time.", "Do the work; if it is late, say why.");

    private PartyPeriods() {}

    /** The institution cannot give itself more time: its misses are recorded (inv-6). */
    public static Rule canBeExtended(UnderDueProcess party, TimeLimit limit) {
        return () -> !limit.bindsTheParty()
                ? OWN_LIMIT
                : running(party, limit) == null ? StateAllows.refusal("no-period", "No such period is running in this file.") : null;
    }

    /** @return whether time has come to remind the party of the end of this period; of the time to appeal nobody is reminded */
    public static boolean isToBeRemindedOf(UnderDueProcess party, TimeLimit limit, Instant now) {
        Period period = running(party, limit);
        return period != null && limit != TimeLimit.APPEAL && !now.isBefore(period.remindAt())
                && !party.clocks().wasReminded(limit, period.endsAt());
    }

    /** @return the period, ended or not; null where the limit does not run: it was used, or it does not bind the party */
    public static @Nullable Period running(UnderDueProcess party, TimeLimit limit) {
        return switch (limit) {
            case INFORMATION -> party.informationPeriod();
            case NOTICE_REPLY -> replyPeriod(party);
            case APPEAL -> appealPeriod(party);
            case COMPLETENESS_CHECK, DECISION, CONFIRMATION, APPEAL_DECISION -> null;
        };
    }

    private static @Nullable Period replyPeriod(UnderDueProcess party) {
        Notices.Intended intent = party.notices().intent();
        return intent == null || intent.answered() || !party.canBeActedAgainst() ? null : intent.replyPeriod();
    }

    private static @Nullable Period appealPeriod(UnderDueProcess party) {
        Appeals.Act act = party.appeals().act();
        return act == null || act.appealed() || act.until() == null || !party.isAppealable() ? null : new Period(act.until(), act.until());
    }

    /**
     * Opening neither lengthens a period nor takes back an extension, and after a bounce only a new dispatch starts one: in all these cases
     * what was told before stays.
     *
     * @return the period to reply that begins when this notice is opened, or null
     */
    public static @Nullable Period onOpening(UnderDueProcess party, int notice, DueDates dueDates) {
        Notices.Intended intent = party.notices().intent();
        if (intent == null || intent.notice() != notice || intent.answered() || intent.extended() || intent.replyPeriod() == null) {
            return null;
        }
        Period fromNow = dueDates.replyToOpenedNotice();
        return fromNow.endsAt().isBefore(intent.replyPeriod().endsAt()) ? fromNow : null;
    }

    /** @return which period of the party this notice starts that is still unused; null where it starts none */
    public static @Nullable TimeLimit startedBy(UnderDueProcess party, int notice) {
        Notices.Intended intent = party.notices().intent();
        if (intent != null && intent.notice() == notice && !intent.answered()) {
            return TimeLimit.NOTICE_REPLY;
        }
        Appeals.Act act = party.appeals().act();
        return act != null && act.notice() == notice && !act.appealed() ? TimeLimit.APPEAL : null;
    }

    /** @return the period that begins again when this notice is dispatched anew, or null where it starts none */
    public static @Nullable Period onDispatch(UnderDueProcess party, int notice, DueDates dueDates) {
        TimeLimit started = startedBy(party, notice);
        if (started == TimeLimit.NOTICE_REPLY) {
            return party.notices().opened().contains(notice) ? dueDates.replyToOpenedNotice() : dueDates.replyToUnopenedNotice();
        }
        return started == null ? null : dueDates.appealPeriod();
    }
}
