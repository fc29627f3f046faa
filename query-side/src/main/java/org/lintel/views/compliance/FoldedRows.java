package org.lintel.views.compliance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.guidelines.FindingId;

/** The rows of the compliance view in memory, as the fold of a history leaves them. */
final class FoldedRows implements ComplianceRows {
    private final Map<AccreditationId, Case> cases;
    private final Map<DelegateId, PersonCase> persons;
    private final Map<SessionId, SessionFacts> sessions;
    private final Map<BadgeId, BadgeCase> badges;
    private final Map<Long, CodeOfConduct> codes;
    private final Map<FindingId, Finding> findings;
    private final Map<String, DisclosureCase> disclosures;

    /** Those of no history yet. */
    FoldedRows() {
        cases = new HashMap<>();
        persons = new HashMap<>();
        sessions = new HashMap<>();
        badges = new HashMap<>();
        codes = new HashMap<>();
        findings = new HashMap<>();
        disclosures = new HashMap<>();
    }

    /** A copy, to be folded on; the rows themselves never change. */
    FoldedRows(FoldedRows before) {
        cases = new HashMap<>(before.cases);
        persons = new HashMap<>(before.persons);
        sessions = new HashMap<>(before.sessions);
        badges = new HashMap<>(before.badges);
        codes = new HashMap<>(before.codes);
        findings = new HashMap<>(before.findings);
        disclosures = new HashMap<>(before.disclosures);
    }

    /** @return how many rows there are, by which a copy is measured */
    int size() {
        return cases.size() + persons.size() + sessions.size() + badges.size() + codes.size() + findings.size()
                + disclosures.size();
    }

    @Override
    public @Nullable Case find(AccreditationId accreditation) {
        return cases.get(accreditation);
    }

    @Override
    public void save(Case one) {
        cases.merge(one.accreditation(), one, (kept, next) -> next.position() > kept.position() ? next : kept);
    }

    @Override
    public List<Case> cases(SessionId session) {
        return cases.values().stream().filter(one -> one.session().equals(session)).toList();
    }

    @Override
    public @Nullable BadgeCase badge(BadgeId badge) {
        return badges.get(badge);
    }

    @Override
    public void save(BadgeCase badge) {
        badges.merge(badge.badge(), badge, (kept, next) -> next.position() > kept.position() ? next : kept);
    }

    @Override
    public List<BadgeCase> badges(SessionId session) {
        return badges.values().stream().filter(badge -> badge.session().equals(session)).toList();
    }

    @Override
    public void save(CodeOfConduct code) {
        codes.putIfAbsent(code.published().position(), code);
    }

    @Override
    public List<CodeOfConduct> codes() {
        return List.copyOf(codes.values());
    }

    @Override
    public @Nullable PersonCase find(DelegateId delegate) {
        return persons.get(delegate);
    }

    @Override
    public void save(PersonCase one) {
        persons.merge(one.delegate(), one, (kept, next) -> next.position() > kept.position() ? next : kept);
    }

    @Override
    public List<PersonCase> persons(SessionId session) {
        return persons.values().stream().filter(one -> one.session().equals(session)).toList();
    }

    @Override
    public @Nullable Finding find(FindingId finding) {
        return findings.get(finding);
    }

    @Override
    public void save(Finding finding) {
        findings.merge(finding.finding(), finding, (kept, next) -> next.position() > kept.position() ? next : kept);
    }

    @Override
    public List<Finding> findings(SessionId session) {
        return findings.values().stream().filter(one -> one.session() == null || one.session().equals(session)).toList();
    }

    @Override
    public @Nullable DisclosureCase disclosure(String subject) {
        return disclosures.get(subject);
    }

    @Override
    public void save(DisclosureCase one) {
        disclosures.merge(one.subject(), one, (kept, next) -> next.position() > kept.position() ? next : kept);
    }

    @Override
    public List<DisclosureCase> disclosures(SessionId session) {
        return disclosures.values().stream().filter(one -> one.session().equals(session)).toList();
    }

    @Override
    public @Nullable SessionFacts session(SessionId session) {
        return sessions.get(session);
    }

    @Override
    public void save(SessionFacts facts) {
        sessions.merge(facts.session(), facts, (kept, next) -> next.position() > kept.position() ? next : kept);
    }
}
