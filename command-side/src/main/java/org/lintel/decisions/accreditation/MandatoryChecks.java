package org.lintel.decisions.accreditation;

import java.util.List;

import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.session.SessionConvened;

/** inv-5: no grant before the checks that the session calls mandatory have passed; the latest outcome of a check counts. */
final class MandatoryChecks {
    private MandatoryChecks() {}

    /** @return the names of the checks that the session requires */
    static List<String> in(History history) {
        return history.events(SessionConvened.class).flatMap(session -> session.mandatoryChecks().stream()).toList();
    }

    static Rule havePassed(Accreditation file, History history) {
        return () -> {
            List<String> outstanding = in(history).stream().filter(check -> file.checks().get(check) != CheckOutcome.PASSED).toList();
            return outstanding.isEmpty()
                    ? null
                    : new Refusal("checks-outstanding",
                            "Checks that this session requires have not passed: " + String.join(", ", outstanding) + ".",
                            "Record their outcome first.").which("named", String.join(", ", outstanding));
        };
    }
}
