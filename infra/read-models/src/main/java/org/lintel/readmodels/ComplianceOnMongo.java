package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.compliance.Case;
import org.lintel.views.compliance.ComplianceRows;
import org.lintel.views.compliance.SessionFacts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/** The rows of the compliance view: cases, found by session, and the sessions' facts, in one collection so that one switch moves both. */
public final class ComplianceOnMongo implements ComplianceRows {
    private final GuardedRows<Case> cases;
    private final GuardedRows<SessionFacts> sessions;

    public ComplianceOnMongo(MongoCollection<Document> collection) {
        this.cases = new GuardedRows<>(collection, Case.class);
        this.sessions = new GuardedRows<>(collection, SessionFacts.class);
    }

    public void createIndexes() {
        cases.createIndex("caseOf");
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

    private static String sessionId(SessionId session) {
        return "session/" + session.value();
    }
}
