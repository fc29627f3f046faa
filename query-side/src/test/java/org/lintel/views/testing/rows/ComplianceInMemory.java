package org.lintel.views.testing.rows;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.guidelines.FindingId;
import org.lintel.views.compliance.BadgeCase;
import org.lintel.views.compliance.Case;
import org.lintel.views.compliance.CodeOfConduct;
import org.lintel.views.compliance.ComplianceRows;
import org.lintel.views.compliance.DisclosureCase;
import org.lintel.views.compliance.Finding;
import org.lintel.views.compliance.PersonCase;
import org.lintel.views.compliance.SessionFacts;

public final class ComplianceInMemory extends ViewInMemory implements ComplianceRows {
    private final RowsInMemory<AccreditationId, Case> cases = rows(Case::accreditation, Case::position);
    private final RowsInMemory<DelegateId, PersonCase> persons = rows(PersonCase::delegate, PersonCase::position);
    private final RowsInMemory<SessionId, SessionFacts> sessions = rows(SessionFacts::session, SessionFacts::position);
    private final RowsInMemory<BadgeId, BadgeCase> badges = rows(BadgeCase::badge, BadgeCase::position);
    private final RowsInMemory<Long, CodeOfConduct> codes = rows(code -> code.published().position(), code -> code.published().position());
    private final RowsInMemory<FindingId, Finding> findings = rows(Finding::finding, Finding::position);
    private final RowsInMemory<String, DisclosureCase> disclosures = rows(DisclosureCase::subject, DisclosureCase::position);

    @Override
    public @Nullable Case find(AccreditationId accreditation) {
        return cases.find(accreditation);
    }

    @Override
    public void save(Case one) {
        cases.save(one);
    }

    @Override
    public List<Case> cases(SessionId session) {
        return cases.list(one -> one.session().equals(session));
    }

    @Override
    public @Nullable DisclosureCase disclosure(String subject) {
        return disclosures.find(subject);
    }

    @Override
    public void save(DisclosureCase one) {
        disclosures.save(one);
    }

    @Override
    public List<DisclosureCase> disclosures(SessionId session) {
        return disclosures.list(one -> one.session().equals(session));
    }

    @Override
    public @Nullable BadgeCase badge(BadgeId badge) {
        return badges.find(badge);
    }

    @Override
    public void save(BadgeCase badge) {
        badges.save(badge);
    }

    @Override
    public List<BadgeCase> badges(SessionId session) {
        return badges.list(badge -> badge.session().equals(session));
    }

    @Override
    public void save(CodeOfConduct code) {
        codes.save(code);
    }

    @Override
    public List<CodeOfConduct> codes() {
        return codes.all();
    }

    @Override
    public @Nullable Finding find(FindingId finding) {
        return findings.find(finding);
    }

    @Override
    public void save(Finding finding) {
        findings.save(finding);
    }

    @Override
    public List<Finding> findings(SessionId session) {
        return findings.list(one -> one.session() == null || one.session().equals(session));
    }

    @Override
    public @Nullable PersonCase find(DelegateId delegate) {
        return persons.find(delegate);
    }

    @Override
    public void save(PersonCase one) {
        persons.save(one);
    }

    @Override
    public List<PersonCase> persons(SessionId session) {
        return persons.list(one -> one.session().equals(session));
    }

    @Override
    public @Nullable SessionFacts session(SessionId session) {
        return sessions.find(session);
    }

    @Override
    public void save(SessionFacts session) {
        sessions.save(session);
    }
}
