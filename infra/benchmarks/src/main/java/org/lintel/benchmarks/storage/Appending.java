package org.lintel.benchmarks.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.Document;
import org.lintel.application.transparency.LogFiles;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.application.transparency.LogKeys;
import org.lintel.application.wiring.Rounds;
import org.lintel.benchmarks.axon4.Concurrently;
import org.lintel.benchmarks.axon4.Measured;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.Positions;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** Appending, in the ways that are compared; each in a database of its own that is dropped. */
final class Appending {
    private static final int MANY = 64;

    private final StorageServer server;
    private final double seconds;
    private int rounds;

    Appending(StorageServer server, double seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    /** One thread that writes an event's bytes to the end of a file and waits for the disk. */
    Measured fsync(int bytes) throws InterruptedException {
        Path file = server.folder().resolve("fsync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer event = ByteBuffer.allocate(bytes);
            return Concurrently.measure(1, seconds, 1, _ -> () -> {
                try {
                    channel.write(event.rewind());
                    channel.force(false);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            file.toFile().delete();
        }
    }

    /** The driver's own insertion of one document of the same shape, with the same index and the same write concern. */
    Measured insertOne(int threads, int bytes) throws InterruptedException {
        return raw(threads, 1, bytes, (commits, documents) -> commits.insertOne(documents.getFirst()));
    }

    /** Many such documents at once. */
    Measured insertMany(int bytes) throws InterruptedException {
        return raw(1, MANY, bytes, MongoCollection::insertMany);
    }

    private interface Insertion {
        void insert(MongoCollection<Document> commits, List<Document> documents);
    }

    private Measured raw(int threads, int atOnce, int bytes, Insertion insertion) throws InterruptedException {
        MongoDatabase database = server.freshDatabase();
        try {
            MongoCollection<Document> commits = database.getCollection("commits");
            commits.createIndex(new Document("tags", 1));
            AtomicLong number = new AtomicLong();
            String payload = "x".repeat(bytes);
            return Concurrently.measure(threads, seconds, atOnce, thread -> () -> insertion.insert(commits, IntStream.range(0, atOnce)
                    .mapToObj(_ -> RawCommits.commit(number.getAndIncrement(), "entity=" + thread, payload)).toList()));
        } finally {
            database.drop();
        }
    }

    /** The same while the registry's keeper seals about each second what was appended. Its files are left to the end: to delete thousands would slow the next round. */
    Measured sealed(int threads, int bytes) throws InterruptedException {
        MongoDatabase database = server.freshDatabase();
        Path folder = server.folder().resolve("sealed-" + ++rounds);
        LogFiles files = new LogFiles(folder);
        LogKeys keys = new LogKeys(List.of(SignerKey.generate("lintel/bench", SignatureType.ED25519, new SecureRandom())));
        files.begin(keys);
        try (var engine = new MongoEventStorageEngine(database, PlainText.forEvents()).prepare();
                LogKeeper keeper = new LogKeeper(files, keys, engine.history(), Instant::now);
                Rounds rounds = new Rounds("sealing", keeper::keep)) {
            rounds.start();
            return lintel(engine, threads, bytes);
        } finally {
            database.drop();
        }
    }

    /** Conditional appends: each thread has an entity of its own, and forbids what others might have done to it since its last append. */
    Measured lintel(int threads, int bytes) throws InterruptedException {
        MongoDatabase database = server.freshDatabase();
        try (var engine = new MongoEventStorageEngine(database, PlainText.forEvents()).prepare()) {
            return lintel(engine, threads, bytes);
        } finally {
            database.drop();
        }
    }

    private Measured lintel(MongoEventStorageEngine engine, int threads, int bytes) throws InterruptedException {
        String payload = "x".repeat(bytes);
        return Concurrently.measure(threads, seconds, 1, thread -> {
            Tag entity = Tag.of("entity", Integer.toString(thread));
            EventCriteria criteria = EventCriteria.havingTags(entity);
            AtomicLong marker = new AtomicLong();
            return () -> marker.set(append(engine, AppendCondition.withCriteria(criteria)
                    .withMarker(new GlobalIndexConsistencyMarker(marker.get())), entity, payload));
        });
    }

    /** @return the marker behind the event */
    private static long append(MongoEventStorageEngine engine, AppendCondition condition, Tag tag, String payload) {
        var message = new GenericEventMessage(UUID.randomUUID().toString(), new MessageType("bench.Done", "1"), payload, Map.of(),
                Instant.now());
        var committed = engine.appendEvents(condition, null, List.of(new GenericTaggedEventMessage<>(message, Set.of(tag))))
                .thenCompose(transaction -> transaction.commit(null)).join();
        return Positions.lastOf((ConsistencyMarker) committed) + 1;
    }

    Measured axon4(Axon4Process process, int threads, int bytes) {
        MongoDatabase database = server.freshDatabase();
        try {
            return process.appends(database.getName(), threads, bytes, seconds);
        } finally {
            database.drop();
        }
    }
}
