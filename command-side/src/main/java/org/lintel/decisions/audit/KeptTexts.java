package org.lintel.decisions.audit;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.FileRetention;
import org.lintel.decisions.delegate.DelegateRetention;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.Tags;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;

/** Whether what was written of the file or the delegate of a sampled decision is still kept; what auditors write of it goes with it. */
final class KeptTexts {
    private static final Refusal NOT_KEPT = new Refusal("note-not-kept",
            "What was written of this decision was erased, so no text can be kept with it.", "Leave the text out.").which("sample");

    private KeptTexts() {}

    static Boundary[] boundary(@Nullable SampledDecision on) {
        if (on == null) {
            return new Boundary[0];
        }
        return on.concernsADelegate()
                ? new Boundary[]{Boundary.of(Tags.delegate(on.subject().asDelegate())),
                        Boundary.of(new Criterion(Tags.erasure(on.subject().asDelegate()), Set.of(DelegateErased.class)))}
                : new Boundary[]{Boundary.of(Tags.accreditation(on.subject().asFile())),
                        Boundary.of(new Criterion(Tags.erasure(on.subject().asFile()), Set.of(FileErased.class)))};
    }

    static boolean areErased(@Nullable SampledDecision on, History history) {
        return on != null && clock(on, history).hasErased(RetentionClass.RESTRICTED);
    }

    static Rule keep(@Nullable Sealed<FreeText> text, @Nullable SampledDecision on, History history) {
        return Rule.that(() -> text == null || !areErased(on, history), NOT_KEPT);
    }

    /** When the delegate's participation ends does not matter to what was erased. */
    private static RetentionClock clock(SampledDecision on, History history) {
        return on.concernsADelegate()
                ? DelegateRetention.of(on.subject().asDelegate(), history, Instant.MAX)
                : FileRetention.of(on.subject().asFile(), history);
    }
}
