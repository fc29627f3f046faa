package org.lintel.eventstore;

/**
 * A document in the collection is not a commit that this version can read: it was written by a newer version, or the
 * collection belongs to somebody else. Nothing was changed.
 */
public final class UnreadableCommitException extends RuntimeException {

    private UnreadableCommitException(String message) {
        super(message);
    }

    static UnreadableCommitException newer(String commit, long format) {
        return new UnreadableCommitException("Commit " + commit + " was written by a newer version of the event store (format " + format
                + "; this version reads up to " + CommitDocument.FORMAT + "). Upgrade this program before you open this database.");
    }

    static UnreadableCommitException foreign(String document) {
        return new UnreadableCommitException("Document " + document + " is not a commit of this event store, or is damaged. "
                + "The collection belongs to something else, or was changed by hand: choose another collection or restore a backup.");
    }

    static UnreadableCommitException gap(long expected, long found) {
        if (found == expected) {
            return new UnreadableCommitException("Commit " + found + " does not begin where its predecessor ends: events are missing. "
                    + "Commits were changed by hand or a backup was restored in part: restore a whole backup.");
        }
        return new UnreadableCommitException("Commit " + expected + " is missing: the next one stored is " + found
                + ". Commits were deleted by hand or a backup was restored in part: restore a whole backup.");
    }
}
