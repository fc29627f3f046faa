package org.lintel.views.todo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.dueprocess.AppealDecided;

/**
 * The appeals about a delegate, of which it is told when their decision is late.
 *
 * @param accreditation on which the delegate attended when there was first something to do; its tasks are kept there
 * @param open when each decision is due, UTC, the oldest appeal first
 * @param unmissed those of them that were not recorded as missed
 * @param position of the delegate's latest event that matters here
 */
public record TodoDelegate(DelegateId delegate, AccreditationId accreditation, List<Instant> open, List<Instant> unmissed, long position) {
    public TodoDelegate {
        open = List.copyOf(open);
        unmissed = List.copyOf(unmissed);
    }

    static TodoDelegate begun(DelegateEvent event) {
        return new TodoDelegate(event.delegate(), event.host().accreditation(), List.of(), List.of(), -1);
    }

    TodoDelegate after(DelegateEvent event, long last) {
        return switch (event) {
            case DelegateAppealLodged lodged -> with(plus(open, lodged.decisionDue()), plus(unmissed, lodged.decisionDue()), last);
            case DelegateDeadlineMissed missed -> with(open, without(unmissed, missed.due()), last);
            case AppealDecided _ -> open.isEmpty()
                    ? with(open, unmissed, last)
                    : with(open.subList(1, open.size()), without(unmissed, open.getFirst()), last);
            default -> with(open, unmissed, last);
        };
    }

    private TodoDelegate with(List<Instant> appeals, List<Instant> toMiss, long last) {
        return new TodoDelegate(delegate, accreditation, appeals, toMiss, last);
    }

    private static List<Instant> plus(List<Instant> all, Instant one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static List<Instant> without(List<Instant> all, Instant one) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }
}
