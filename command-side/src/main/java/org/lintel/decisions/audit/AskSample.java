package org.lintel.decisions.audit;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.Seed;
import org.lintel.language.session.SessionConvened;

/**
 * An auditor asks that a sample of the decisions of one kind in a session that is known be drawn. It is drawn by {@link DrawSample}, without anybody choosing
 * when. One id is asked for once.
 *
 * @param seed of the auditor's own, or null
 */
public record AskSample(SampleId sample, SessionId session, DecisionKind kind, int size, @Nullable Seed seed,
        Actor by) implements Command {
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
        if (history.events(SampleEvent.class).anyMatch(one -> one.sample().equals(sample))) {
            return new Decision.NothingToDo();
        }
        return Decision.provided().then(() -> new SampleAsked(sample, session, kind, size, seed, by));
    }
}
