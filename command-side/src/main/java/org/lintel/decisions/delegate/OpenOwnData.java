package org.lintel.decisions.delegate;

import java.util.List;
import java.util.stream.Stream;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.delegate.DelegateId;

/**
 * inv-30: a person is to be shown everything that is kept of them, in whichever class, and that is recorded first: of every person the same, so that it tells
 * nothing of one. Recorded so short a time ago that it is still the same reading, it is not recorded again.
 */
public record OpenOwnData(DelegateId delegate, Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate known, History history) {
        return new Boundary[]{Boundary.of(Tags.access(delegate))};
    }

    @Override
    public Decision decide(Delegate known, History history, Circumstances circumstances) {
        List<Event> unrecorded = Stream.of(RetentionClass.CONFIDENTIAL, RetentionClass.STRICTLY_CONFIDENTIAL)
                .map(retention -> new DelegateOpened(delegate, Purpose.OWN_DATA, retention, by))
                .filter(opened -> !DelegateReadings.include(opened, history, circumstances)).map(Event.class::cast).toList();
        return unrecorded.isEmpty() ? new Decision.NothingToDo() : new Decision.Accepted(unrecorded);
    }
}
