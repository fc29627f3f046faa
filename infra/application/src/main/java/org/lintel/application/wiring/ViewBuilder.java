package org.lintel.application.wiring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommitPage;
import org.lintel.language.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds views from the first event on. The history is read once for all that are asked for at the time, in pages; what is asked for
 * meanwhile has its turn afterwards.
 */
final class ViewBuilder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewBuilder.class);
    /** So few events are left to the view's processor, which applies them one by one. */
    private static final int FEW_EVENTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SIGNS = 4;
    private static final long TELL_NANOS = 5_000_000_000L;

    private final CommitHistory history;
    private final RecordedEvents recordedEvents;
    private final BlockingQueue<ServedView<?>> asked = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofPlatform().name("view-builder").daemon().unstarted(this::run);
    private final long signNanos;
    private volatile boolean closed;

    /** @param takeOverAfter how long this process may give no sign of life before another one begins anew */
    ViewBuilder(CommitHistory history, RecordedEvents recordedEvents, Duration takeOverAfter) {
        this.history = history;
        this.recordedEvents = recordedEvents;
        this.signNanos = takeOverAfter.toNanos() / SIGNS;
    }

    /** A view and what is to take its place. */
    private record Task(ServedView<?> view, Shadow shadow) {}

    void start() {
        thread.start();
    }

    void ask(ServedView<?> view) {
        asked.add(view);
    }

    private void run() {
        while (!closed) {
            List<Task> tasks = new CopyOnWriteArrayList<>();
            try {
                begin(asked.take(), tasks);
                for (ServedView<?> other = asked.poll(); other != null; other = asked.poll()) {
                    begin(other, tasks);
                }
                build(tasks);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException | Error failed) {
                // Whatever failed, also for want of memory: what is asked for afterwards has its turn.
                tasks.forEach(task -> task.view.giveUp(failed));
            }
        }
    }

    private static void begin(ServedView<?> view, List<Task> tasks) {
        try {
            Shadow shadow = view.begin();
            if (shadow != null) {
                tasks.add(new Task(view, shadow));
            }
        } catch (RuntimeException | Error failed) {
            view.giveUp(failed);
        }
    }

    private void build(List<Task> tasks) throws InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(1 + Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("view-builder-", 0).daemon().factory());
                ScheduledExecutorService signs = Executors
                        .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("view-builder-signs").daemon().factory())) {
            signs.scheduleWithFixedDelay(() -> giveSigns(tasks), signNanos, signNanos, TimeUnit.NANOSECONDS);
            long commit = 0;
            long seen;
            do {
                seen = history.head();
                commit = applyFrom(commit, seen, tasks, workers);
                each(tasks, workers, task -> task.shadow.write());
            } while (!tasks.isEmpty() && history.head() - seen > FEW_EVENTS);
            each(tasks, workers, task -> task.view.changeOver(task.shadow));
            if (!tasks.isEmpty()) {
                Rebuild progress = tasks.getFirst().shadow.progress();
                LOG.info("{} built: {} events, {} a second", named(tasks, "was", "were"), progress.events(), progress.perSecond());
            }
        }
    }

    /** Where the database does not answer, the next sign may come in time. */
    private static void giveSigns(List<Task> tasks) {
        for (Task task : tasks) {
            try {
                task.shadow.giveSign();
            } catch (RuntimeException | Error unanswered) {
                LOG.warn("The view {} is being built, of which no sign could be given: {}", task.view.name(),
                        unanswered.getClass().getName());
            }
        }
    }

    /** While a page is applied, the next is parsed and the one after it read. @return the number of the commit that comes next */
    private long applyFrom(long first, long head, List<Task> tasks, ExecutorService workers) throws InterruptedException {
        Future<CommitPage> reading = workers.submit(() -> history.page(first));
        Future<List<RecordedEvent>> parsing = null;
        long next = first;
        long told = System.nanoTime();
        while (true) {
            CommitPage page = got(reading);
            long behind = next + page.commits().size();
            next = behind;
            reading = page.isLast() ? reading : workers.submit(() -> history.page(behind));
            Future<List<RecordedEvent>> before = parsing;
            parsing = workers.submit(() -> parsed(page));
            if (before != null) {
                apply(got(before), head, tasks, workers);
            }
            if (page.isLast() || tasks.isEmpty()) {
                apply(got(parsing), head, tasks, workers);
                return next;
            }
            told = tellNowAndThen(tasks, told);
        }
    }

    private void apply(List<RecordedEvent> events, long head, List<Task> tasks, ExecutorService workers) throws InterruptedException {
        if (closed) {
            throw new InterruptedException();
        }
        each(tasks, workers, task -> task.shadow.apply(events, head));
    }

    private List<RecordedEvent> parsed(CommitPage page) {
        return page.commits().stream().flatMap(commit -> commit.events().stream().map(event -> recordedEvents.of(event, commit.at())))
                .toList();
    }

    /** Each on a thread of its own; what fails is given up, and delays no other. */
    private static void each(List<Task> tasks, ExecutorService workers, Consumer<Task> step) throws InterruptedException {
        List<Future<@Nullable Void>> steps = new ArrayList<>();
        for (Task task : tasks) {
            steps.add(workers.submit(() -> {
                step.accept(task);
                return null;
            }));
        }
        List<Task> failed = new ArrayList<>();
        for (int index = 0; index < tasks.size(); index++) {
            try {
                steps.get(index).get();
            } catch (ExecutionException failure) {
                tasks.get(index).view.giveUp(Objects.requireNonNullElse(failure.getCause(), failure));
                failed.add(tasks.get(index));
            }
        }
        tasks.removeAll(failed);
    }

    private static <T> T got(Future<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        }
    }

    private static long tellNowAndThen(List<Task> tasks, long told) {
        long now = System.nanoTime();
        if (now - told < TELL_NANOS) {
            return told;
        }
        Rebuild progress = tasks.getFirst().shadow.progress();
        LOG.info("{} being built: {} of {} events, {} a second, {} s left", named(tasks, "is", "are"), progress.events(), progress.of(),
                progress.perSecond(), progress.secondsLeft());
        return now;
    }

    private static String named(List<Task> tasks, String one, String many) {
        return tasks.size() == 1 ? "The view " + tasks.getFirst().view.name() + " " + one : tasks.size() + " views " + many;
    }

    /** What is being built is given up. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }
}
