package org.lintel.decisions.delegate;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Tags;
import org.lintel.language.delegate.DelegateId;

/** A command on one nominated person. Each depends on that person's own events, an officer's on recusals too; some say on what else. */
public interface DelegateCommand extends Command {
    DelegateId delegate();

    /** @param delegate the person that the command is about */
    Decision decide(Delegate delegate, History history, Circumstances circumstances);

    @Override
    default Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.delegate(delegate()));
        Delegate delegate = Delegate.from(known, delegate());
        // What is not theirs is read no further than what does not exist, so that nobody tells one from the other by the time it takes.
        return delegate == null || !delegate.isOpenTo(by())
                ? own
                : own.and(Recusals.boundary(by(), delegate.nomination().host(), delegate.host())).and(alsoDependsOn(delegate, known));
    }

    /** @return what else the decision depends on, now that the delegate is known */
    default Boundary[] alsoDependsOn(Delegate delegate, History known) {
        return new Boundary[0];
    }

    @Override
    default Decision decide(History history, Circumstances circumstances) {
        Delegate delegate = Delegate.from(history, delegate());
        return delegate == null || !delegate.isOpenTo(by()) ? new Decision.NotFound() : decide(delegate, history, circumstances);
    }
}
