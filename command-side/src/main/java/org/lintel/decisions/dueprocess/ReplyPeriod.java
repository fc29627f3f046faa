package org.lintel.decisions.dueprocess;

import java.time.Instant;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** Periods that a party was given: used within them, and nothing done to the party before they are used or over (inv-10). */
public final class ReplyPeriod {
    private static final Refusal REPLY_PASSED = new Refusal("deadline-passed", "The period to reply to this notice has ended.",
            "Ask the Secretariat for an extension; an act that follows can be appealed.").which("reply");
    private static final Refusal APPEAL_PASSED = new Refusal("deadline-passed", "The period to appeal against this act has ended.",
            "Ask the Secretariat for an extension, with your reasons.").which("appeal");
    private static final Refusal NOTICE_REQUIRED = new Refusal("notice-required",
            "The party must first be given notice of this very intent and ground, and have replied or let its period to reply pass.",
            "Give notice, and wait for the reply or the end of the period.");
    private static final Refusal ALREADY_OPEN = new Refusal("notice-already-open", "The party has a notice that it has not replied to yet.",
            "Wait for the reply or the end of the period.");

    private ReplyPeriod() {}

    public static Rule toReplyIsRunning(UnderDueProcess party, Instant now) {
        return Rule.that(() -> party.notices().intent() == null || !party.notices().intent().isOver(now), REPLY_PASSED);
    }

    public static Rule toAppealIsRunning(UnderDueProcess party, Instant now) {
        return () -> {
            Appeals.Act act = party.appeals().act();
            return act == null || act.until() == null || !now.isAfter(act.until()) ? null : APPEAL_PASSED;
        };
    }

    /** inv-10: suspending and revoking need notice of that intent, on that ground, and the party's reply or the end of its period. */
    public static Rule wasUsed(UnderDueProcess party, Intent intent, Justification justification, Instant now) {
        return Rule.that(() -> {
            Notices.Intended given = party.notices().intent();
            Ground ground = justification.ground();
            return given != null && given.isAnsweredOrOver(now) && given.intent() == intent && given.ground() == ground;
        }, NOTICE_REQUIRED);
    }

    public static Rule noneIsOpen(UnderDueProcess party, Instant now) {
        return Rule.that(() -> party.notices().intent() == null || party.notices().intent().isAnsweredOrOver(now), ALREADY_OPEN);
    }
}
