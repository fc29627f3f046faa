package org.lintel.decisions.badge;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.HostAccreditation;
import org.lintel.language.delegate.DelegateState;

/** inv-18: a badge becomes active only for a granted delegate of an active organisation who accepted the code of conduct. */
final class Admission {
    private static final Refusal NOT_GRANTED = new Refusal("delegate-not-granted", "Whose badge this is may not take part at this moment.",
            "Read where the delegate stands; the badge can be activated once they are granted.");
    private static final Refusal NOT_ACCEPTED = new Refusal("code-of-conduct-not-accepted",
            "The badge opens the gate only for who has accepted the code of conduct in its present version.",
            "Give them the code of conduct to read; say so once they have accepted it.");

    private Admission() {}

    static Boundary boundary(Delegate bearer) {
        return HostAccreditation.boundary(bearer.host().accreditation());
    }

    static Rule isGranted(Delegate bearer) {
        return Rule.that(() -> bearer.state() == DelegateState.GRANTED, NOT_GRANTED);
    }

    static Rule hostIsActive(Delegate bearer, History history) {
        return HostAccreditation.isActive(history, bearer.host().accreditation());
    }

    static Rule codeIsAccepted(boolean accepted) {
        return Rule.that(() -> accepted, NOT_ACCEPTED);
    }
}
