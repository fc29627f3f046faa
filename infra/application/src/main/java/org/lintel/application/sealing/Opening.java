package org.lintel.application.sealing;

import java.util.EnumSet;
import java.util.ResourceBundle;
import java.util.Set;

import org.lintel.application.edge.ProblemException;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.risk.RiskKey;
import org.lintel.vault.Seals;
import org.lintel.views.words.Language;
import org.springframework.stereotype.Component;

/** Gives whoever answers a reader the means to open what is sealed in a file, as far as this reader may see it. */
@Component
public final class Opening {
    private final Seals seals;

    Opening(Seals seals) {
        this.seals = seals;
    }

    /** @return for what every reader of the file sees; nothing confidential */
    public Opener of(AccreditationId file, Language language) {
        return opener(file.value(), language, EnumSet.of(RetentionClass.RESTRICTED));
    }

    /** @return for what is confidential too; only for whoever has recorded the reading before (inv-30); nothing strictly confidential */
    public Opener confidential(AccreditationId file, Language language) {
        return opener(file.value(), language, EnumSet.of(RetentionClass.RESTRICTED, RetentionClass.CONFIDENTIAL));
    }

    /** @return for what the party is told about a delegate: reasons and gists, and not who the delegate is */
    public Opener of(DelegateId delegate, Language language) {
        return opener(delegate.value(), language, EnumSet.of(RetentionClass.RESTRICTED));
    }

    /** @return for what is confidential of a delegate; only for whoever has recorded the reading before (inv-30); nothing strictly confidential */
    public Opener confidential(DelegateId delegate, Language language) {
        return opener(delegate.value(), language, EnumSet.of(RetentionClass.RESTRICTED, RetentionClass.CONFIDENTIAL));
    }

    /** @return for everything that is kept of a delegate, for themselves or a focal point; only for whoever has recorded the reading before (inv-30) */
    public Opener everything(DelegateId delegate, Language language) {
        return opener(delegate.value(), language, EnumSet.allOf(RetentionClass.class));
    }

    /** @return for what focal points found, under the pseudonym of assessments; only for whoever has recorded the reading before (inv-30) */
    public Opener assessment(RiskKey risk, Language language) {
        return opener(risk.value(), language, EnumSet.of(RetentionClass.STRICTLY_CONFIDENTIAL));
    }

    /** @return for what was written of a disclosure or of a demand for one, and of a file or a delegate by auditors */
    public Opener of(TextValue subject, Language language) {
        return opener(subject.value(), language, EnumSet.of(RetentionClass.RESTRICTED));
    }

    /** @return for a row of a list: one that does not open leaves the others readable */
    public OrganisationAnswer listed(AccreditationId file, Sealed<Organisation> organisation, Language language) {
        try {
            return of(file, language).organisation(organisation);
        } catch (ProblemException altered) {
            return new OrganisationAnswer(word("altered", language), null);
        }
    }

    /** @return the text of a row of a list, likewise */
    public FreeText listed(TextValue subject, Sealed<FreeText> text, SealedField field, Language language) {
        try {
            return of(subject, language).text(text, field);
        } catch (ProblemException altered) {
            return new FreeText(word("altered", language));
        }
    }

    private Opener opener(String subject, Language language, Set<RetentionClass> classes) {
        return new Opener(seals, subject, language, classes, word("erased", language));
    }

    private static String word(String key, Language language) {
        return ResourceBundle.getBundle("sealing.sealing", language.locale()).getString(key);
    }
}
