package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Period;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;

/** Periods that a party was given: used within them, and nothing done to the party before they are used or over (inv-10). */
final class ReplyPeriod {
    private static final Refusal INFORMATION_PASSED = new Refusal("deadline-passed", "The period to supply information has ended.",
            "Ask the Secretariat for an extension, or withdraw this request and file again while the session's request window is open.")
            .which("information");
    private static final Refusal REPLY_PASSED = new Refusal("deadline-passed", "The period to reply to this notice has ended.",
            "Ask the Secretariat for an extension; an act that follows can be appealed.").which("reply");
    private static final Refusal APPEAL_PASSED = new Refusal("deadline-passed", "The period to appeal against this act has ended.",
            "Ask the Secretariat for an extension, with your reasons.").which("appeal");
    private static final Refusal NOTICE_REQUIRED = new Refusal("notice-required",
            "The party must first be given notice of this very intent and ground, and have replied or let its period to reply pass.",
            "Give notice, and wait for the reply or the end of the period.");
    private static final Refusal ALREADY_OPEN = new Refusal("notice-already-open", "The party has a notice that it has not replied to yet.",
            "Wait for the reply or the end of the period.");
    private static final Refusal STILL_RUNNING = new Refusal("period-running",
            "The applicant's period to supply information has not ended, or the applicant was not reminded of it.",
            "Wait until both have happened.");

    private ReplyPeriod() {}

    static Rule forInformationIsRunning(Accreditation file, Instant now) {
        return Rule.that(() -> file.questions().period() == null || !now.isAfter(file.questions().period().endsAt()), INFORMATION_PASSED);
    }

    static Rule forInformationIsOverDespiteReminder(Accreditation file, Instant now) {
        return Rule.that(() -> {
            Period period = file.questions().period();
            return period != null && now.isAfter(period.endsAt())
                    && file.clocks().wasReminded(TimeLimit.INFORMATION, period.endsAt());
        }, STILL_RUNNING);
    }

    static Rule toReplyIsRunning(Accreditation file, Instant now) {
        return Rule.that(() -> file.notices().intent() == null || !file.notices().intent().isOver(now), REPLY_PASSED);
    }

    static Rule toAppealIsRunning(Accreditation file, Instant now) {
        return () -> {
            Appeals.Act act = file.appeals().act();
            return act == null || act.until() == null || !now.isAfter(act.until()) ? null : APPEAL_PASSED;
        };
    }

    /** inv-10: suspending and revoking need notice of that intent, on that ground, and the party's reply or the end of its period. */
    static Rule wasUsed(Accreditation file, Intent intent, Justification justification, Instant now) {
        return Rule.that(() -> {
            Notices.Intended given = file.notices().intent();
            Ground ground = justification.ground();
            return given != null && given.isAnsweredOrOver(now) && given.intent() == intent && given.ground() == ground;
        }, NOTICE_REQUIRED);
    }

    static Rule noneIsOpen(Accreditation file, Instant now) {
        return Rule.that(() -> file.notices().intent() == null || file.notices().intent().isAnsweredOrOver(now), ALREADY_OPEN);
    }
}
