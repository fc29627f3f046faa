package org.lintel.decisions.badge;

import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Appearance;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Visibility;

/** A badge shows a name: of who is under a pseudonym it is the one they chose, and never their own because they chose none. */
public final class ShownName {
    private static final Refusal MISSING = new Refusal("display-name-missing",
            "This person is under a pseudonym and has chosen no display name that a badge could show.",
            "Let the person or the contact point choose a display name first.");

    private ShownName() {}

    public static Rule isChosen(DelegateId delegate, History history) {
        return Rule.that(() -> {
            Appearance appearance = Appearance.from(history, delegate);
            return appearance.visibility() != Visibility.PSEUDONYMOUS || appearance.displayName() != null;
        }, MISSING);
    }
}
