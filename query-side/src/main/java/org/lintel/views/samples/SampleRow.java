package org.lintel.views.samples;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.Seed;

/**
 * A sample that was drawn.
 *
 * @param upTo the last position that the draw looked at
 * @param ownSeed whether the auditor gave the seed
 * @param wanted how many were asked for
 * @param population how many decisions of the kind there were
 * @param draw the how manieth draw of this kind in the session it was, from 1: who draws again and again is seen
 * @param decisions in the order in which they were drawn
 * @param position of the event that last changed it
 */
public record SampleRow(SampleId sample, SessionId session, DecisionKind kind, Seed seed, boolean ownSeed, long upTo, int wanted,
        int population, UserId auditor, Instant drawnAt, int draw, List<SampledRow> decisions, long position) {
    public SampleRow {
        decisions = List.copyOf(decisions);
    }

    /** @return how many decisions nobody said anything of yet */
    public int left() {
        return (int) decisions.stream().filter(one -> one.result() == null).count();
    }

    SampleRow with(long decision, UnaryOperator<SampledRow> change, long last) {
        return new SampleRow(sample, session, kind, seed, ownSeed, upTo, wanted, population, auditor, drawnAt, draw,
                decisions.stream().map(one -> one.decision().position() == decision ? change.apply(one) : one).toList(), last);
    }
}
