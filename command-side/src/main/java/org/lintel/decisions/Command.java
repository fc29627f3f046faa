package org.lintel.decisions;

import org.lintel.language.Actor;

/**
 * Something that somebody wants done. It names the part of the history that its decision depends on, and decides on that part alone;
 * whoever carries it out makes sure that nothing was added to that part in between.
 */
public interface Command {
    /** @return who wants it, in which role */
    Actor by();

    /**
     * Which events the decision depends on. Asked again with what was found, until the answer no longer grows: a file has to be read
     * before it is known which organisation's other files matter.
     *
     * @param known what has been read so far, empty at first
     */
    Boundary boundary(History known);

    /** @param history every event within the boundary, in the order of the record */
    Decision decide(History history, Circumstances circumstances);
}
