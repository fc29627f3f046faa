package org.lintel.application.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.lintel.application.participants.EditionKeeper;
import org.lintel.application.sealing.Erasing;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Outcome;
import org.lintel.application.wiring.ServedView;
import org.lintel.decisions.Command;
import org.lintel.decisions.access.RecordMissedReview;
import org.lintel.decisions.accreditation.BeginRetention;
import org.lintel.decisions.accreditation.EraseRecords;
import org.lintel.decisions.accreditation.ExpireAccreditation;
import org.lintel.decisions.accreditation.GiveReminder;
import org.lintel.decisions.accreditation.LetSuspensionLapse;
import org.lintel.decisions.accreditation.RecordMissedDeadline;
import org.lintel.decisions.delegate.BeginDelegateRetention;
import org.lintel.decisions.delegate.EraseDelegateRecords;
import org.lintel.decisions.delegate.LetDelegateSuspensionLapse;
import org.lintel.decisions.delegate.LetHostingLapse;
import org.lintel.decisions.delegate.RecordMissedDelegateDeadline;
import org.lintel.decisions.delegate.RemindOfDelegate;
import org.lintel.decisions.disclosure.EraseDisclosureText;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.erasure.ClassErased;
import org.lintel.views.todo.Todo;
import org.lintel.views.todo.TodoCursor;
import org.lintel.views.todo.TodoRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands whose time has come. The view only says where to look: each command judges anew, so a row that is late in vanishing,
 * a second keeper at work or a clock that jumps back do no harm, and a task that fails keeps none from its turn.
 */
final class DeadlineKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineKeeper.class);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final int PAGE = 200;
    /** What one command makes due at once, another may follow: a reminder that comes late, say. More rounds than this are a fault. */
    private static final int MOST_ROUNDS = 5;

    private final ServedView<Todo> todo;
    private final CommandExecution execution;
    private final Erasing erasing;
    private final EditionKeeper editions;
    private final InstantSource clock;

    DeadlineKeeper(ServedView<Todo> todo, CommandExecution execution, Erasing erasing, EditionKeeper editions, InstantSource clock) {
        this.editions = editions;
        this.todo = todo;
        this.execution = execution;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** Does all that is due now, and what becomes due by that. Destroys what anybody recorded as erased. */
    int keep() {
        return keep(() -> false);
    }

    /** @param ending whether the rest is to be left to the next start, which is asked between two tasks */
    synchronized int keep(BooleanSupplier ending) {
        destroyErased();
        int all = editions.keep();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int done = round(ending);
            all += done;
            if (done == 0) {
                return all;
            }
        }
        return all;
    }

    /** Waits until what was recorded by then can be seen to be due; a view that stands still is not waited for without end. */
    void see(long position) {
        todo.after(position);
    }

    /** @return when something is due that is not due now, or null where nothing is */
    @Nullable
    Instant next() {
        Instant task = todo.now().next(clock.instant());
        Instant edition = editions.next();
        return task == null || edition != null && edition.isBefore(task) ? edition : task;
    }

    private int round(BooleanSupplier ending) {
        int done = 0;
        long last = -1;
        TodoCursor place = null;
        List<TodoRow> rows;
        do {
            rows = todo.now().due(clock.instant(), place, PAGE);
            for (TodoRow row : rows) {
                if (ending.getAsBoolean()) {
                    return 0;
                }
                long position = send(row);
                done += position < 0 ? 0 : 1;
                last = Math.max(last, position);
            }
            place = rows.isEmpty() ? place : rows.getLast().place();
        } while (rows.size() == PAGE);
        if (last >= 0) {
            todo.after(last);
        }
        return done;
    }

    /** @return the position of what was recorded, or -1 where there was nothing to do or it could not be done now */
    private long send(TodoRow row) {
        try {
            if (!(execution.carryOut(command(row), null) instanceof Outcome.Done done) || done.did().recorded().isEmpty()) {
                return -1;
            }
            if (done.did().events(ClassErased.class).findAny().isPresent()) {
                destroyErased();
            }
            return done.position();
        } catch (RuntimeException failed) {
            LOG.warn("What was due could not be done, and is tried again: {} {}", row.task().name(), failed.getClass().getName());
            return -1;
        }
    }

    private void destroyErased() {
        try {
            erasing.catchUp();
        } catch (RuntimeException failed) {
            LOG.warn("What was erased could not be destroyed, and is tried again: {}", failed.getClass().getName());
        }
    }

    private static Command command(TodoRow row) {
        return switch (row.task().kind()) {
            case GIVE_REMINDER -> new GiveReminder(row.file(), Objects.requireNonNull(row.task().limit()), CLOCK);
            case RECORD_MISS -> new RecordMissedDeadline(row.file(), Objects.requireNonNull(row.task().limit()), CLOCK);
            case LAPSE_SUSPENSION -> new LetSuspensionLapse(row.file(), CLOCK);
            case EXPIRE -> new ExpireAccreditation(row.file(), CLOCK);
            case BEGIN_RETENTION -> new BeginRetention(row.file(), CLOCK);
            case ERASE_CONFIDENTIAL -> new EraseRecords(row.file(), RetentionClass.CONFIDENTIAL, CLOCK);
            case ERASE_RESTRICTED -> new EraseRecords(row.file(), RetentionClass.RESTRICTED, CLOCK);
            case LAPSE_HOSTING -> new LetHostingLapse(Objects.requireNonNull(row.task().delegate()), CLOCK);
            case LAPSE_SUSPENSION_OF_DELEGATE -> new LetDelegateSuspensionLapse(Objects.requireNonNull(row.task().delegate()), CLOCK);
            case BEGIN_RETENTION_OF_DELEGATE -> new BeginDelegateRetention(Objects.requireNonNull(row.task().delegate()), CLOCK);
            case ERASE_CONFIDENTIAL_OF_DELEGATE -> erasing(row, RetentionClass.CONFIDENTIAL);
            case ERASE_RESTRICTED_OF_DELEGATE -> erasing(row, RetentionClass.RESTRICTED);
            case ERASE_STRICTLY_CONFIDENTIAL_OF_DELEGATE -> erasing(row, RetentionClass.STRICTLY_CONFIDENTIAL);
            case REMIND_OF_DELEGATE ->
                new RemindOfDelegate(Objects.requireNonNull(row.task().delegate()), Objects.requireNonNull(row.task().limit()), CLOCK);
            case RECORD_MISS_ABOUT_DELEGATE -> new RecordMissedDelegateDeadline(Objects.requireNonNull(row.task().delegate()),
                    Objects.requireNonNull(row.task().limit()), CLOCK);
            case ERASE_DISCLOSURE_TEXT -> new EraseDisclosureText(Objects.requireNonNull(row.task().text()), CLOCK);
            case RECORD_MISSED_REVIEW -> new RecordMissedReview(Objects.requireNonNull(row.task().access()), CLOCK);
        };
    }

    private static Command erasing(TodoRow row, RetentionClass retention) {
        return new EraseDelegateRecords(Objects.requireNonNull(row.task().delegate()), retention, CLOCK);
    }
}
