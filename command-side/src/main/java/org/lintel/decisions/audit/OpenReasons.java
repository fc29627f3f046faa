package org.lintel.decisions.audit;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.SampleId;

/**
 * inv-30: who asked is shown the reasons that another auditor agreed to open, once; that is recorded first. Refused as {@code already-opened} and
 * {@code opening-expired}; as {@code not-asked-by-you} to everybody else; as {@code auditor-involved}; as
 * {@code not-approved}; and as {@code reasons-erased}.
 */
public record OpenReasons(OpeningId opening, SampleId sample, Actor by) implements OpeningCommand {
    private static final Refusal NOT_YOURS = new Refusal("not-asked-by-you",
            "Somebody else asked for this, and it is opened to them alone.",
            "Ask for it yourself, with a purpose.");
    private static final Refusal NOT_APPROVED = new Refusal("not-approved", "Nobody has agreed to this yet.",
            "Ask another auditor to agree.");

    @Override
    public Decision decide(Opening asked, Sample drawn, History history, Circumstances circumstances) {
        long position = asked.asked().position();
        return Decision.provided(asked.isUnused(), asked.isInTime(circumstances), drawn.isAuditedBy(by, position, history),
                Rule.that(() -> asked.asked().by().id().equals(by.id()), NOT_YOURS),
                Rule.that(() -> asked.approved() != null, NOT_APPROVED),
                Rule.that(() -> !KeptTexts.areErased(drawn.decision(position), history), AskOpening.ERASED))
                .then(() -> new ReasonsOpened(opening, sample, position, Objects.requireNonNull(drawn.decision(position)).subject(),
                        Objects.requireNonNull(asked.approved()).by().id(), by));
    }
}
