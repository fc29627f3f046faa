package org.lintel.language.audit;

import java.util.List;

import org.lintel.language.Actor;
import org.lintel.language.SessionId;

/**
 * An auditor drew a sample. That it was drawn stays on record, so that whoever draws again and again is seen; who chose the moment is not.
 *
 * @param upTo the last position that was looked at
 * @param ownSeed whether the auditor gave the seed; otherwise it is the root hash of the log's tree over all events up to there
 * @param wanted how many were asked for
 * @param population how many decisions of the kind there were
 * @param drawn in the order in which they were drawn; fewer than wanted where there were no more
 */
public record SampleDrawn(SampleId sample, SessionId session, DecisionKind kind, long upTo, Seed seed, boolean ownSeed, int wanted,
        int population, List<SampledDecision> drawn, Actor by) implements SampleEvent {
    public SampleDrawn {
        drawn = List.copyOf(drawn);
    }
}
