package org.lintel.decisions.audit;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.audit.OpeningId;

/** A step in an opening that was asked for. */
interface OpeningCommand extends SampleCommand {
    OpeningId opening();

    Decision decide(Opening asked, Sample drawn, History history, Circumstances circumstances);

    @Override
    default Boundary[] alsoDependsOn(Sample drawn) {
        Opening asked = drawn.opening(opening());
        return KeptTexts.boundary(asked == null ? null : drawn.decision(asked.asked().position()));
    }

    @Override
    default Decision decide(Sample drawn, History history, Circumstances circumstances) {
        Opening asked = drawn.opening(opening());
        return asked == null ? new Decision.NotFound() : decide(asked, drawn, history, circumstances);
    }
}
