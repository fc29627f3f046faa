package org.lintel.auditor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a view.
 *
 * @param moment   as of when; null for the end
 * @param position up to which event; null where a moment says it, or for the end
 * @param bureau   whether as the Bureau sees it
 * @param live     whether as it was answered at that moment, and not as it is answered to who asks about that moment later
 */
record Question(@Nullable String session, @Nullable String file, @Nullable Instant moment, @Nullable Long position, boolean bureau,
        boolean live) {
    /** @return the same, and what it does not say as the answer that was kept says it */
    Question orAsIn(Answer kept) {
        boolean unsaid = moment == null && position == null;
        Instant then = kept.moment("asOf");
        return new Question(session == null ? kept.text("session") : session, file == null ? kept.text("id") : file,
                unsaid ? then : moment, position, bureau, live || unsaid && then != null);
    }
}
