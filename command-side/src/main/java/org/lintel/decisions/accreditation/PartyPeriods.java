package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;

/** The periods that the party was given and has not used. */
final class PartyPeriods {
    private PartyPeriods() {}

    /** @return the period, ended or not; null where the limit does not run: it was used, or it does not bind the party */
    static @Nullable Period running(Accreditation file, TimeLimit limit) {
        return switch (limit) {
            case INFORMATION -> file.state() == AWAITING_INFORMATION ? file.questions().period() : null;
            case NOTICE_REPLY -> replyPeriod(file);
            case APPEAL -> appealPeriod(file);
            case COMPLETENESS_CHECK, DECISION, CONFIRMATION, APPEAL_DECISION -> null;
        };
    }

    private static @Nullable Period replyPeriod(Accreditation file) {
        Notices.Intended intent = file.notices().intent();
        boolean open = file.state() == ACTIVE || file.state() == SUSPENDED;
        return intent == null || intent.answered() || !open ? null : intent.replyPeriod();
    }

    private static @Nullable Period appealPeriod(Accreditation file) {
        Appeals.Act act = file.appeals().act();
        return act == null || act.appealed() || act.until() == null || !file.isAppealable() ? null : new Period(act.until(), act.until());
    }
}
