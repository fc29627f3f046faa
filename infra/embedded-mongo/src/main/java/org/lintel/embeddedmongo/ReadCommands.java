package org.lintel.embeddedmongo;

import static org.lintel.embeddedmongo.CommandFields.number;
import static org.lintel.embeddedmongo.CommandFields.optionalDocument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.lintel.embeddedmongo.DocumentStream.Found;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;

/** The commands {@code find}, {@code aggregate} and {@code explain}: planned, and answered in batches. */
final class ReadCommands {

    private static final Set<String> NOT_SUPPORTED = Set.of("min", "max", "collation", "tailable", "awaitData", "returnKey", "showRecordId",
            "let");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge", "$changeStream");

    private final StoredDatabase database;
    private final OpenCursors cursors;
    private final DurableStore store;

    ReadCommands(StoredDatabase database, OpenCursors cursors, DurableStore store) {
        this.database = database;
        this.cursors = cursors;
        this.store = store;
    }

    Document find(Document command) {
        refuseUnsupported(command);
        String name = String.valueOf(command.get("find"));
        StoredCollection collection = database.collection(name);
        int batchSize = number(command, "batchSize", OpenCursors.FIRST_BATCH);
        int limit = number(command, "limit", 0);
        int firstBatch = limit == 0 ? batchSize : Math.min(limit, batchSize);
        FoundDocuments found = collection == null
                ? FoundDocuments.none()
                : collection.find(optionalDocument(command, "filter"),
                        SortOrder.of(optionalDocument(command, "sort")), number(command, "skip", 0), limit, Math.max(1, firstBatch));
        UnaryOperator<List<Document>> projection = batch -> collection == null
                ? batch
                : collection.project(batch, optionalDocument(command, "projection"));
        Runnable beforeAnswer = collection != null && wantsDurable(command) ? () -> store.awaitDurable(collection.lastChange()) : () -> {};
        QueryCursor cursor = new QueryCursor(found, projection, beforeAnswer);
        if (batchSize == 0) {
            // The client wants no document yet, only to know that the query is good.
            return cursors.withoutBatch(cursor, database.getDatabaseName() + "." + name);
        }
        return cursors.firstBatch(cursor, database.getDatabaseName() + "." + name, batchSize, Utils.isTrue(command.get("singleBatch")));
    }

    Document aggregate(Document command, DatabaseResolver databases) {
        String name = String.valueOf(command.get("aggregate"));
        StoredCollection collection = database.collection(name);
        List<Document> pipeline = new ArrayList<>(Aggregation.parse(command.get("pipeline")));
        pipeline.stream().flatMap(stage -> stage.keySet().stream()).filter(WRITING_STAGES::contains).findFirst().ifPresent(stage -> {
            throw new MongoServerError(40324, "the stage " + stage + " is not supported");
        });
        int batchSize = command.get("cursor") instanceof Document cursor ? number(cursor, "batchSize", OpenCursors.FIRST_BATCH) : 0;
        FoundDocuments results = results(collection, pipeline, command, databases);
        Runnable beforeAnswer = wantsDurable(command) ? () -> store.awaitDurable(store.lastChange()) : () -> {};
        return cursors.firstBatch(new QueryCursor(results, batch -> batch, beforeAnswer), database.getDatabaseName() + "." + name,
                batchSize == 0 ? OpenCursors.FIRST_BATCH : batchSize, false);
    }

    Document distinct(Document command) {
        StoredCollection collection = database.collection(String.valueOf(command.get("distinct")));
        DistinctValues values = new DistinctValues(String.valueOf(command.get("key")));
        if (collection != null) {
            collection.find(optionalDocument(command, "query"), SortOrder.ANY, 0, 0, Integer.MAX_VALUE)
                    .forEachRemaining(found -> values.addFrom(found.document()));
            if (wantsDurable(command)) {
                store.awaitDurable(collection.lastChange());
            }
        }
        Document answer = new Document("values", values.values());
        Utils.markOkay(answer);
        return answer;
    }

