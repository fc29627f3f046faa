package org.lintel.decisions.audit;

import java.util.stream.Stream;

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
import org.lintel.language.Tags;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingRecorded;

/**
 * An auditor says what they found of one sampled decision, once. Refused as {@code not-sampled}; as {@code auditor-involved}; as
 * {@code result-recorded}; as {@code result-incomplete} where a remark lacks its word or its text, or something is remarked where there is no remark; as {@code note-not-kept} where
 * a text could not be kept; and as {@code finding-unknown} where no audit's finding has the id.
 */
public record RecordResult(SampleId sample, long position, SampleResult result, @Nullable Remark remark,
        @Nullable Sealed<FreeText> text, @Nullable FindingId finding, Actor by) implements SampleCommand {
    private static final Refusal RECORDED = new Refusal("result-recorded", "What was found of this decision is recorded already.",
            "Read the sample again.");
    private static final Refusal INCOMPLETE = new Refusal("result-incomplete",
            "A remark and a follow-up have a word of the list and a text; where there is no remark, there is neither.",
            "Choose a word and write what you found, or say that there is no remark.");
    private static final Refusal NO_SUCH_FINDING = new Refusal("finding-unknown", "No finding of an audit has this id.",
            "Record the finding first, as an audit's, or leave it out.");

    @Override
    public Boundary[] alsoDependsOn(Sample drawn) {
        Boundary[] kept = KeptTexts.boundary(drawn.decision(position));
        return finding == null
                ? kept
                : Stream.concat(Stream.of(kept), Stream.of(Boundary.of(Tags.finding(finding)))).toArray(Boundary[]::new);
    }

    @Override
    public Decision decide(Sample drawn, History history, Circumstances circumstances) {
        SampledDecision on = drawn.decision(position);
        return Decision
                .provided(drawn.includes(position), drawn.isAuditedBy(by, position, history),
                        Rule.that(() -> drawn.result(position) == null, RECORDED),
                        KeptTexts.keep(text, on, history), Rule.that(() -> isComplete(KeptTexts.areErased(on, history)), INCOMPLETE),
                        Rule.that(() -> finding == null || isOfAnAudit(finding, history), NO_SUCH_FINDING))
                .then(() -> new ResultRecorded(sample, position, result, remark, text, finding, by));
    }

    private boolean isComplete(boolean textErased) {
        return result == SampleResult.NO_REMARK
                ? remark == null && text == null
                : remark != null && (text != null || textErased);
    }

    private static boolean isOfAnAudit(FindingId id, History history) {
        return history.events(FindingRecorded.class).anyMatch(one -> one.finding().equals(id) && one.kind() == FindingKind.AUDIT);
    }
}
