package org.lintel.readmodels;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;

/**
 * The rows of a view that is being built or fed, as far as they are in memory. A row is read at most once while it is here, and is written once
 * however often it changes.
 *
 * <p>
 * Rows are written in the order in which they were saved last. Some projections save last, of what an event changes, the row by which they know
 * that they have seen it: wherever writing ends, by a fault or a kill, what that row stands for is stored before it.
 */
final class HeldRows {
    private static final int AT_ONCE = 1_000;
    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final int atMost;
    /** What has left memory for a collection that was empty; null where anything may be stored, and others may write. */
    private final @Nullable Sketch left;
    private final Map<Object, HeldRow> rows = new LinkedHashMap<>(16, 0.75f, true);
    /** What is not written yet, in the order in which it was saved last. */
    private final Set<Object> changed = new LinkedHashSet<>();
    private final Map<String, Map<Object, Set<Object>>> byField = new HashMap<>();

    private HeldRows(MongoCollection<Document> collection, int atMost, @Nullable Sketch left) {
        this.collection = collection;
        this.atMost = atMost;
        this.left = left;
    }

    /** Over a collection that is empty and that nobody else writes: one that nobody has written yet is not asked for at all. */
    static HeldRows ofEmpty(MongoCollection<Document> collection, int atMost) {
        return new HeldRows(collection, atMost, new Sketch());
    }

    /** Over a collection in which there may be later rows than those that are written: these stay. */
    static HeldRows guarded(MongoCollection<Document> collection, int atMost) {
        return new HeldRows(collection, atMost, null);
    }

    /** @param read makes a row of what was stored */
    @Nullable
    synchronized Record find(Object id, Function<Document, Record> read) {
        HeldRow row = rows.get(id);
        if (row == null && mayBeStored(id)) {
            Document found = collection.find(Filters.eq("_id", id)).first();
            row = found == null ? null : hold(id, HeldRow.stored(found, read));
        }
        return row == null ? null : row.row();
    }

    /** @return those whose field, one that is indexed and no list, has this value */
    synchronized List<HeldRow> with(String field, Object value, Function<Document, Record> read) {
        if (mayBeStored(pair(field, value))) {
            for (Document found : collection.find(Filters.eq(field, value))) {
                Object id = Objects.requireNonNull(found.get("_id"));
                if (!rows.containsKey(id)) {
                    hold(id, HeldRow.stored(found, read));
                }
            }
        }
        Set<Object> ids = byField.computeIfAbsent(field, this::indexOf).getOrDefault(value, Set.of());
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** Unless the row that is there is of the same or a later position. */
    synchronized void save(Object id, long position, Record row, Document indexed, Function<Document, Record> read) {
        find(id, read);
        HeldRow before = rows.get(id);
        if (before == null || before.position() < position) {
            hold(id, new HeldRow(row, position, indexed, before != null && before.isStored()));
            changed.remove(id);
            changed.add(id);
            if (rows.size() > atMost) {
                letGo(rows.size() - atMost / 2);
            }
        }
    }

    private boolean mayBeStored(Object what) {
        return left == null || left.mayHold(what);
    }

    /** Drops what is here, written or not. */
    synchronized void forget() {
        rows.clear();
        changed.clear();
        byField.clear();
    }

    /** Writes all that has changed; it stays here. */
    synchronized void write() {
        write(changed.size());
    }

    /** Writes the first so many of what has changed. */
    synchronized void write(int count) {
        List<Object> ids = changed.stream().limit(count).toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            write(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    private void write(List<Object> ids) {
        int from = 0;
        while (from < ids.size()) {
            List<Object> next = ids.subList(from, ids.size());
            int stale = firstStale(next.stream().map(id -> write(id, Objects.requireNonNull(rows.get(id)))).toList());
            next.subList(0, stale).forEach(this::written);
            if (stale < next.size()) {
                drop(next.get(stale));
            }
            from += stale + 1;
        }
    }

    /**
     * Writes as far as nothing stands in the way.
     *
     * @return the index of the first that was not written because a later row is stored; how many there are where all were written
     */
    private int firstStale(List<WriteModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, ORDERED);
            return writes.size();
        } catch (MongoBulkWriteException refused) {
            List<BulkWriteError> errors = refused.getWriteErrors();
            if (left != null || refused.getWriteConcernError() != null || errors.size() != 1
                    || errors.getFirst().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return errors.getFirst().getIndex();
        }
    }

    private void written(Object id) {
        rows.put(id, Objects.requireNonNull(rows.get(id)).written());
        changed.remove(id);
    }

    private void drop(Object id) {
        changed.remove(id);
        HeldRow row = rows.remove(id);
        if (row != null) {
            forget(id, row);
        }
    }

    /**
     * Guarded, it changes nothing where the stored row is of the same or a later position: then nothing matches, and the upsert collides with
     * that row's own {@code _id}.
     */
    private WriteModel<Document> write(Object id, HeldRow row) {
        Document document = row.document(id);
        if (left == null) {
            return new ReplaceOneModel<>(Filters.and(Filters.eq("_id", id), Filters.lt("position", row.position())), document, UPSERT);
        }
        return row.isStored() ? new ReplaceOneModel<>(Filters.eq("_id", id), document) : new InsertOneModel<>(document);
    }

    /** The longest unasked for go first. */
    private void letGo(int count) {
        List<Object> going = rows.keySet().stream().limit(count).toList();
        if (going.stream().anyMatch(changed::contains)) {
            write();
        }
        for (Object id : going) {
            HeldRow row = rows.get(id);
            if (row != null && left != null) {
                left.add(id);
                row.indexed().forEach((field, value) -> left.add(pair(field, value)));
            }
            drop(id);
        }
    }

    private HeldRow hold(Object id, HeldRow row) {
        HeldRow before = rows.put(id, row);
        if (!byField.isEmpty()) {
            if (before != null) {
                forget(id, before);
            }
            byField.forEach((field, ids) -> note(ids, row.indexed().get(field), id));
        }
        return row;
    }

    private Map<Object, Set<Object>> indexOf(String field) {
        Map<Object, Set<Object>> ids = new HashMap<>();
        rows.forEach((id, row) -> note(ids, row.indexed().get(field), id));
        return ids;
    }

    private static void note(Map<Object, Set<Object>> ids, @Nullable Object value, Object id) {
        if (value != null) {
            ids.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(id);
        }
    }

    private void forget(Object id, HeldRow row) {
        byField.forEach((field, ids) -> {
            Object value = row.indexed().get(field);
            Set<Object> with = value == null ? null : ids.get(value);
            if (with != null && with.remove(id) && with.isEmpty()) {
                ids.remove(value);
            }
        });
    }

    private static List<Object> pair(String field, Object value) {
        return List.of(field, value);
    }
}
