package org.lintel.language;

/** Something that happened and was recorded for good. Every event says who did it; when, is told by {@link RecordedEvent}. */
public interface Event {
    /** @return who did it */
    Actor by();
}
