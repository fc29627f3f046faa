package org.lintel.decisions.audit;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.SampleId;

/**
 * inv-30: another auditor agrees that reasons be opened to who asked. Refused as {@code already-opened} and {@code opening-expired}; as
 * {@code already-approved}; as {@code four-eyes} to who asked; as {@code auditor-involved}; and as {@code reasons-erased}.
 */
public record ApproveOpening(OpeningId opening, SampleId sample, Actor by) implements OpeningCommand {
    private static final Refusal APPROVED = new Refusal("already-approved", "Somebody has agreed to this already.",
            "Read the sample again.");
    private static final Refusal SAME_PERSON = new Refusal("four-eyes", "You asked for this yourself, so somebody else must agree to it.",
            "Ask another auditor.").which("opening");

    @Override
    public Decision decide(Opening asked, Sample drawn, History history, Circumstances circumstances) {
        return Decision
                .provided(asked.isUnused(), asked.isInTime(circumstances), drawn.isAuditedBy(by, asked.asked().position(), history),
                        Rule.that(() -> asked.approved() == null, APPROVED),
                        Rule.that(() -> !asked.asked().by().id().equals(by.id()), SAME_PERSON),
                        Rule.that(() -> !KeptTexts.areErased(drawn.decision(asked.asked().position()), history), AskOpening.ERASED))
                .then(() -> new OpeningApproved(opening, sample, asked.asked().position(), by));
    }
}
