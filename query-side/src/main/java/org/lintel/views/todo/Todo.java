package org.lintel.views.todo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.access.ExceptionalAccessEvent;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PlaceEvent;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.disclosure.DisclosureTextErased;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.IntentAnswered;
import org.lintel.language.dueprocess.IntentEnded;
import org.lintel.language.dueprocess.IntentGiven;
import org.lintel.language.dueprocess.MoreTimeGiven;
import org.lintel.language.dueprocess.NoticeRead;
import org.lintel.language.dueprocess.PartyReminded;
import org.lintel.language.dueprocess.SuspendedAtOnce;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.session.SessionConvened;
import org.lintel.views.Projection;
import org.lintel.views.Standing;

/**
 * The view of what the clock has to do. A scheduler reads it and sends commands, which judge for themselves whether there is anything to
 * do: a row that is late in vanishing does no harm.
 */
public final class Todo implements Projection {
    public static final int LARGEST_PAGE = 1_000;

    private final TodoRows rows;

    public Todo(TodoRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "todo";
    }

    @Override
    public int version() {
        return 7;
    }

    /** The file is written last: where a crash comes between, the event is applied again, and rows that are there are skipped. */
    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccreditationEvent event -> {
                TodoFile before = rows.find(event.accreditation());
                if (before == null || recorded.position() > before.position()) {
                    replace(event.accreditation(), before, evolve(before, event), recorded.position());
                }
            }
            case FileErased erased -> {
                TodoFile before = known(rows.find(erased.accreditation()), erased.accreditation());
                if (recorded.position() > before.position()) {
                    replace(erased.accreditation(), before, before.standing().erased(), recorded.position());
                }
            }
            default -> {
                // Nothing becomes due by it.
            }
        }
        if (recorded.event() instanceof ExceptionalAccessEvent event) {
            rows.save(new TodoRow(event.accreditation(), Task.recordMissedReview(event.access()), due(event), recorded.position()));
        }
        if (recorded.event() instanceof PlaceEvent event) {
            saveHosting(event, recorded.position());
        }
        switch (recorded.event()) {
            case SessionConvened convened -> rows.save(new TodoSession(convened.session(), convened.calendar().endOf(convened.closes()),
                    recorded.position()));
            case DelegateEvent event -> event.concerned().forEach(delegate -> save(delegate, event, recorded.position()));
            case DelegateErased erased -> {
                TodoDelegate before = rows.find(erased.delegate());
                if (before != null && recorded.position() > before.position()) {
                    replace(before, before.erased(recorded.position()));
                }
            }
            case DisclosureText written -> rows.save(new TodoRow(null, Task.erase(written.subject()),
                    Due.after(written.keptUntil(recorded.recordedAt())), recorded.position()));
            case DisclosureTextErased erased -> rows.save(new TodoRow(null, Task.erase(erased.subject()), null, recorded.position()));
            default -> {
                // Nothing that is kept of a person becomes due by it.
            }
        }
    }

    /** The delegate is written last, for the reason that a file is. */
    private void save(DelegateId delegate, DelegateEvent event, long position) {
        TodoDelegate before = rows.find(delegate);
        if (before == null && event instanceof DelegateNominated nominated) {
            TodoDelegate begun = TodoDelegate.nominated(nominated, closing(nominated.host().session()), position);
            rows.save(new TodoRow(begun.accreditation(), Task.beginRetentionOf(delegate), Due.after(begun.closing()), position));
            rows.save(begun);
        } else if (before == null) {
            throw new IllegalStateException("The to-do view does not know the delegate " + delegate.value() + ": rebuild it.");
        } else if (position > before.position()) {
            saveReminder(before, event, position);
            saveLapse(before, event, position);
            replace(before, before.after(event, position));
        }
    }

    private void replace(TodoDelegate before, TodoDelegate after) {
        if (after.isAsBefore(before)) {
            return;
        }
        replace(after.accreditation(), DelegateTasks.of(before), DelegateTasks.of(after), after.position());
        rows.save(after);
    }

    private Instant closing(SessionId session) {
        TodoSession known = rows.find(session);
        if (known == null) {
            throw new IllegalStateException("The to-do view does not know the session " + session.value() + ": rebuild it.");
        }
        return known.closing();
    }

    /** What is confirmed, or ended another way, does not lapse. */
    private void saveLapse(TodoDelegate of, DelegateEvent event, long position) {
        Task lapse = Task.lapseSuspensionOf(of.delegate());
        switch (event) {
            case SuspendedAtOnce suspended ->
                rows.save(new TodoRow(of.accreditation(), lapse, Due.after(suspended.confirmBy()), position));
            case DelegateAppealUpheld upheld when upheld.restores() == DelegateState.SUSPENDED -> {
                // It was about an earlier act.
            }
            case ActConfirmed _,DelegateSuspensionLapsed _,DelegateReinstated _,DelegateRevoked _,DelegateAppealUpheld _,DelegateWithdrawn _,DelegateLapsed _ ->
                rows.save(new TodoRow(of.accreditation(), lapse, null, position));
            default -> {
                // It ends no suspension.
            }
        }
    }

    private void saveReminder(TodoDelegate of, DelegateEvent event, long position) {
        switch (event) {
            case IntentGiven given -> saveRemindingOf(of, given.replyPeriod(), position);
            case NoticeRead read when read.replyPeriod() != null -> saveRemindingOf(of, read.replyPeriod(), position);
            case DelegateNoticeUndeliverable failed when failed.standsStill() == TimeLimit.NOTICE_REPLY ->
                saveRemindingOf(of, null, position);
            case DelegateNoticeDispatchedAgain sent when sent.limit() == TimeLimit.NOTICE_REPLY ->
                saveRemindingOf(of, sent.period(), position);
            case MoreTimeGiven more when more.limit() == TimeLimit.NOTICE_REPLY -> saveRemindingOf(of, more.period(), position);
            case IntentAnswered _,IntentEnded _,PartyReminded _ -> saveRemindingOf(of, null, position);
            default -> {
                // It changes no period to reply.
            }
        }
    }

    private void saveRemindingOf(TodoDelegate of, @Nullable Period period, long position) {
        rows.save(new TodoRow(of.accreditation(), Task.remindOf(of.delegate()),
                period == null ? null : new Due(period.remindAt(), period.endsAt()), position));
    }

    /** Whoever moves, leaves, or has the host back need not find another. */
    private void saveHosting(PlaceEvent event, long position) {
        switch (event) {
            case DelegateHostLost lost -> {
                if (lost.rehostBy() != null) {
                    saveHosting(lost.host(), lost.delegate(), Due.after(lost.rehostBy()), position);
                }
            }
            case DelegateRehosted moved -> saveHosting(moved.left(), moved.delegate(), null, position);
            case DelegateHostRestored _,DelegateLapsed _,DelegateWithdrawn _,DelegateRevoked _ ->
                saveHosting(event.host(), event.delegate(), null, position);
            case DelegateAppealDismissed dismissed -> {
                if (dismissed.freesPlace()) {
                    saveHosting(event.host(), event.delegate(), null, position);
                }
            }
            case DelegateConfirmed _,DelegateWaitlisted _,DelegatePromoted _,DelegateSubstituted _,DelegateDenied _,DelegateAppealLodged _,DelegateInterimReliefGranted _,DelegateAppealUpheld _,DelegateNoticeUndeliverable _,DelegateNoticeDispatchedAgain _,DelegateDeadlineExtended _ -> {
                // Who is out of force with a host does none of it.
            }
        }
    }

    private void saveHosting(Host host, DelegateId delegate, @Nullable Due due, long position) {
        rows.save(new TodoRow(host.accreditation(), Task.lapseHosting(delegate), due, position));
    }

    /** A review that was missed is recorded once, and one that was made is no longer to be missed. */
    private static @Nullable Due due(ExceptionalAccessEvent event) {
        return switch (event) {
            case ExceptionallyOpened opened -> Due.after(opened.reviewUntil());
            case ExceptionalAccessReviewed _,ExceptionalReviewMissed _ -> null;
        };
    }

    /** @return the first tasks that are due, soonest first */
    public List<TodoRow> due(Instant now, int limit) {
        return due(now, null, limit);
    }

    /**
     * @param after the {@linkplain TodoRow#place place} after which to go on, so that a task that fails again and again keeps none from
     *        its turn; null to begin
     * @param limit how many tasks at most, 1 to {@link #LARGEST_PAGE}
     * @return tasks that are due, soonest first
     * @throws IllegalArgumentException when the limit is out of range
     */
    public List<TodoRow> due(Instant now, @Nullable TodoCursor after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " tasks.");
        }
        return rows.due(null, now, after, limit);
    }

    /** @return when the next task is due that is not due yet, or null where there is none */
    public @Nullable Instant next(Instant now) {
        List<TodoRow> later = rows.due(now.plusNanos(1), null, null, 1);
        Due due = later.isEmpty() ? null : later.getFirst().due();
        return due == null ? null : due.at();
    }

    private static Standing evolve(@Nullable TodoFile before, AccreditationEvent event) {
        if (event instanceof AccreditationRequested request) {
            return Standing.opened(request);
        }
        return known(before, event.accreditation()).standing().after(event);
    }

    private static TodoFile known(@Nullable TodoFile file, AccreditationId id) {
        if (file == null) {
            throw new IllegalStateException("The to-do view does not know the file " + id.value() + ": rebuild it.");
        }
        return file;
    }

    private void replace(AccreditationId file, @Nullable TodoFile known, Standing standing, long position) {
        replace(file, known == null ? Map.of() : Tasks.of(known.standing()), Tasks.of(standing), position);
        rows.save(new TodoFile(file, standing, position));
    }

    private void replace(AccreditationId where, Map<Task, Due> before, Map<Task, Due> after, long position) {
        Set<Task> tasks = new TreeSet<>(before.keySet());
        tasks.addAll(after.keySet());
        for (Task task : tasks) {
            if (!Objects.equals(before.get(task), after.get(task))) {
                rows.save(new TodoRow(where, task, after.get(task), position));
            }
        }
    }
}
