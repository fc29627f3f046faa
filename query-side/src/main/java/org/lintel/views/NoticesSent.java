package org.lintel.views;

import java.util.List;
import java.util.stream.Stream;

import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.NoticeUndeliverable;

/**
 * What the party was told.
 *
 * @param count how many notices the file has; they are numbered from 1
 * @param undeliverable the numbers of those that could not be delivered and were not dispatched again, ascending
 */
public record NoticesSent(int count, List<Integer> undeliverable) {
    static final NoticesSent NONE = new NoticesSent(0, List.of());

    public NoticesSent {
        undeliverable = undeliverable.stream().sorted().distinct().toList();
    }

    NoticesSent after(AccreditationEvent event) {
        int counted = NoticeKind.promptedBy(event) == null ? count : count + 1;
        if (event instanceof NoticeUndeliverable e) {
            return new NoticesSent(counted, Stream.concat(undeliverable.stream(), Stream.of(e.notice())).toList());
        }
        if (event instanceof NoticeDispatchedAgain e) {
            return new NoticesSent(counted, undeliverable.stream().filter(number -> number != e.notice()).toList());
        }
        return new NoticesSent(counted, undeliverable);
    }
}
