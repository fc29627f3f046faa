package org.lintel.torture.replicaset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;

/**
 * What the members of a replica set have: the primary all that was written to it, a majority a prefix of that, until replication catches up.
 * A fail-over drops what no majority had. Both lie in databases of one store behind it.
 *
 * <p>What a driver sees of it is as in MongoDB: a majority write waits for replication, and reports a write-concern error when that takes too
 * long, beside the write errors that there may be; a write that the driver repeats by itself is done once; a majority read shows the prefix,
 * any other one the primary's own state.
 */
final class SimulatedReplicaSet {

    private static final int WRITE_CONCERN_TIMEOUT = 64;
    private static final int INTERRUPTED_BY_ELECTION = 11602;
    private static final int NOT_WRITABLE_PRIMARY = 10107;
    private static final long DEFAULT_PATIENCE_MILLIS = 2_000;

    /** A document that the primary has; its fate is what others wait for. */
    private static final class Entry {
        private final String database;
        private final String collection;
        private final BsonDocument document;
        private boolean onMajority;
        private boolean dropped;

        private Entry(String database, String collection, BsonDocument document) {
            this.database = database;
            this.collection = collection;
            this.document = document;
        }
    }

    private final MongoClient store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Entry> ahead = new ArrayDeque<>();
    private final Map<String, List<Entry>> retryable = new HashMap<>();
    private final Map<Long, String> cursors = new ConcurrentHashMap<>();
    private int term = 1;
    private boolean electing;
    private int dropped;
    private int timeouts;

    SimulatedReplicaSet(MongoClient store) {
        this.store = store;
    }

    static String majorityOf(String database) {
        return database + "-majority";
    }

    private static String primaryOf(String database) {
        return database + "-primary";
    }

