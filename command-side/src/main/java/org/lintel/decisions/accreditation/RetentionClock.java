package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.erasure.FileErased;

/**
 * Until when a file's texts are kept, and what of them was erased: a fold of the file's events and of its erasing.
 *
 * @param ended when the file ended and its last appeal was decided; null while either is not so
 * @param running null before it began, and again once the file was opened or can be appealed again: then it begins anew when that is over
 * @param erased the classes whose key was destroyed, or is to be
 */
public record RetentionClock(@Nullable Instant ended, @Nullable RetentionBegan running, Set<RetentionClass> erased) {
    private static final RetentionClock NOT_BEGUN = new RetentionClock(null, null, Set.of());

    public RetentionClock {
        erased = Set.copyOf(erased);
    }

    public static RetentionClock of(AccreditationId id, History history) {
        RetentionClock clock = NOT_BEGUN;
        Accreditation file = null;
        for (RecordedEvent recorded : history.recorded()) {
            if (recorded.event() instanceof AccreditationEvent event && event.accreditation().equals(id)) {
                file = Accreditation.next(file, event);
                clock = file == null ? clock : clock.after(event, file, recorded.recordedAt());
            } else if (recorded.event() instanceof FileErased all && all.accreditation().equals(id)) {
                clock = new RetentionClock(clock.ended, clock.running, RetentionClass.OF_FILES);
            }
        }
        return clock;
    }

    public boolean hasErased(RetentionClass retention) {
        return erased.contains(retention);
    }

    /** @return whether time has come for what is of this class, and it is still there */
    public boolean isDue(RetentionClass retention, Instant now) {
        return running != null && now.isAfter(running.until(retention)) && !hasErased(retention);
    }

    /** @param file as it stands after the event */
    private RetentionClock after(AccreditationEvent event, Accreditation file, Instant at) {
        RetentionBegan begun = event instanceof RetentionBegan began ? began : running;
        return new RetentionClock(endedAfter(event, file, at), file.isOver(at) ? begun : null, erasedAfter(event));
    }

    private @Nullable Instant endedAfter(AccreditationEvent event, Accreditation file, Instant at) {
        if (file.state().isOpen() || file.hasOpenAppeal()) {
            return null;
        }
        return ended == null || event instanceof AppealUpheld || event instanceof AppealDismissed ? at : ended;
    }

    private Set<RetentionClass> erasedAfter(AccreditationEvent event) {
        if (!(event instanceof RecordsErased records)) {
            return erased;
        }
        Set<RetentionClass> more = EnumSet.of(records.retention());
        more.addAll(erased);
        return more;
    }
}
