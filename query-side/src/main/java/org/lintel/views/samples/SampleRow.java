package org.lintel.views.samples;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;

/**
 * A sample that was asked for, and drawn or not yet.
 *
 * @param wanted how many were asked for
 * @param ownSeed whether the auditor gave the seed
 * @param auditor who asked for it
 * @param askedAt null where an auditor drew it at a moment of their choice, as it was before samples were asked for
 * @param began position of its first event, which nothing moves
 * @param draw the how manieth of this kind in the session it is, from 1: who asks again and again is seen
 * @param drawn null while it is not
 * @param decisions in the order in which they were drawn; none while they are not
 * @param position of the event that last changed it
 */
public record SampleRow(SampleId sample, SessionId session, DecisionKind kind, int wanted, boolean ownSeed, UserId auditor,
        @Nullable Instant askedAt, long began, int draw, @Nullable Drawn drawn, List<SampledRow> decisions, long position) {
    /**
     * How it was drawn.
     *
     * @param upTo the last position that the draw looked at
     * @param population how many decisions of the kind there were
     * @param sealed the checkpoint that was signed over the asking; null where there was none
     */
    public record Drawn(Seed seed, long upTo, int population, Instant at, @Nullable SealedTree sealed) {}

    public SampleRow {
        decisions = List.copyOf(decisions);
    }

    /** @return how many decisions nobody said anything of yet */
    public int left() {
        return (int) decisions.stream().filter(one -> one.result() == null).count();
    }

    SampleRow drawn(Drawn how, List<SampledRow> all, long last) {
        return new SampleRow(sample, session, kind, wanted, ownSeed, auditor, askedAt, began, draw, how, all, last);
    }

    SampleRow with(long decision, UnaryOperator<SampledRow> change, long last) {
        return new SampleRow(sample, session, kind, wanted, ownSeed, auditor, askedAt, began, draw, drawn,
                decisions.stream().map(one -> one.decision().position() == decision ? change.apply(one) : one).toList(), last);
    }
}