    /** @return the answer; null when the connection breaks instead */
    @Nullable
    BsonDocument answer(String database, BsonDocument command) {
        var name = command.getFirstKey();
        try {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "insert" -> insert(database, command);
                case "find" -> find(database, command);
                case "getmore" -> run(Objects.requireNonNull(cursors.get(command.getInt64("getMore").getValue())), command);
                case "createindexes" -> createIndexes(database, command);
                case "killcursors", "endsessions", "ping" -> okay();
                default -> error(59, "CommandNotFound", "the simulated replica set has no " + name);
            };
        } catch (MongoCommandException refused) {
            return refused.getResponse();
        }
    }

    private @Nullable BsonDocument insert(String database, BsonDocument command) {
        lock.lock();
        try {
            if (electing) {
                return notPrimary();
            }
            var documents = command.getArray("documents");
            var done = done(command);
            var answer = insertRest(database, command, documents.subList(done.size(), documents.size()));
            // Ordered: those before the first that failed.
            int inserted = answer.getNumber("n").intValue();
            for (var document : documents.subList(done.size(), done.size() + inserted)) {
                var entry = new Entry(database, command.getString("insert").getValue(), document.asDocument());
                ahead.add(entry);
                done.add(entry);
            }
            answer.put("n", new BsonInt32(done.size()));
            answer.getArray("writeErrors", new BsonArray()).forEach(error -> error.asDocument().put("index", new BsonInt32(done.size())));
            var concern = command.getDocument("writeConcern", new BsonDocument()).get("w", new BsonInt32(1));
            return concern.equals(new BsonString("majority")) ? awaitMajority(command, answer) : answer;
        } finally {
            lock.unlock();
        }
    }

    /** What an earlier attempt of the same retryable write has done, and no fail-over has taken back. */
    private List<Entry> done(BsonDocument command) {
        if (!command.containsKey("txnNumber")) {
            return new ArrayList<>();
        }
        var attempts = retryable.computeIfAbsent(command.get("lsid") + " " + command.get("txnNumber"), _ -> new ArrayList<>());
        attempts.removeIf(entry -> entry.dropped);
        return attempts;
    }

    private BsonDocument insertRest(String database, BsonDocument command, List<BsonValue> documents) {
        if (documents.isEmpty()) {
            return okay().append("n", new BsonInt32(0));
        }
        return run(primaryOf(database), new BsonDocument("insert", command.get("insert"))
                .append("documents", new BsonArray(documents)).append("ordered", command.get("ordered"))
                .append("writeConcern", new BsonDocument("w", new BsonInt32(1))));
    }

    /** Who has written nothing waits as well, for what made it fail. The answer needs some of the time that there is. */
    private @Nullable BsonDocument awaitMajority(BsonDocument command, BsonDocument answer) {
        var last = ahead.peekLast();
        long left = TimeUnit.MILLISECONDS.toNanos(command.containsKey("maxTimeMS")
                ? command.getNumber("maxTimeMS").longValue() * 3 / 4
                : DEFAULT_PATIENCE_MILLIS);
        try {
            while (last != null && !last.onMajority && !last.dropped && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException closing) {
            return null;
        }
        if (last == null || last.onMajority) {
            return answer;
        }
        if (last.dropped) {
            // Half of them learn of it, the others' connections break.
            return term % 2 == 0 ? null : withConcernError(answer, INTERRUPTED_BY_ELECTION, "InterruptedDueToReplStateChange");
        }
        timeouts++;
        return withConcernError(answer, WRITE_CONCERN_TIMEOUT, "WriteConcernTimeout");
    }

    private static BsonDocument withConcernError(BsonDocument answer, int code, String name) {
        return answer.append("writeConcernError", new BsonDocument("code", new BsonInt32(code)).append("codeName", new BsonString(name))
                .append("errmsg", new BsonString("waiting for replication ended: " + name)));
    }

    private BsonDocument find(String database, BsonDocument command) {
        lock.lock();
        try {
            if (electing) {
                return notPrimary();
            }
        } finally {
            lock.unlock();
        }
        var concern = command.getDocument("readConcern", new BsonDocument()).getString("level", new BsonString("local")).getValue();
        var member = concern.equals("majority") ? majorityOf(database) : primaryOf(database);
        var answer = run(member, command);
        cursors.put(answer.getDocument("cursor").getNumber("id").longValue(), member);
        return answer;
    }

    private BsonDocument createIndexes(String database, BsonDocument command) {
        run(majorityOf(database), command);
        return run(primaryOf(database), command);
    }

    private BsonDocument run(String database, BsonDocument command) {
        var plain = command.clone();
        List.of("$db", "lsid", "$readPreference", "$clusterTime", "readConcern", "maxTimeMS", "txnNumber").forEach(plain::remove);
        if (!command.getFirstKey().equals("insert")) {
            plain.remove("writeConcern");
        }
        return store.getDatabase(database).runCommand(plain, BsonDocument.class);
    }

    /** The majority gets up to so many more of the documents that the primary has, in their order. */
    void replicate(int most) {
        lock.lock();
        try {
            for (int count = 0; count < most && !ahead.isEmpty(); count++) {
                var entry = ahead.remove();
                store.getDatabase(majorityOf(entry.database)).getCollection(entry.collection, BsonDocument.class)
                        .withWriteConcern(WriteConcern.W1).insertOne(entry.document);
                entry.onMajority = true;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The primary falls: what no majority had is gone, and there is none until {@link #elect}. */
    void fall() {
        lock.lock();
        try {
            electing = true;
            term++;
            dropped += ahead.size();
            for (var entry : ahead) {
                store.getDatabase(primaryOf(entry.database)).getCollection(entry.collection).withWriteConcern(WriteConcern.W1)
                        .deleteOne(new Document("_id", entry.document.get("_id")));
                entry.dropped = true;
            }
            ahead.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void elect() {
        lock.lock();
        try {
            electing = false;
        } finally {
            lock.unlock();
        }
    }

    boolean hasPrimary() {
        lock.lock();
        try {
            return !electing;
        } finally {
            lock.unlock();
        }
    }

    int term() {
        return term;
    }

    /** @return how many documents were lost because no majority had them */
    int dropped() {
        return dropped;
    }

    /** @return how many majority writes were told that replication took too long */
    int timeouts() {
        return timeouts;
    }

    private static BsonDocument okay() {
        return new BsonDocument("ok", new BsonInt32(1));
    }

    private static BsonDocument notPrimary() {
        return error(NOT_WRITABLE_PRIMARY, "NotWritablePrimary", "not primary");
    }

    private static BsonDocument error(int code, String name, String message) {
        return new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)).append("codeName", new BsonString(name))
                .append("errmsg", new BsonString(message));
    }
}
