package org.lintel.decisions.erasure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DelegateCommand;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureEvent;
import org.lintel.language.erasure.DelegateErasureRequested;
import org.lintel.language.session.SessionConvened;

/** A step on the way to the erasing of what is kept of a nominated person. It depends on the delegate and on how far the erasing has come. */
interface DelegateErasureCommand extends DelegateCommand {
    /** Not while anybody may still have to decide on the person: nobody could any more. */
    Refusal OPEN = new Refusal("delegate-open",
            "The session is not over, and this delegate still takes part in it; or an appeal is open, or can still be lodged.",
            "Wait until that is over, or ask the party to withdraw the delegate.");

    @Override
    default Boundary[] alsoDependsOn(Delegate delegate, History known) {
        return new Boundary[]{Boundary.of(Tags.erasure(delegate())), DueDates.boundary(delegate.host().session())};
    }

    /** @param requestedBy null while nobody asked for it */
    record Progress(@Nullable Actor requestedBy, boolean done) {
        static Progress of(History history, DelegateErasureCommand command) {
            Progress progress = new Progress(null, false);
            for (DelegateErasureEvent event : history.events(DelegateErasureEvent.class)
                    .filter(one -> one.delegate().equals(command.delegate())).toList()) {
                progress = switch (event) {
                    case DelegateErasureRequested requested -> new Progress(requested.by(), progress.done);
                    case DelegateErased _ -> new Progress(progress.requestedBy, true);
                };
            }
            return progress;
        }

        Decision nothingLeftOr(Decision decision) {
            return done ? new Decision.NothingToDo() : decision;
        }
    }

    static Rule isOver(Delegate delegate, History history, Circumstances circumstances) {
        return Rule.that(() -> {
            SessionConvened session = DueDates.in(delegate.host().session(), history, circumstances).session();
            Instant now = circumstances.now();
            boolean over = now.isAfter(session.calendar().endOf(session.closes())) || !delegate.state().isOpen();
            return over && !delegate.hasOpenAppeal() && !delegate.canBeAppealed(now);
        }, OPEN);
    }
}
