package org.lintel.views.compliance;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.guidelines.FindingId;

/** Where the cases of {@link Compliance} are kept. */
public interface ComplianceRows {
    @Nullable
    Case find(AccreditationId accreditation);

    /** Keeps the case, unless it is there at the same or a later position. */
    void save(Case one);

    /** @return every case of the session, in any order */
    List<Case> cases(SessionId session);

    @Nullable
    BadgeCase badge(BadgeId badge);

    /** Keeps the badge, unless it is there at the same or a later position. */
    void save(BadgeCase badge);

    /** @return every badge of the session, in any order */
    List<BadgeCase> badges(SessionId session);

    /** Keeps the version, unless it is there. */
    void save(CodeOfConduct code);

    /** @return every version of the code of conduct that was published, in any order */
    List<CodeOfConduct> codes();

    @Nullable
    PersonCase find(DelegateId delegate);

    /** Keeps the case, unless it is there at the same or a later position. */
    void save(PersonCase one);

    /** @return every nominated person's case of the session, in any order */
    List<PersonCase> persons(SessionId session);

    @Nullable
    Finding find(FindingId finding);

    /** Keeps the finding, unless it is there at the same or a later position. */
    void save(Finding finding);

    /** @return every finding of the session and those of no particular one, in any order */
    List<Finding> findings(SessionId session);

    @Nullable
    DisclosureCase disclosure(String subject);

    /** Keeps the case, unless it is there at the same or a later position. */
    void save(DisclosureCase one);

    /** @return every disclosure of the session and every demand, in any order */
    List<DisclosureCase> disclosures(SessionId session);

    @Nullable
    SessionFacts session(SessionId session);

    /** Keeps the facts, unless they are there at the same or a later position. */
    void save(SessionFacts facts);
}
