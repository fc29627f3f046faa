package org.lintel.decisions.audit;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;

/**
 * An auditor says what was done about a sampled decision that needed it. Refused as {@code not-sampled}; as {@code auditor-involved}; as
 * {@code follow-up-not-open} where nothing was to be done or it is closed; as {@code note-not-kept} where a text could not be kept; and as {@code done-missing} where it is not said what was done.
 */
public record CloseFollowUp(SampleId sample, long position, @Nullable Sealed<FreeText> done, Actor by) implements SampleCommand {
    private static final Refusal NOT_OPEN = new Refusal("follow-up-not-open", "There is no open follow-up of this decision.",
            "There is nothing left to do about it.");
    private static final Refusal MISSING = new Refusal("done-missing", "It is not said what was done.", "Write what was done.");

    @Override
    public Boundary[] alsoDependsOn(Sample drawn) {
        return KeptTexts.boundary(drawn.decision(position));
    }

    @Override
    public Decision decide(Sample drawn, History history, Circumstances circumstances) {
        SampledDecision on = drawn.decision(position);
        return Decision
                .provided(drawn.includes(position), drawn.isAuditedBy(by, position, history), Rule.that(() -> isOpen(drawn), NOT_OPEN),
                        KeptTexts.keep(done, on, history),
                        Rule.that(() -> done != null || KeptTexts.areErased(on, history), MISSING))
                .then(() -> new FollowUpClosed(sample, position, done, by));
    }

    private boolean isOpen(Sample drawn) {
        ResultRecorded result = drawn.result(position);
        return result != null && result.result() == SampleResult.FOLLOW_UP && !drawn.isClosed(position);
    }
}
