package org.lintel.application.nominations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.springframework.stereotype.Component;

import jakarta.annotation.PreDestroy;

/**
 * The files that pages are taking in, beside the calls that brought them, so that a page can tell how far it has come. What came of the last
 * {@value #REMEMBERED} is remembered until the registry stops. A file that was cut off by that is sent again: what was recorded of it is known
 * again, and the rest follows.
 */
@Component
class Takings {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int REMEMBERED = 100;

    private final NominationsIntake intake;
    private final ExecutorService workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("nominations-", 0).factory());
    private final Map<String, Taking> all = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taking> eldest) {
            return size() > REMEMBERED;
        }
    };

    Takings(NominationsIntake intake) {
        this.intake = intake;
    }

    /** How far a file has come: {@code judged} of {@code rows} lines; both are 0 until it was read once. */
    record Progress(int judged, int rows) {}

    /** One file of somebody's. */
    static final class Taking {
        private final String id = UUID.randomUUID().toString();
        private final UserId owner;
        private final SessionId session;
        private final boolean dryRun;
        private volatile Progress progress = new Progress(0, 0);
        private volatile @Nullable Future<NominationsAnswer> outcome;

        private Taking(UserId owner, SessionId session, boolean dryRun) {
            this.owner = owner;
            this.session = session;
            this.dryRun = dryRun;
        }

        String id() {
            return id;
        }

        boolean dryRun() {
            return dryRun;
        }

        Progress progress() {
            return progress;
        }

        /**
         * @param patience in milliseconds
         * @return null while it goes on
         * @throws ProblemException what was wrong with the file as a whole
         */
        @Nullable
        NominationsAnswer answer(long patience) {
            Future<NominationsAnswer> running = outcome;
            try {
                return running == null ? null : running.get(patience, TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                return null;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException ended) {
                throw ended.getCause() instanceof ProblemException problem ? problem : new IllegalStateException(ended.getCause());
            }
        }
    }

    /** @throws ProblemException 503 where as many as can wait are waiting */
    Taking begin(NominationsFile file, SessionId session, Sender sender, boolean dryRun) {
        Taking taking = new Taking(sender.user().id(), session, dryRun);
        try {
            taking.outcome = workers.submit(() -> intake.take(file, session, sender, dryRun,
                    (judged, rows) -> taking.progress = new Progress(judged, rows)));
        } catch (RejectedExecutionException full) {
            throw ProblemException.unavailable("too-many-files", "Too many files are being taken in at this moment.",
                    "Send it again in a minute.");
        }
        synchronized (all) {
            all.put(taking.id, taking);
        }
        return taking;
    }

    /** @throws ProblemException 404, for what is unknown, forgotten and another's alike */
    Taking find(String id, SessionId session, Sender sender) {
        Taking found;
        synchronized (all) {
            found = all.get(id);
        }
        if (found == null || !found.owner.equals(sender.user().id()) || !found.session.equals(session)) {
            throw ProblemException.notFound();
        }
        return found;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
