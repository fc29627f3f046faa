package org.lintel.language.risk;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** A pseudonym of a delegate in assessments of risk: a keyed hash, so that without the key nobody tells whose assessment it is. */
public record RiskKey(String value) implements TextValue {
    public RiskKey {
        Text.require(value, 1, 100);
    }
}
