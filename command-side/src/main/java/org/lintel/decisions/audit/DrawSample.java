package org.lintel.decisions.audit;

import java.util.List;
import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleDraw;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.Seed;
import org.lintel.language.session.SessionConvened;

/**
 * An auditor draws a sample of the decisions of one kind in a session that is known, as {@link SampleDraw} says. Refused as
 * {@code nothing-to-draw} where there was no such decision up to where the draw looks.
 *
 * @param upTo the last position that the draw looks at; what was recorded up to there never changes
 * @param ownSeed whether the auditor chose the seed
 * @param candidates all decisions of the kind up to there
 */
public record DrawSample(SampleId sample, SessionId session, DecisionKind kind, long upTo, Seed seed, boolean ownSeed, int size,
        List<SampledDecision> candidates, Actor by) implements Command {
    private static final Refusal NOTHING = new Refusal("nothing-to-draw", "There is no such decision in what the log has sealed so far.",
            "Draw of another kind, or later.");

    public DrawSample {
        candidates = List.copyOf(candidates);
    }

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.sample(sample))
                .and(Boundary.of(new Boundary.Criterion(Tags.session(session), Set.of(SessionConvened.class))));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        if (history.events(SessionConvened.class).noneMatch(one -> one.session().equals(session))) {
            return new Decision.NotFound();
        }
        return Decision.provided(Rule.that(() -> !candidates.isEmpty(), NOTHING))
                .then(() -> new SampleDrawn(sample, session, kind, upTo, seed,
                        ownSeed, size, candidates.size(), SampleDraw.of(seed, size, candidates), by));
    }
}
