package org.lintel.benchmarks.storage;

import java.util.stream.LongStream;

import org.bson.Document;
import org.lintel.benchmarks.Progress;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

/** A log of commits of one event each, in a database of its own that is dropped at the end. */
final class FilledLog implements AutoCloseable {
    private static final int AT_ONCE = 1_000;

    private final MongoDatabase database;
    private final long commits;
    private final int entities;

    /**
     * Fills it, past the event store: in the form that its README describes, and durable only at the end.
     *
     * @param entities that events are about, in turn
     */
    FilledLog(StorageServer server, long commits, int entities, int bytes, Progress progress) {
        this.database = server.freshDatabase();
        this.commits = commits;
        this.entities = entities;
        MongoCollection<Document> log = commits();
        MongoCollection<Document> fast = log.withWriteConcern(WriteConcern.W1.withJournal(false));
        log.createIndex(new Document("tags", 1));
        String payload = "x".repeat(bytes);
        for (long from = 0; from < commits; from += AT_ONCE) {
            long to = Math.min(commits, from + AT_ONCE);
            (to == commits ? log : fast).insertMany(
                    LongStream.range(from, to).mapToObj(number -> RawCommits.commit(number, "entity=" + number % entities, payload))
                            .toList());
            progress.reached(to, commits);
        }
        progress.finished(commits);
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> commits() {
        return database.getCollection("commits");
    }

    long size() {
        return commits;
    }

    int entities() {
        return entities;
    }

    @Override
    public void close() {
        database.drop();
    }
}
