package org.lintel.decisions.audit;

import java.util.List;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tags;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDraw;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;

/**
 * inv-35: what was asked for is drawn, as {@link SampleDraw} says, once a checkpoint was signed over the asking. From which decisions and by which seed follows
 * from the place of the asking in the history alone, so that it does not matter when it is drawn, by which process, or how often that was tried: there is
 * nothing to choose.
 *
 * @param candidates all decisions of the kind up to the asking; later ones are left out
 * @param root of the log's tree whose last event is the asking
 * @param sealed a checkpoint that was signed over it
 */
public record DrawSample(SampleId sample, List<SampledDecision> candidates, RootHash root, SealedTree sealed, Actor by) implements Command {
    public DrawSample {
        candidates = List.copyOf(candidates);
    }

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.sample(sample));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        RecordedEvent asked = history.recorded().stream().filter(this::isTheAsking).findFirst().orElse(null);
        if (asked == null) {
            return new Decision.NotFound();
        }
        boolean drawn = history.events(SampleDrawn.class).anyMatch(one -> one.sample().equals(sample));
        return drawn || !sealed.covers(asked.position())
                ? new Decision.NothingToDo()
                : new Decision.Accepted(List.of(
                        SampleDraw.asked((SampleAsked) asked.event(), asked.position(), candidates, root, sealed, by)));
    }

    private boolean isTheAsking(RecordedEvent one) {
        return one.event() instanceof SampleAsked asked && asked.sample().equals(sample);
    }
}
