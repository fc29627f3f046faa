package org.lintel.torture;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Journal.Meant;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** A small engine that writes the same documents as the real one and keeps the same promises, but for the one that it is made to break. */
final class WeakenedLog implements EventLog {

    private static final int LARGEST_BATCH = 50;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** What was known at one moment. */
    private record Snapshot(long nextNumber, List<Read> events, Date at) {}

    /** An append on its way. @param commit also the id of its document */
    private record Waiting(String commit, long marker, Boundary boundary, List<Meant> events, CompletableFuture<Outcome> outcome) {}

    private final MongoCollection<Document> local;
    private final MongoCollection<Document> majority;
    private final Weakness weakness;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private Snapshot known = new Snapshot(0, List.of(), new Date(0));
    private volatile boolean closed;

    WeakenedLog(MongoDatabase database, Weakness weakness) {
        this.weakness = weakness;
        this.local = database.getCollection("commits").withTimeout(500, TimeUnit.MILLISECONDS);
        this.majority = local.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(weakness == Weakness.ACKNOWLEDGED_BEFORE_SYNC
                ? WriteConcern.W1
                : WriteConcern.MAJORITY.withJournal(true));
        Appender.patiently(() -> majority.createIndex(new Document("tags", 1)));
        Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
        while (!closed) {
            try {
                var batch = new ArrayList<Waiting>();
                var first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    write(batch);
                }
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void write(List<Waiting> batch) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var undecided = List.copyOf(batch);
        boolean raced = false;
        while (!undecided.isEmpty()) {
            var placed = new ArrayList<Waiting>();
            var later = new ArrayList<Waiting>();
            var documents = documents(undecided, placed, later, raced && weakness == Weakness.NOT_CHECKED_AFTER_A_LOST_RACE);
            int written = written(placed, documents, deadline);
            if (written < 0) {
                placed.stream().filter(waiting -> !waiting.outcome().isDone())
                        .forEach(waiting -> waiting.outcome().complete(new Unknown()));
                written = placed.size();
            }
            raced = true;
            later.addAll(0, placed.subList(written, placed.size()));
            undecided = List.copyOf(later);
        }
    }

    /** Checks, numbers and encodes those that may be written now. */
    private List<Document> documents(List<Waiting> undecided, List<Waiting> placed, List<Waiting> later, boolean unchecked) {
        var documents = new ArrayList<Document>();
        var inBatch = new ArrayList<Read>();
        var before = Appender.patiently(this::catchUp);
        long head = before.events().size();
        for (var waiting : undecided) {
            if (!unchecked && conflicts(waiting, before.events())) {
                waiting.outcome().complete(new Rejected());
            } else if (weakness != Weakness.CONFLICTS_IN_A_BATCH_IGNORED && conflicts(waiting, inBatch)) {
                later.add(waiting);
            } else {
                documents.add(document(waiting, before.nextNumber() + placed.size(), head + inBatch.size(), before.at()));
                for (var event : waiting.events()) {
                    inBatch.add(new Read(head + inBatch.size(), 0, 0, event.id(), event.type(), List.copyOf(event.tags()), ""));
                }
                placed.add(waiting);
            }
        }
        return documents;
    }

    private static boolean conflicts(Waiting waiting, List<Read> events) {
        return events.stream().anyMatch(event -> event.position() >= waiting.marker() && matches(waiting.boundary(), event));
    }

    private static boolean matches(Boundary boundary, Read event) {
        return boundary.branches().stream().anyMatch(branch -> event.tags().containsAll(branch.tags())
                && (branch.types().isEmpty() || branch.types().contains(event.type())));
    }

    private Document document(Waiting waiting, long number, long position, Date lastAt) {
        var tags = new TreeSet<String>();
        waiting.events().forEach(event -> tags.addAll(event.tags()));
        var now = new Date();
        return new Document("_id", number).append("format", 1).append("id", waiting.commit()).append("position", position)
                .append("at", now.before(lastAt) ? lastAt : now)
                .append("events", waiting.events().stream().map(event -> new Document("id", event.id()).append("type", event.type())
                        .append("tags", new TreeSet<>(event.tags()).stream().toList()).append("payload", event.payload())).toList())
                .append("tags", tags.stream().toList());
    }

    /** @return how many of the batch are in the log, the next one having lost its number to another process; -1 when that stays unknown */
    private int written(List<Waiting> placed, List<Document> documents, long deadline) {
        int done = 0;
        while (done < placed.size()) {
            try {
                majority.insertMany(documents.subList(done, documents.size()));
                for (; done < placed.size(); done++) {
                    acknowledge(placed.get(done), documents.get(done));
                }
                return done;
            } catch (RuntimeException failure) {
                try {
                    if (weakness == Weakness.LOCAL_DUPLICATE_TRUSTED) {
                        done = trustDuplicate(failure, placed, documents, done);
                    }
                    var now = catchUp();
                    if (weakness == Weakness.RENUMBERED_AFTER_A_TIME_OUT && !isDuplicate(failure)) {
                        return done;
                    }
                    for (; done < placed.size() && isStored(documents.get(done)); done++) {
                        acknowledge(placed.get(done), documents.get(done));
                    }
                    if (done < placed.size() && now.nextNumber() > documents.get(done).getLong("_id")) {
                        return done;
                    }
                } catch (RuntimeException unreadable) {
                    // Again, then.
                }
                if (System.nanoTime() > deadline) {
                    return -1;
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
        return done;
    }

    private static void acknowledge(Waiting waiting, Document stored) {
        waiting.outcome().complete(new Acknowledged(stored.getLong("position") + waiting.events().size() - 1));
    }

    private int trustDuplicate(RuntimeException failure, List<Waiting> placed, List<Document> documents, int done) {
        if (isDuplicate(failure)) {
            var there = local.find(new Document("_id", documents.get(done).get("_id"))).first();
            if (there != null && there.getString("id").equals(documents.get(done).getString("id"))) {
                acknowledge(placed.get(done), documents.get(done));
                return done + 1;
            }
        }
        return done;
    }

    private static boolean isDuplicate(RuntimeException failure) {
        return failure instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()
                && bulk.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private boolean isStored(Document document) {
        var there = majority.find(new Document("_id", document.get("_id"))).first();
        return there != null && there.getString("id").equals(document.getString("id"));
    }

    private synchronized Snapshot catchUp() {
        var events = new ArrayList<>(known.events());
        var at = known.at();
        long next = known.nextNumber();
        for (var commit : majority.find(new Document("_id", new Document("$gte", next))).sort(new Document("_id", 1))) {
            for (var event : commit.getList("events", Document.class)) {
                events.add(new Read(events.size(), commit.getLong("_id"), commit.getDate("at").getTime(), event.getString("id"),
                        event.getString("type"), event.getList("tags", String.class), event.getString("payload")));
            }
            next = commit.getLong("_id") + 1;
            at = commit.getDate("at");
        }
        known = new Snapshot(next, events, at);
        return known;
    }

    private synchronized List<Read> known() {
        return known.events();
    }

    @Override
    public long head() {
        return catchUp().events().size();
    }

    @Override
    public Source source(Boundary boundary, long from) {
        var now = catchUp();
        return new Source(now.events().size(),
                now.events().stream().filter(event -> event.position() >= from && matches(boundary, event)).toList());
    }

    @Override
    public Outcome append(long marker, Boundary boundary, List<Meant> events) {
        var waiting = new Waiting(UUID.randomUUID().toString(), marker, boundary, events, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.outcome().completeOnTimeout(new Stuck(), 20, TimeUnit.SECONDS).join();
    }

    @Override
    public Stream stream(Boundary boundary, long from) {
        return new Stream() {
            private long position = from;

            @Override
            public @Nullable Read next() {
                var all = known();
                while (position < all.size()) {
                    var event = all.get((int) position++);
                    if (matches(boundary, event)) {
                        return event;
                    }
                }
                return null;
            }

            @Override
            public void await() {
                LockSupport.parkNanos(20_000_000);
                head();
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    @Override
    public void close() {
        closed = true;
    }
}
