package org.lintel.decisions.access;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.language.access.ExceptionalAccessEvent;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;

/** One exceptional access and how far its review has come: a fold of its events. */
record ExceptionalAccess(ExceptionallyOpened opened, boolean reviewed, boolean missed) {
    /** @return null where there is none of this id */
    static @Nullable ExceptionalAccess from(History history, ExceptionalAccessId id) {
        ExceptionalAccess access = null;
        for (ExceptionalAccessEvent event : history.events(ExceptionalAccessEvent.class).filter(one -> one.access().equals(id)).toList()) {
            access = event instanceof ExceptionallyOpened opened
                    ? new ExceptionalAccess(opened, false, false)
                    : access == null ? null : access.after(event);
        }
        return access;
    }

    private ExceptionalAccess after(ExceptionalAccessEvent event) {
        return switch (event) {
            case ExceptionallyOpened _ -> this;
            case ExceptionalAccessReviewed _ -> new ExceptionalAccess(opened, true, missed);
            case ExceptionalReviewMissed _ -> new ExceptionalAccess(opened, reviewed, true);
        };
    }
}
