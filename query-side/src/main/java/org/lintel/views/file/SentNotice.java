package org.lintel.views.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;

/**
 * A notice in the party's inbox.
 *
 * @param number in the file, from 1
 * @param dispatchedAt when it was prepared or, after a bounce, dispatched again, UTC
 * @param openedAt when the party opened it, UTC; null until then
 * @param undeliverable whether it could not be delivered and was not dispatched again
 */
public record SentNotice(int number, NoticeKind kind, Instant dispatchedAt, @Nullable Instant openedAt, boolean undeliverable) {
    static List<SentNotice> after(List<SentNotice> notices, AccreditationEvent event, Instant at) {
        NoticeKind kind = NoticeKind.promptedBy(event);
        if (kind != null) {
            return Stream.concat(notices.stream(), Stream.of(new SentNotice(notices.size() + 1, kind, at, null, false))).toList();
        }
        return notices.stream().map(notice -> notice.after(event, at)).toList();
    }

    private SentNotice after(AccreditationEvent event, Instant at) {
        if (event instanceof NoticeOpened e && e.notice() == number) {
            return new SentNotice(number, kind, dispatchedAt, at, undeliverable);
        }
        if (event instanceof NoticeUndeliverable e && e.notice() == number) {
            return new SentNotice(number, kind, dispatchedAt, openedAt, true);
        }
        if (event instanceof NoticeDispatchedAgain e && e.notice() == number) {
            return new SentNotice(number, kind, at, openedAt, false);
        }
        return this;
    }
}
