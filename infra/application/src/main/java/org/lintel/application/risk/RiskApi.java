package org.lintel.application.risk;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.OpaqueTokens;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.risk.Risks.AtRisk;
import org.lintel.application.risk.Risks.AtRiskPage;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.security.Fingerprints;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.risk.AssessRisk;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.risk.RiskKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For focal points alone: who is at risk, and what was assessed. */
@RestController
final class RiskApi {
    private static final String LIST = "risk-assessments";

    private final Risks risks;
    private final RecordedDelegates recorded;
    private final CommandDesk desk;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final OpaqueTokens tokens;

    RiskApi(Risks risks, RecordedDelegates recorded, CommandDesk desk, Sealing sealing, Fingerprints fingerprints, OpaqueTokens tokens) {
        this.risks = risks;
        this.recorded = recorded;
        this.desk = desk;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.tokens = tokens;
    }

    record AssessmentBody(FreeText outcome) {}

    /** @param id of the delegate */
    record AssessmentAnswer(String id, @Nullable String after) {}

    /** A page may hold few or none and yet have a next one; {@code next} is its cursor, or null. */
    record RiskAnswer(List<AtRisk> items, @Nullable String next) {}

    @GetMapping("/api/risk-assessments")
    RiskAnswer list(@RequestParam String session, @RequestParam(required = false) @Nullable String cursor, Sender sender) {
        SessionId of = Parameters.session("session", session);
        if (of == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        AtRiskPage page = risks.page(of, cursor == null ? null : (Long) Long.parseLong(tokens.cursor(LIST, cursor)), sender);
        return new RiskAnswer(page.items(), page.next() == null ? null : tokens.ofCursor(LIST, Long.toString(page.next())));
    }

    /** @throws ProblemException 404 where there is no such delegate */
    @PostMapping("/api/delegates/{id}/assess-risk")
    AssessmentAnswer assess(@PathVariable String id, @RequestBody AssessmentBody body, Sender sender) {
        Delegate known = find(id);
        if (known == null) {
            throw ProblemException.notFound();
        }
        SessionId session = known.nomination().host().session();
        RiskKey risk = fingerprints.riskTo(known.id(), session);
        Accepted accepted = desk.carryOut(command(known.id(), risk, body, sealing.forRehearsalIn(session), sender),
                () -> command(known.id(), risk, body, sealing.of(risk, session), sender), sender);
        return new AssessmentAnswer(known.id().value(), accepted.after());
    }

    private @Nullable Delegate find(String id) {
        try {
            return recorded.find(new DelegateId(id));
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    private static AssessRisk command(DelegateId delegate, RiskKey risk, AssessmentBody body, Sealer seal, Sender sender) {
        return new AssessRisk(delegate, risk, seal.text(body.outcome, SealedField.RISK_OUTCOME), sender.as(Role.FP));
    }
}
