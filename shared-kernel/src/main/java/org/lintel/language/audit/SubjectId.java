package org.lintel.language.audit;

import org.lintel.language.Text;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/** On whom a decision was: the random identifier of a file or of a delegate; which of the two, the type of the decision says. */
public record SubjectId(String value) implements TextValue {
    public SubjectId {
        Text.require(value, 1, 100);
    }

    public AccreditationId asFile() {
        return new AccreditationId(value);
    }

    public DelegateId asDelegate() {
        return new DelegateId(value);
    }
}
