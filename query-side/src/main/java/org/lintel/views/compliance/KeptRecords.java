package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.erasure.KeptUntil;

/**
 * inv-28: what a file holds, or what is kept of a person or said of a disclosure, of one class, as the controls see it: when it is due to be erased and when it was, nothing of what it says.
 *
 * @param due the last moment to which it is kept, UTC
 * @param began from when on that is known
 * @param stopped since when it no longer is, because it can be decided on again, or another end was set; null otherwise
 * @param erased null as long as it is there
 */
public record KeptRecords(RetentionClass retention, Instant due, CountedEvent began, @Nullable CountedEvent stopped,
        @Nullable CountedEvent erased) {
    /** Where a clock starts anew, the one before has stopped; what was erased does not come back. */
    static List<KeptRecords> begun(List<KeptRecords> kept, KeptUntil event, CountedEvent counted) {
        Stream<KeptRecords> more = event.classes().stream().sorted()
                .filter(retention -> kept.stream().noneMatch(one -> one.retention == retention && one.erased != null))
                .map(retention -> new KeptRecords(retention, event.until(retention), counted, null, null));
        return Stream.concat(stopped(kept, counted).stream(), more).toList();
    }

    static List<KeptRecords> stopped(List<KeptRecords> kept, CountedEvent counted) {
        return kept.stream().map(one -> one.isRunning() ? new KeptRecords(one.retention, one.due, one.began, counted, null) : one).toList();
    }

    static List<KeptRecords> erased(List<KeptRecords> kept, Set<RetentionClass> classes, CountedEvent counted) {
        return kept.stream().map(one -> one.isRunning() && classes.contains(one.retention)
                ? new KeptRecords(one.retention, one.due, one.began, null, counted)
                : one).toList();
    }

    private boolean isRunning() {
        return stopped == null && erased == null;
    }
}
