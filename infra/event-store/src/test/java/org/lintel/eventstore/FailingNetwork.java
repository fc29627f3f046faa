package org.lintel.eventstore;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;

/** Does to each insertion in turn what it was told, then lets everything through; remembers what was sent. */
final class FailingNetwork implements UnaryOperator<BatchInsert> {

    /** What may happen to an insertion. */
    interface Fault {
        void insert(BatchInsert real, List<BsonDocument> documents);
    }

    /** It arrives, the acknowledgement does not. */
    static final Fault ACKNOWLEDGEMENT_LOST = (real, documents) -> {
        real.insert(documents);
        throw timeout();
    };
    /** It never arrives. */
    static final Fault REQUEST_LOST = (real, documents) -> {
        throw timeout();
    };
    /** It arrives in part, then the connection breaks. */
    static final Fault HALF_WRITTEN = (real, documents) -> {
        real.insert(documents.subList(0, documents.size() / 2));
        throw timeout();
    };
    /** The primary has it, but no majority confirmed that in time. */
    static final Fault NO_MAJORITY_IN_TIME = (real, documents) -> {
        real.insert(documents);
        throw bulk(List.of(), noMajority());
    };
    /** A document of that number is on the primary, though no majority has it: it may yet roll back. */
    static final Fault DUPLICATE_YET_INVISIBLE = (real, documents) -> {
        throw bulk(List.of(new BulkWriteError(11000, "E11000 duplicate key", new BsonDocument(), 0)), null);
    };
    /** The primary has the first half and refuses the rest, and for neither is there a majority: both errors in one answer. */
    static final Fault WRITTEN_IN_PART_WITHOUT_MAJORITY = (real, documents) -> {
        int half = documents.size() / 2;
        real.insert(documents.subList(0, half));
        throw bulk(List.of(new BulkWriteError(11000, "E11000 duplicate key", new BsonDocument(), half)), noMajority());
    };

    /** The server has no room, and says that it wrote nothing. */
    static final Fault NO_ROOM = (real, documents) -> {
        throw new MongoCommandException(
                BsonDocument.parse("{ok: 0, code: 14031, codeName: 'OutOfDiskSpace', errorLabels: ['NoWritesPerformed']}"),
                new ServerAddress());
    };

    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<List<Long>> sent = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private Fault otherwise = BatchInsert::insert;

    FailingNetwork(Fault... faults) {
        this.faults.addAll(List.of(faults));
    }

    /** @return this, doing the same to every further insertion */
    synchronized FailingNetwork forEver(Fault fault) {
        otherwise = fault;
        return this;
    }

    @Override
    public BatchInsert apply(BatchInsert real) {
        return documents -> nextFault(documents).insert(real, documents);
    }

    private synchronized Fault nextFault(List<BsonDocument> documents) {
        sent.add(SlowNetwork.numbers(documents));
        documents.forEach(document -> ids.add(document.getString("id").getValue()));
        return faults.isEmpty() ? otherwise : faults.poll();
    }

    /** @return the numbers of each insertion, in the order in which they were sent */
    synchronized List<List<Long>> sent() {
        return List.copyOf(sent);
    }

    synchronized List<String> ids() {
        return List.copyOf(ids);
    }

    private static MongoSocketReadTimeoutException timeout() {
        return new MongoSocketReadTimeoutException("lost", new ServerAddress(), new IOException("lost"));
    }

    private static WriteConcernError noMajority() {
        return new WriteConcernError(64, "WriteConcernTimeout", "waiting for replication timed out", new BsonDocument());
    }

    private static MongoBulkWriteException bulk(List<BulkWriteError> errors, @Nullable WriteConcernError concern) {
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, concern, new ServerAddress(), Set.of());
    }
}
