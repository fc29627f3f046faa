package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** Periods that a party was given: answered within them, and nothing done to the party before they are used. */
final class ReplyPeriod {
    private static final Refusal PASSED = new Refusal("deadline-passed", "The period to supply information has ended.",
            "Withdraw this request and file again while the session's request window is open.");
    private static final Refusal NO_NOTICE = new Refusal("notice-required",
            "The party must first be given notice of this very intent and ground, and have replied.",
            "Give notice and wait for the reply.");
    private static final Refusal ALREADY_OPEN = new Refusal("notice-already-open", "The party has a notice that it has not replied to yet.",
            "Wait for the reply.");

    private ReplyPeriod() {}

    static Rule isRunning(Accreditation file, Instant now) {
        return Rule.that(() -> file.questions().replyBy() == null || !now.isAfter(file.questions().replyBy()), PASSED);
    }

    /** inv-10: revoking needs notice of that intent, on that ground, and the party's reply. */
    static Rule wasUsed(Accreditation file, Intent intent, Justification justification) {
        return Rule.that(() -> {
            Accreditation.Notice notice = file.notice();
            Ground ground = justification.ground();
            return notice != null && notice.answered() && notice.intent() == intent && notice.ground() == ground;
        }, NO_NOTICE);
    }

    static Rule noneIsOpen(Accreditation file) {
        return Rule.that(() -> file.notice() == null || file.notice().answered(), ALREADY_OPEN);
    }
}
