package org.lintel.views.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.guidelines.FindingId;

/**
 * One decision of a sample.
 *
 * @param result null while nothing was said of it
 * @param followedUp null while nothing was to be done, or it was not
 * @param openings of its reasons, the oldest first
 */
public record SampledRow(SampledDecision decision, @Nullable Result result, @Nullable FollowedUp followedUp, List<OpeningRow> openings) {
    /** What was found. */
    public record Result(SampleResult result, @Nullable Remark remark, @Nullable Sealed<FreeText> text, @Nullable FindingId finding,
            UserId by, Instant at) {}

    /** What was done about it. */
    public record FollowedUp(@Nullable Sealed<FreeText> done, UserId by, Instant at) {}

    public SampledRow {
        openings = List.copyOf(openings);
    }

    /** @return whether something is still to be done */
    public boolean isOpen() {
        return result != null && result.result == SampleResult.FOLLOW_UP && followedUp == null;
    }

    SampledRow found(Result by) {
        return new SampledRow(decision, by, followedUp, openings);
    }

    SampledRow followedUp(FollowedUp by) {
        return new SampledRow(decision, result, by, openings);
    }

    SampledRow asked(OpeningRow opening) {
        List<OpeningRow> more = new ArrayList<>(openings);
        more.add(opening);
        return new SampledRow(decision, result, followedUp, more);
    }

    SampledRow changed(OpeningId opening, UnaryOperator<OpeningRow> change) {
        return new SampledRow(decision, result, followedUp,
                openings.stream().map(one -> one.opening().equals(opening) ? change.apply(one) : one).toList());
    }
}
