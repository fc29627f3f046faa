package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;

/** Until when a file's texts are kept, and what of them was erased. */
public final class FileRetention {
    private FileRetention() {}

    public static RetentionClock of(AccreditationId id, History history) {
        RetentionClock clock = RetentionClock.NOT_BEGUN;
        Accreditation file = null;
        for (RecordedEvent recorded : history.recorded()) {
            if (recorded.event() instanceof AccreditationEvent event && event.accreditation().equals(id)) {
                file = Accreditation.next(file, event);
                Instant at = recorded.recordedAt();
                clock = file == null ? clock : clock.after(event, end(file, at), file.isOver(at), at);
            } else if (recorded.event() instanceof FileErased all && all.accreditation().equals(id)) {
                clock = clock.erasedAll(RetentionClass.OF_FILES);
            }
        }
        return clock;
    }

    private static @Nullable Instant end(Accreditation file, Instant at) {
        return file.state().isOpen() || file.hasOpenAppeal() ? null : at;
    }
}
