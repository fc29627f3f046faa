package org.lintel.language.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.SessionId;

/**
 * A sample was drawn: by the registry itself, as it was {@linkplain SampleAsked asked for}. In version 1 there was no asking, and an auditor drew it at a moment
 * of their choice.
 *
 * @param upTo the last position that was looked at: that of the asking; in version 1 the last one under the log's newest checkpoint
 * @param seed the root hash of the log's tree over all events up to there, or the auditor's own
 * @param ownSeed whether the auditor gave the seed
 * @param wanted how many were asked for
 * @param population how many decisions of the kind there were
 * @param drawn in the order in which they were drawn; fewer than wanted where there were no more
 * @param sealed the checkpoint that was signed over the asking when it was drawn; null in version 1
 */
public record SampleDrawn(SampleId sample, SessionId session, DecisionKind kind, long upTo, Seed seed, boolean ownSeed, int wanted,
        int population, List<SampledDecision> drawn, @Nullable SealedTree sealed, Actor by) implements SampleEvent {
    public SampleDrawn {
        drawn = List.copyOf(drawn);
    }
}
