package org.lintel.views;

import org.lintel.language.RecordedEvent;

/**
 * A view: a pure fold of events into rows behind a storage port.
 *
 * <p>
 * Each row carries the position that it was written at, and neither fold nor store goes back behind it. So applying an event twice, or
 * any suffix of the history again, changes nothing, and two processes that both believe to own a view do no harm to it.
 */
public interface Projection {
    /** @return the view's name, for instance {@code worklist}; part of the names of its collections */
    String name();

    /** @return raised whenever rows change their form or meaning, so that a new version is built beside the live one */
    int version();

    /**
     * Events come in the order of their positions; those that the view has no use for are passed over.
     *
     * @throws IllegalStateException when the event continues a file that the view has never seen: rows are missing, and the view must be
     *         rebuilt
     */
    void apply(RecordedEvent event);
}
