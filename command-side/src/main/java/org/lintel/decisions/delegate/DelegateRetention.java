package org.lintel.decisions.delegate;

import java.time.Instant;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.erasure.DelegateErased;

/** Until when what is kept of a nominated person is kept, and what of it was erased. */
public final class DelegateRetention {
    private DelegateRetention() {}

    /** @param closing when the session is over, with which everybody's participation ends */
    public static RetentionClock of(DelegateId id, History history, Instant closing) {
        RetentionClock clock = RetentionClock.NOT_BEGUN;
        Delegate delegate = null;
        for (RecordedEvent recorded : history.recorded()) {
            if (recorded.event() instanceof DelegateEvent event && event.concerned().contains(id)) {
                delegate = Delegate.next(delegate, event);
                Instant at = recorded.recordedAt();
                clock = delegate == null
                        ? clock
                        : clock.after(event, end(delegate, at, closing), !DelegateRetentionBegan.isEndedBy(event), at);
            } else if (recorded.event() instanceof DelegateErased all && all.delegate().equals(id)) {
                clock = clock.erasedAll(EnumSet.allOf(RetentionClass.class));
            }
        }
        return clock;
    }

    private static @Nullable Instant end(Delegate delegate, Instant at, Instant closing) {
        boolean ended = !delegate.state().isOpen() || at.isAfter(closing);
        return !ended || delegate.hasOpenAppeal() ? null : delegate.state().isOpen() ? closing : at;
    }
}
