package org.lintel.torture;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Journal.Meant;

/** What a tortured engine can do, in plain words: the sound one, and in the tests those that are broken on purpose. */
interface EventLog extends AutoCloseable {

    /** An event as it was read. */
    record Read(long position, long commit, long at, String id, String type, List<String> tags, String payload) {}

    /** @param marker how many events were taken into account */
    record Source(long marker, List<Read> events) {}

    /** What came of an append. */
    sealed interface Outcome {}

    /** @param lastPosition that of its last event */
    record Acknowledged(long lastPosition) implements Outcome {}

    record Rejected() implements Outcome {}

    record Unknown() implements Outcome {}

    /** Nothing was written. */
    record Failed(String reason) implements Outcome {}

    /** Neither this nor that in a time in which everything must be decided. */
    record Stuck() implements Outcome {}

    interface Stream extends AutoCloseable {

        /** @return null when there is nothing more for now */
        @Nullable
        Read next();

        /** Returns when there may be more, or after a while. */
        void await() throws InterruptedException;

        @Override
        void close();
    }

    /** @return how many events there are */
    long head();

    Source source(Boundary boundary, long from);

    Outcome append(long marker, Boundary boundary, List<Meant> events);

    Stream stream(Boundary boundary, long from);

    @Override
    void close();
}
