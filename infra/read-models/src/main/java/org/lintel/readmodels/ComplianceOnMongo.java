package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
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

import com.mongodb.client.model.Filters;

/**
 * The rows of the compliance view: cases of files, of persons, badges and disclosures, and findings, found by session, versions of the code of conduct, and the sessions'
 * facts, in one collection so that one switch moves both.
 */
public final class ComplianceOnMongo implements ComplianceRows {
    /** No session is called so. */
    private static final String OF_NO_SESSION = "";

    private final GuardedRows<Case> cases;
    private final GuardedRows<PersonCase> persons;
    private final GuardedRows<SessionFacts> sessions;
    private final GuardedRows<BadgeCase> badges;
    private final GuardedRows<CodeOfConduct> codes;
    private final GuardedRows<Finding> findings;
    private final GuardedRows<DisclosureCase> disclosures;

    public ComplianceOnMongo(RowCollection collection) {
        this.cases = new GuardedRows<>(collection, Case.class);
        this.persons = new GuardedRows<>(collection, PersonCase.class);
        this.sessions = new GuardedRows<>(collection, SessionFacts.class);
        this.badges = new GuardedRows<>(collection, BadgeCase.class);
        this.codes = new GuardedRows<>(collection, CodeOfConduct.class);
        this.findings = new GuardedRows<>(collection, Finding.class);
        this.disclosures = new GuardedRows<>(collection, DisclosureCase.class);
    }

    public void createIndexes() {
        cases.createIndex("caseOf");
        badges.createIndex("badgeOf");
        codes.createIndex("code");
        findings.createIndex("findingOf");
        disclosures.createIndex("disclosureOf");
        persons.createIndex("personOf");
    }

    @Override
    public @Nullable Case find(AccreditationId accreditation) {
        return cases.find(caseId(accreditation));
    }

    @Override
    public void save(Case one) {
        cases.save(caseId(one.accreditation()), one.position(), one, new Document("caseOf", one.session().value()));
    }

    @Override
    public List<Case> cases(SessionId session) {
        return cases.list(Filters.eq("caseOf", session.value()));
    }

    @Override
    public @Nullable BadgeCase badge(BadgeId badge) {
        return badges.find(badgeId(badge));
    }

    @Override
    public void save(BadgeCase badge) {
        badges.save(badgeId(badge.badge()), badge.position(), badge, new Document("badgeOf", badge.session().value()));
    }

    @Override
    public List<BadgeCase> badges(SessionId session) {
        return badges.list(Filters.eq("badgeOf", session.value()));
    }

    @Override
    public void save(CodeOfConduct code) {
        long position = code.published().position();
        codes.save("code/" + position, position, code, new Document("code", "published"));
    }

    @Override
    public List<CodeOfConduct> codes() {
        return codes.list(Filters.eq("code", "published"));
    }

    @Override
    public @Nullable PersonCase find(DelegateId delegate) {
        return persons.find(personId(delegate));
    }

    @Override
    public void save(PersonCase one) {
        persons.save(personId(one.delegate()), one.position(), one, new Document("personOf", one.session().value()));
    }

    @Override
    public List<PersonCase> persons(SessionId session) {
        return persons.with("personOf", session.value());
    }

    @Override
    public @Nullable Finding find(FindingId finding) {
        return findings.find(findingId(finding));
    }

    @Override
    public void save(Finding finding) {
        findings.save(findingId(finding.finding()), finding.position(), finding,
                new Document("findingOf", finding.session() == null ? OF_NO_SESSION : finding.session().value()));
    }

    @Override
    public List<Finding> findings(SessionId session) {
        return findings.list(Filters.in("findingOf", OF_NO_SESSION, session.value()));
    }

    @Override
    public @Nullable DisclosureCase disclosure(String subject) {
        return disclosures.find(disclosureId(subject));
    }

    @Override
    public void save(DisclosureCase one) {
        disclosures.save(disclosureId(one.subject()), one.position(), one, new Document("disclosureOf", one.session().value()));
    }

    @Override
    public List<DisclosureCase> disclosures(SessionId session) {
        return disclosures.list(Filters.eq("disclosureOf", session.value()));
    }

    @Override
    public @Nullable SessionFacts session(SessionId session) {
        return sessions.find(sessionId(session));
    }

    @Override
    public void save(SessionFacts facts) {
        sessions.save(sessionId(facts.session()), facts.position(), facts, new Document());
    }

    private static String caseId(AccreditationId accreditation) {
        return "case/" + accreditation.value();
    }

    private static String badgeId(BadgeId badge) {
        return "badge/" + badge.value();
    }

    private static String personId(DelegateId delegate) {
        return "person/" + delegate.value();
    }

    private static String disclosureId(String subject) {
        return "disclosure/" + subject;
    }

    private static String findingId(FindingId finding) {
        return "finding/" + finding.value();
    }

    private static String sessionId(SessionId session) {
        return "session/" + session.value();
    }
}
