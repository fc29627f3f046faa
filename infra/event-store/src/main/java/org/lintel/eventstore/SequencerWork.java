package org.lintel.eventstore;

import java.time.InstantSource;
import java.util.Deque;
import java.util.LinkedList;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sequencer's thread does. While a batch is being written the next one is built upon it: each append is checked against the log, the
 * batch before and those before it in its own. It is sent only when everything before it is known to be committed; if not, it is thrown
 * away, and its appends are checked again.
 *
 * <p>Whatever goes wrong, everybody whom it has taken on is told, and it begins anew.
 */
final class SequencerWork implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerWork.class);
    /** To lose that often, other processes must have been faster that many times in a row. */
    private static final int MAX_LOST_RACES = 1_000;
    /** How often an idle sequencer looks whether it should stop: an interruption could hit a write that is under way. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** Wakes up whoever waits for appends. */
    private static final Optional<WaitingAppend> WRITTEN = Optional.empty();

    private final CommittedLog log;
    private final InstantSource clock;
    private final Callers callers;
    private final BlockingQueue<Optional<WaitingAppend>> queue;
    private final BatchFlight flight;
    private volatile boolean ending;
    /** What went wrong, until everybody is told and it begins anew. */
    private volatile @Nullable Throwable slip;

    // What follows belongs to the sequencer's thread.
    private final Patience patience = new Patience();
    /** To be judged before any that wait in the queue. Linked, as {@link #again}: an array that cannot grow has lost what it was to take. */
    private final Deque<WaitingAppend> first = new LinkedList<>();
    private NumberedBatch next;
    private boolean full;
    /** Neither in the queue any more nor anywhere else yet: nothing may be allocated before it is noted here. */
    private @Nullable WaitingAppend inHand;
    /** What is being written, or was and is not told yet; and what became of it, once that is known. */
    private @Nullable NumberedBatch sent;
    private BatchWriter.@Nullable Written written;
    /** To be judged again, on their way back to the first. */
    private final Deque<WaitingAppend> again = new LinkedList<>();

    SequencerWork(CommittedLog log, BatchWriter writer, InstantSource clock, Callers callers,
            BlockingQueue<Optional<WaitingAppend>> queue) {
        this.log = log;
        this.clock = clock;
        this.callers = callers;
        this.queue = queue;
        this.flight = new BatchFlight(writer, () -> queue.add(WRITTEN));
        this.next = new NumberedBatch(log, clock, null);
    }

    /** What is being written is finished, and the rest refused. */
    void end() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }

    /** @return whether something went wrong that nobody could be told yet */
    boolean isFailing() {
        return slip != null;
    }

    @Override
    public void run() {
        boolean over = false;
        while (!over) {
            try {
                over = isOverAfterAStep();
            } catch (RuntimeException | Error failure) {
                slip = failure;
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private boolean isOverAfterAStep() {
        var failure = slip;
        if (failure != null) {
            beginAnew(failure);
        } else if (!ending) {
            work();
        } else {
            if (flight.isUnderWay()) {
                settle();
            }
            flight.close();
            refuseTheRest();
            return true;
        }
        return false;
    }

    private void work() {
        gather();
        if (flight.isUnderWay()) {
            settle();
        } else if (!ending) {
            send();
        }
    }

    /** Forgets and moves nobody before all are told: when that fails too, it is tried again. */
    private void beginAnew(Throwable failure) {
        if (flight.isUnderWay()) {
            written = flight.await();
        }
        if (sent != null) {
            var outcome = written == null ? BatchFlight.UNKNOWN : written;
            callers.tell(sent, outcome);
            callers.failUnwritten(sent.lost(outcome), failure);
            callers.failUnwritten(sent.contradicted(), failure);
        }
        if (next != sent) {
            callers.failUnwritten(next.appends(), failure);
            callers.failUnwritten(next.contradicted(), failure);
        }
        callers.failUnwritten(again, failure);
        callers.failUnwritten(first, failure);
        if (inHand != null) {
            callers.failUnwritten(inHand, failure);
        }
        build(null);
        sent = null;
        written = null;
        inHand = null;
        first.clear();
        again.clear();
        slip = null;
        Slip.tell(LOG, "The sequencer failed, told all whom it had taken on, and begins anew", failure);
    }

    /** Until the batch before is written or, where there is none, until this one is to be sent. */
    private void gather() {
        while (!ending && !full && !flight.isOver()) {
            inHand = first.isEmpty() ? arrived() : first.removeFirst();
            if (inHand != null) {
                gather(inHand);
                inHand = null;
            } else if (isDue()) {
                return;
            }
        }
    }

    private void gather(WaitingAppend append) {
        if (next.hasRoomFor(append)) {
            judge(append);
        } else {
            first.addFirst(append);
            full = true;
        }
    }

    private @Nullable WaitingAppend arrived() {
        var there = queue.poll();
        if (there != null) {
            return there.orElse(null);
        }
        try {
            long wait = flight.isUnderWay() || next.isEmpty() ? LOOK_NANOS : patience.leftNanos(next.size());
            there = wait > 0 ? queue.poll(wait, TimeUnit.NANOSECONDS) : null;
        } catch (InterruptedException notByUs) {
            LOG.debug("Interrupted by somebody else.");
        }
        return there == null ? null : there.orElse(null);
    }

    private boolean isDue() {
        return !flight.isUnderWay() && !next.isEmpty() && queue.isEmpty() && patience.leftNanos(next.size()) <= 0;
    }

    private void judge(WaitingAppend append) {
        try {
            if (!next.place(append)) {
                callers.fail(append, append.contradicted());
            }
        } catch (RuntimeException failure) {
            LOG.warn("An append failed before it was written: {}", failure.getClass().getSimpleName());
            callers.fail(append, failure);
        } catch (Error failure) {
            Slip.tell(LOG, "An append failed before it was written", failure);
            callers.failUnwritten(append, failure);
        }
    }

    /** What comes alone is written by this thread, which has nothing else to do; who comes meanwhile is judged when it is written. */
    private void send() {
        sent = next;
        if (next.size() == 1 && queue.isEmpty() && patience.isVain()) {
            flight.sendHere(next);
        } else {
            flight.send(next);
        }
        build(next);
    }

    private void build(@Nullable NumberedBatch predecessor) {
        next = new NumberedBatch(log, clock, predecessor);
        full = false;
    }

    /** Tells those of the batch that was written what became of them, and begins anew what was built upon it if it was not committed whole. */
    private void settle() {
        var batch = flight.batch();
        var outcome = flight.await();
        written = outcome;
        patience.settled(batch.size() + next.size() + waiting(), flight.nanos());
        callers.tell(batch, outcome);
        for (var append : batch.lost(outcome)) {
            if (++append.lostRaces < MAX_LOST_RACES) {
                again.add(append);
            } else {
                callers.fail(append, new AppendEventsTransactionRejectedException(
                        "Nothing was written: other processes were faster " + MAX_LOST_RACES + " times in a row."));
            }
        }
        batch.giveContradictedTo(again);
        if (outcome.committed() < batch.size()) {
            LOG.debug("Of a batch of {} commits {} were committed; what was built upon it is checked again.", batch.size(),
                    outcome.committed());
            again.addAll(next.appends());
            next.giveContradictedTo(again);
            build(null);
        } else {
            next.giveContradictedTo(again);
            if (next.isEmpty()) {
                build(null);
            }
        }
        again.descendingIterator().forEachRemaining(first::addFirst);
        again.clear();
        sent = null;
        written = null;
    }

    /** @return how many wait in the queue, as far as it matters */
    private int waiting() {
        return (int) queue.stream().filter(Optional::isPresent).limit(NumberedBatch.MAX_COMMITS).count();
    }

    private void refuseTheRest() {
        next.appends().forEach(callers::refuse);
        next.giveContradictedTo(first);
        first.forEach(callers::refuse);
        for (var append = queue.poll(); append != null; append = queue.poll()) {
            inHand = append.orElse(null);
            append.ifPresent(callers::refuse);
        }
        inHand = null;
    }
}
