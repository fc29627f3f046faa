package org.lintel.views.compliance;

import java.util.stream.Stream;

import org.lintel.language.RecordedEvent;

/** The view as of then: folded in memory, from the events that were recorded by then. */
public final class ComplianceFold {
    private ComplianceFold() {}

    /**
     * @param events in the order of their positions, up to the moment or position that is asked about: as-of selects by the time recorded
     * @return the view of these events, of which to ask the same questions as of the live one
     */
    public static Compliance of(Stream<RecordedEvent> events) {
        Compliance compliance = new Compliance(new FoldedRows());
        events.forEachOrdered(compliance::apply);
        return compliance;
    }
}
