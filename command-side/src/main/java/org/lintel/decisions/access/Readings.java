package org.lintel.decisions.access;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.access.AccessEvent;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.AccreditationId;

/** The readings in one file that were recorded so short a time ago that a further one of the same is still part of them. */
record Readings(AccreditationId file, History history, Instant now, Duration oneReading) {
    Readings(AccreditationId file, History history, Circumstances circumstances) {
        this(file, history, circumstances.now(), circumstances.inForce().access().oneReading());
    }

    /** @return whether it is on record already that this is opened, by the same person for the same purpose */
    boolean include(ConfidentialOpened opened) {
        return recent().anyMatch(opened::equals);
    }

    /** @return whether it is on record already that this person opens the class exceptionally */
    boolean includeExceptional(RetentionClass retention, Actor by) {
        return recent().anyMatch(event -> event instanceof ExceptionallyOpened opened && opened.retention() == retention
                && opened.by().id().equals(by.id()));
    }

    private Stream<AccessEvent> recent() {
        return history.recorded().stream().filter(recorded -> now.isBefore(recorded.occurredAt().plus(oneReading)))
                .map(RecordedEvent::event).filter(AccessEvent.class::isInstance).map(AccessEvent.class::cast)
                .filter(event -> event.accreditation().equals(file));
    }
}
