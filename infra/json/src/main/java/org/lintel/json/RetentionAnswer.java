package org.lintel.json;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.views.Retention;

/** Until when each class is kept, UTC; null where it was erased, or where that is not known because the file can be decided on again. */
public record RetentionAnswer(@Nullable Instant confidentialUntil, @Nullable Instant restrictedUntil, List<RetentionClass> erased) {
    /** @return null before anything is known of it */
    public static @Nullable RetentionAnswer of(Retention retention) {
        return retention.until() == null && retention.erased().isEmpty()
                ? null
                : new RetentionAnswer(retention.endOf(RetentionClass.CONFIDENTIAL), retention.endOf(RetentionClass.RESTRICTED),
                        retention.erased());
    }
}
