package org.lintel.embeddedmongo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/**
 * The cursors that clients have not read to the end. One that is left alone for ten minutes is given up, as in MongoDB; and so is, when there
 * are too many, the one that was left alone the longest.
 */
final class OpenCursors {

    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    /** Each can hold a stretch of documents in memory, or a sorted result. */
    static final int MOST_OPEN = 256;

    /** MongoDB's first batch, when the client names no size. */
    static final int FIRST_BATCH = 101;

    private record Open(QueryCursor cursor, String namespace, long lastUseNanos, long heldBytes) {}

    private final Map<Long, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong lastId;
    private final LongSupplier nanoTime;

    OpenCursors(LongSupplier nanoTime) {
        this(nanoTime, new AtomicLong());
    }

    /** @param lastId of those that were opened before, also by others */
    OpenCursors(LongSupplier nanoTime, AtomicLong lastId) {
        this.nanoTime = nanoTime;
        this.lastId = lastId;
    }

    /** The answer to a query: its first batch, and a cursor when there is more. */
    Document firstBatch(QueryCursor cursor, String namespace, int batchSize, boolean singleBatch) {
        List<Document> batch = cursor.take(batchSize);
        if (singleBatch || cursor.isEmpty()) {
            return answer("firstBatch", batch, 0, namespace);
        }
        return answer("firstBatch", batch, keep(cursor, namespace), namespace);
    }

    /** The answer to a query that asks for an empty first batch. */
    Document withoutBatch(QueryCursor cursor, String namespace) {
        return answer("firstBatch", List.of(), keep(cursor, namespace), namespace);
    }

    private synchronized long keep(QueryCursor cursor, String namespace) {
        long id = lastId.incrementAndGet();
        long now = nanoTime.getAsLong();
        open.values().removeIf(idle -> now - idle.lastUseNanos > IDLE_NANOS);
        refuseTooMuch(cursor.heldBytes(), open.values().stream().mapToLong(Open::heldBytes).sum());
        open.put(id, new Open(cursor, namespace, now, cursor.heldBytes()));
        while (open.size() > MOST_OPEN) {
            // The age, not the time itself: nanoTime may be negative and may wrap.
            open.entrySet().stream().max(Comparator.comparingLong(other -> now - other.getValue().lastUseNanos))
                    .ifPresent(oldest -> open.remove(oldest.getKey()));
        }
        return id;
    }

    /** Each query by itself has a limit of its own; here it is about what is left lying about of all. */
    private static void refuseTooMuch(long bytes, long ofOthers) {
        if (bytes > 0 && ofOthers > 0 && bytes + ofOthers > QueryMemory.OPEN_BYTES) {
            throw QueryMemory.exceeded("The cursors that are open would hold more than " + QueryMemory.megabytes(QueryMemory.OPEN_BYTES)
                    + " in memory; read them to the end or close them, or ask for fewer documents.");
        }
    }

    /** @throws CursorNotFoundException when it was read to the end, killed or given up */
    Document nextBatch(long id, int batchSize) {
        Open known = open.get(id);
        if (known == null) {
            throw new CursorNotFoundException(id);
        }
        List<Document> batch = known.cursor.take(batchSize);
        if (known.cursor.isEmpty()) {
            open.remove(id);
            return answer("nextBatch", batch, 0, known.namespace);
        }
        keepOn(id, known);
        return answer("nextBatch", batch, id, known.namespace);
    }

    private synchronized void keepOn(long id, Open known) {
        long bytes = known.cursor.heldBytes();
        if (bytes > known.heldBytes) {
            try {
                refuseTooMuch(bytes, open.entrySet().stream().filter(other -> other.getKey() != id)
                        .mapToLong(other -> other.getValue().heldBytes).sum());
            } catch (MongoServerError tooMuch) {
                open.remove(id);
                throw tooMuch;
            }
        }
        // Not put: who killed it meanwhile wants it gone.
        open.replace(id, new Open(known.cursor, known.namespace, nanoTime.getAsLong(), bytes));
    }

    Document kill(List<Long> ids) {
        List<Long> killed = ids.stream().filter(id -> open.remove(id) != null).toList();
        Document answer = new Document("cursorsKilled", killed);
        answer.put("cursorsNotFound", ids.stream().filter(id -> !killed.contains(id)).toList());
        answer.put("cursorsAlive", List.of());
        answer.put("cursorsUnknown", List.of());
        Utils.markOkay(answer);
        return answer;
    }

    int size() {
        return open.size();
    }

    private static Document answer(String batchName, List<Document> batch, long id, String namespace) {
        Document answer = new Document("cursor", new Document("id", id).append("ns", namespace).append(batchName, batch));
        Utils.markOkay(answer);
        return answer;
    }
}
