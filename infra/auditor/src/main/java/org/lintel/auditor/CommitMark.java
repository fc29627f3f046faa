package org.lintel.auditor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The commit that an event says it was recorded in.
 *
 * @param idAndTime which all events of the commit have
 */
record CommitMark(long number, String idAndTime, Instant recordedAt) {
    /**
     * Commits have no gaps and no doubles, and recorded time never runs backwards, whatever the clocks of those who wrote them said.
     *
     * @param before   of the event before; null for the first
     * @param withGaps whether events were left out between
     * @return what is wrong with this one after that one; null where nothing is
     */
    @Nullable
    Finding after(@Nullable CommitMark before, long position, boolean withGaps) {
        if (before == null) {
            return withGaps || number == 0
                    ? null
                    : new Finding("COMMIT_OUT_OF_PLACE", position, "The first event was not recorded in the first commit.");
        }
        if (number == before.number) {
            return idAndTime.equals(before.idAndTime)
                    ? null
                    : new Finding("COMMIT_OUT_OF_PLACE", position, "Two events of one commit say otherwise of it.");
        }
        if (number < before.number || !withGaps && number > before.number + 1) {
            return new Finding("COMMIT_OUT_OF_PLACE", position, "Commit " + number + " does not follow commit " + before.number + ".");
        }
        return recordedAt.isBefore(before.recordedAt)
                ? new Finding("TIME_RUNS_BACKWARDS", position,
                        "It was recorded at " + recordedAt + ", after one of " + before.recordedAt + ".")
                : null;
    }
}
