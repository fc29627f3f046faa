package org.lintel.decisions.risk;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DelegateCommand;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.risk.RiskKey;

/**
 * A focal point assesses what taking part may do to a person; a later assessment stands beside the earlier ones. What is recorded names the delegate not even
 * by their id.
 *
 * @param risk the delegate's pseudonym in assessments
 */
public record AssessRisk(DelegateId delegate, RiskKey risk, Sealed<FreeText> outcome, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate assessed, History history, Circumstances circumstances) {
        return Decision.provided().then(() -> new RiskAssessed(risk, assessed.host().session(), outcome, by));
    }
}
