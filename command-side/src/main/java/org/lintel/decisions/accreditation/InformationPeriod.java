package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;

/** The period that an applicant was given to supply information: used within it, and no request closed before it is over. */
final class InformationPeriod {
    private static final Refusal INFORMATION_PASSED = new Refusal("deadline-passed", "The period to supply information has ended.",
            "Ask the Secretariat for an extension, or withdraw this request and file again while the session's request window is open.")
            .which("information");
    private static final Refusal STILL_RUNNING = new Refusal("period-running",
            "The applicant's period to supply information has not ended, or the applicant was not reminded of it.",
            "Wait until both have happened.");

    private InformationPeriod() {}

    static Rule isRunning(Accreditation file, Instant now) {
        return Rule.that(() -> file.questions().period() == null || !now.isAfter(file.questions().period().endsAt()), INFORMATION_PASSED);
    }

    static Rule isOverDespiteReminder(Accreditation file, Instant now) {
        return Rule.that(() -> {
            Period period = file.questions().period();
            return period != null && now.isAfter(period.endsAt())
                    && file.clocks().wasReminded(TimeLimit.INFORMATION, period.endsAt());
        }, STILL_RUNNING);
    }
}
