package org.lintel.decisions.erasure;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureEvent;
import org.lintel.language.erasure.DelegateErasureRequested;

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
        /** Where time had come for all of it before anybody concurred, there is nothing left to erase. */
        static Progress of(History history, DelegateErasureCommand command) {
            Set<RetentionClass> gone = history.events(DelegateRecordsErased.class).filter(one -> one.delegate().equals(command.delegate()))
                    .map(DelegateRecordsErased::retention).collect(Collectors.toSet());
            Progress progress = new Progress(null, gone.size() == RetentionClass.values().length);
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
            Instant closing = DueDates.in(delegate.host().session(), history, circumstances).closing();
            return delegate.isOver(circumstances.now(), closing);
        }, OPEN);
    }
}
