package org.lintel.decisions.consent;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DelegateCommand;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.DelegateId;

/** A person takes back what they agreed to, at any time and wherever they stand. Refused as {@code no-such-consent} where there is none. */
public record WithdrawConsent(DelegateId delegate, ConsentKind kind, CountryCode recipient, Actor by) implements DelegateCommand {
    private static final Refusal NONE = new Refusal("no-such-consent", "You have not agreed to this, or took it back already.",
            "Read the page again.");

    @Override
    public Decision decide(Delegate person, History history, Circumstances circumstances) {
        return Decision.provided(Rule.that(() -> Consents.from(history, delegate).include(kind, recipient), NONE))
                .then(() -> new ConsentWithdrawn(delegate, person.host(), kind, recipient, by));
    }
}
