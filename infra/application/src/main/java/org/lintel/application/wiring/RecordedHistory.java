package org.lintel.application.wiring;

import java.util.Set;

import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.History;
import org.lintel.language.Tag;

/** What is on record under a tag, asked of the history itself and not of a view, which may not have seen yet what was done a moment ago. */
public final class RecordedHistory {
    private final HistoryReader reader;

    RecordedHistory(HistoryReader reader) {
        this.reader = reader;
    }

    /** @return every event that carries the tag, in order */
    public History with(Tag tag) {
        return History.EMPTY.and(reader.read(Set.of(Criterion.of(tag))));
    }
}
