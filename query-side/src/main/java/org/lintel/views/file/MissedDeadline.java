package org.lintel.views.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/**
 * A time limit of the institution that passed unused (inv-6).
 *
 * @param due the moment that was missed, UTC
 * @param explanation why; null until it is known
 */
public record MissedDeadline(TimeLimit limit, Instant due, Instant recordedAt, @Nullable Explanation explanation) {
    public record Explanation(MissReason reason, @Nullable Sealed<FreeText> note, UserId by, Instant at) {}

    static List<MissedDeadline> after(List<MissedDeadline> missed, AccreditationEvent event, RecordedEvent recorded) {
        return switch (event) {
            case DeadlineMissed e -> Stream
                    .concat(missed.stream(), Stream.of(new MissedDeadline(e.limit(), e.due(), recorded.recordedAt(), null))).toList();
            case DeadlineMissExplained e -> missed.stream().map(one -> one.isOf(e)
                    ? one.explained(new Explanation(e.reason(), e.note(), e.by().id(), recorded.occurredAt()))
                    : one).toList();
            default -> missed;
        };
    }

    private boolean isOf(DeadlineMissExplained event) {
        return limit == event.limit() && due.equals(event.due());
    }

    private MissedDeadline explained(Explanation latest) {
        return new MissedDeadline(limit, due, recordedAt, latest);
    }
}
