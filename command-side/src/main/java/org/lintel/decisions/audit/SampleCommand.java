package org.lintel.decisions.audit;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Tags;
import org.lintel.language.audit.SampleId;

/** A step in a sample that was drawn; it depends on all that happened to the sample before. */
interface SampleCommand extends Command {
    SampleId sample();

    /** @return what else the decision depends on, once the sample is known */
    Boundary[] alsoDependsOn(Sample drawn);

    Decision decide(Sample drawn, History history, Circumstances circumstances);

    @Override
    default Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.sample(sample()));
        Sample drawn = Sample.from(known, sample());
        return drawn == null ? own : own.and(alsoDependsOn(drawn));
    }

    @Override
    default Decision decide(History history, Circumstances circumstances) {
        Sample drawn = Sample.from(history, sample());
        return drawn == null ? new Decision.NotFound() : decide(drawn, history, circumstances);
    }
}
