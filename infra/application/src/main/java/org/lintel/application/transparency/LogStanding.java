package org.lintel.application.transparency;

import org.jspecify.annotations.Nullable;

/**
 * How the log stands, for auditors and administrators.
 *
 * @param state CHECKING or REBUILDING after its files were lost, SEALING, STOPPED for good, ELSEWHERE where another process on this data folder
 *     seals, UNAVAILABLE while it cannot be opened
 * @param origin which log it is
 * @param sealed events under the newest checkpoint
 * @param waiting events that are recorded and not yet sealed
 * @param compared up to where, since the last start or in the last day, the store was found to be what was sealed
 * @param fault why nothing is sealed, by the name of the reason; SEALER_STANDS_STILL where the other process has sealed nothing for a minute although events wait,
 *     LOOK_FAILED where something failed that is no reason of the log's, and is tried again; null when all is well
 * @param differsAt position of the first event that is not what was sealed, where that is known
 * @param witness the one that has seen another history, where that is the fault
 * @param drawsWait whether samples that were asked for wait until it goes on, or until what was sealed was compared at the start; where another
 *     process seals, that draws
 */
public record LogStanding(String state, String origin, long sealed, long waiting, long compared, @Nullable String fault,
        @Nullable Long differsAt, @Nullable String witness, boolean drawsWait) {
    private static final String LOOK_FAILED = "LOOK_FAILED";

    /** @return the same, and that it could not be looked at since; what was wrong before is wrong still */
    LogStanding unlooked() {
        return new LogStanding(state, origin, sealed, waiting, compared, fault == null ? LOOK_FAILED : fault, differsAt, witness, true);
    }
}
