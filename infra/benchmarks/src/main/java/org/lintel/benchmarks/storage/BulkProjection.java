package org.lintel.benchmarks.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.axonframework.messaging.eventhandling.EventMessage;
import org.bson.Document;
import org.lintel.eventstore.Recorded;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

/**
 * A projection that is built in bulk: one row for each entity, read and written once in a batch, however many of the batch's events concern
 * it. A row says at which position it was written; the token follows each batch, durable.
 */
final class BulkProjection implements Consumer<EventMessage> {
    private static final int BATCH = 1_000;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> tokens;
    private final int entities;
    private final List<EventMessage> batch = new ArrayList<>();

    BulkProjection(FilledLog log) {
        this.rows = log.database().getCollection("rows").withWriteConcern(WriteConcern.W1.withJournal(false));
        this.tokens = log.database().getCollection("tokens");
        this.entities = log.entities();
        rows.drop();
    }

    @Override
    public void accept(EventMessage event) {
        batch.add(event);
        if (batch.size() == BATCH) {
            finish();
        }
    }

    /** Writes what is left. */
    void finish() {
        if (batch.isEmpty()) {
            return;
        }
        List<Long> touched = batch.stream().map(this::entityOf).distinct().toList();
        Map<Long, Document> known = new HashMap<>();
        rows.find(Filters.in("_id", touched)).forEach(row -> known.put(row.getLong("_id"), row));
        for (EventMessage event : batch) {
            long entity = entityOf(event);
            Document row = known.computeIfAbsent(entity, id -> new Document("_id", id).append("events", 0).append("position", -1L));
            if (row.getLong("position") < position(event)) {
                row.append("events", row.getInteger("events") + 1).append("position", position(event)).append("last", event.payload());
            }
        }
        rows.bulkWrite(known.values().stream().map(row -> new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", row.get("_id")), Filters.lt("position", row.get("position"))), row, UPSERT)).toList(),
                new BulkWriteOptions().ordered(false));
        tokens.replaceOne(Filters.eq("_id", "rows"), new Document("_id", "rows").append("position", position(batch.getLast())), UPSERT);
        batch.clear();
    }

    private long entityOf(EventMessage event) {
        return position(event) % entities;
    }

    private static long position(EventMessage event) {
        return Recorded.of(event).orElseThrow().position();
    }
}