    /** How a {@code find} would be answered, and how many documents it reads; it is run to its end. */
    Document explain(Document command) {
        if (!(command.get("explain") instanceof Document find) || !find.containsKey("find")) {
            throw new MongoServerError(115, "CommandNotSupported", "only a find can be explained");
        }
        StoredCollection collection = database.collection(String.valueOf(find.get("find")));
        Document answer = new Document();
        if (collection != null) {
            Document filter = optionalDocument(find, "filter");
            SortOrder sort = SortOrder.of(optionalDocument(find, "sort"));
            int limit = number(find, "limit", 0);
            Plan plan = collection.plan(filter, sort, limit);
            DocumentStream stream = collection.stream(plan, filter, Math.max(1, limit));
            long returned = 0;
            while ((limit == 0 || returned < limit || !plan.order().asWanted()) && stream.hasNext()) {
                stream.next();
                returned++;
            }
            answer.append("queryPlanner", new Document("winningPlan", new Document("indexName", plan.describe())
                    .append("ranges", plan.ranges().size()).append("sortedByIndex", plan.order().asWanted())));
            answer.append("executionStats", new Document("totalDocsExamined", stream.examined()).append("nReturned", returned));
        }
        Utils.markOkay(answer);
        return answer;
    }

    private FoundDocuments results(@Nullable StoredCollection collection, List<Document> pipeline, Document command,
            DatabaseResolver databases) {
        if (collection == null) {
            return FoundDocuments.none();
        }
        Document filter = leading(pipeline, "$match") instanceof Document match ? match : new Document();
        CountStages count = CountStages.of(pipeline);
        if (count != null) {
            int number = collection.count(filter, count.skip(), count.limit());
            return number == 0
                    ? FoundDocuments.none()
                    : FoundDocuments.of(List.of(new Found(new Document("_id", count.id()).append("n", number), 0)).iterator());
        }
        SortOrder sort = SortOrder.of(leading(pipeline, "$sort") instanceof Document order ? order : null);
        int skip = leading(pipeline, "$skip") instanceof Number number ? number.intValue() : 0;
        int limit = leading(pipeline, "$limit") instanceof Number number ? number.intValue() : 0;
        FoundDocuments found = collection.find(filter, sort, skip, limit, OpenCursors.FIRST_BATCH);
        Aggregation rest = Aggregation.fromPipeline(pipeline, databases, database, collection, NoopOplog.get());
        rest.validate(command);
        Iterable<Found> all = () -> found;
        HeldDocuments.Counter held = HeldDocuments.counting(pipeline);
        Stream<Document> stream = rest.runStagesAsStream(StreamSupport.stream(all.spliterator(), false).map(Found::document).peek(held));
        return FoundDocuments.madeOf(found, stream.map(document -> new Found(document, BsonBytes.of(document).length)).iterator(),
                held::heldBytes);
    }

    /** Takes the first stage off the pipeline when it is of this kind. */
    private static @Nullable Object leading(List<Document> pipeline, String stage) {
        if (pipeline.isEmpty() || !pipeline.getFirst().containsKey(stage)) {
            return null;
        }
        return pipeline.removeFirst().get(stage);
    }

    /** With a majority read concern nothing is shown that a crash could take back. */
    static boolean wantsDurable(Document command) {
        return command.get("readConcern") instanceof Document concern
                && Set.of("majority", "linearizable", "snapshot").contains(Objects.toString(concern.get("level")));
    }

    private static void refuseUnsupported(Document command) {
        for (Map.Entry<String, Object> option : command.entrySet()) {
            if (NOT_SUPPORTED.contains(option.getKey()) && Utils.isTrue(option.getValue())) {
                throw new MongoServerError(115, "CommandNotSupported", "the option " + option.getKey() + " of find is not supported");
            }
        }
    }
}
