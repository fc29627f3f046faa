package org.lintel.auditor;

import java.util.Objects;
import java.util.function.Supplier;

import org.lintel.bundle.EventRecord;
import org.lintel.json.EventText;
import org.lintel.language.CommandMark;
import org.lintel.language.RecordedEvent;

import tools.jackson.core.JacksonException;

/** Reads events out of their records, as the registry reads them. */
final class EventReading {
    private final EventText text = new EventText();

    /** @throws CannotTell where this program does not know such an event, or it is none */
    RecordedEvent recorded(EventRecord record) {
        return orCannotTell(record, () -> {
            String command = record.metadata().get("command");
            String request = record.metadata().get("request");
            return new RecordedEvent(record.position(), record.occurredAt(), record.recordedAt(),
                    command == null || request == null ? null : new CommandMark(command, request),
                    text.read(record.type(), record.version(), Objects.requireNonNullElse(record.payload(), "")));
        });
    }

    /** @param read something that is made of the record */
    <T> T orCannotTell(EventRecord record, Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new CannotTell("The event at position " + record.position() + ", " + record.type() + " " + record.version() + ", "
                    + (text.knows(record.type(), record.version())
                            ? "is not what an event of this type is: no registry records it so."
                            : "cannot be read by this program: take that of a newer Lintel."));
        }
    }
}
