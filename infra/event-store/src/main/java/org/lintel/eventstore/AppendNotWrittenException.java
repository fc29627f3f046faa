package org.lintel.eventstore;

/** Nothing was written, nor will be: the event store failed before it or is closed, or the database has no room. Try again, or elsewhere. */
public final class AppendNotWrittenException extends IllegalStateException {

    private AppendNotWrittenException(String message) {
        super(message);
    }

    private AppendNotWrittenException(String message, Throwable cause) {
        super(message, cause);
    }

    static AppendNotWrittenException failed(Throwable failure) {
        return new AppendNotWrittenException("Nothing was written: the event store failed (" + failure.getClass().getSimpleName()
                + "). Try again.", failure);
    }

    static AppendNotWrittenException noRoom() {
        return new AppendNotWrittenException("Nothing was written: the disk of the database is full, or nearly so. Make room on it.");
    }

    static AppendNotWrittenException closed() {
        return new AppendNotWrittenException("Nothing was written: the event store is closed.");
    }
}
