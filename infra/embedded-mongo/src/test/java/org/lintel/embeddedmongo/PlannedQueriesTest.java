package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

/** Random queries give the same through the indexes as on a collection that has none. */
class PlannedQueriesTest {

    private static final int DOCUMENTS = 300;
    private static final int QUERIES = Boolean.getBoolean("lintel.slow") ? 30_000 : 300;
    private static final List<String> FIELDS = List.of("a", "b", "tags", "deep.x");

    @TempDir
    Path folder;

    private final long seed = Long.getLong("lintel.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @Test
    void anIndexChangesHowDocumentsAreFoundAndNotWhich() {
        System.out.println("PlannedQueriesTest: lintel.seed=" + seed);
        try (OpenStore store = OpenStore.in(folder)) {
            MongoCollection<Document> indexed = store.things;
            // Here only the order of _id helps.
            MongoCollection<Document> plain = store.client.getDatabase("test").getCollection("plain");
            indexed.createIndex(Indexes.ascending("a"));
            indexed.createIndex(Indexes.descending("b"));
            indexed.createIndex(Indexes.ascending("tags"));
            indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("a")));
            indexed.createIndex(Indexes.ascending("deep.x"), new IndexOptions().sparse(true));
            List<Document> all = documents();
            indexed.insertMany(all);
            plain.insertMany(all);

            for (int i = 0; i < QUERIES; i++) {
                Document filter = filter(2);
                Document sort = sort();
                String query = filter.toJson() + " sort " + sort.toJson() + ", seed " + seed;
                List<Document> expected = plain.find(filter).sort(sort).into(new ArrayList<>());

                assertThat(indexed.find(filter).sort(sort).into(new ArrayList<>())).as(query).isEqualTo(expected);
                int skip = random.nextInt(5);
                int limit = 1 + random.nextInt(20);
                assertThat(indexed.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>())).as(query)
                        .isEqualTo(expected.stream().skip(skip).limit(limit).toList());
                assertThat(indexed.countDocuments(filter)).as(query).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void oneValueOfAnArrayMayMeetTheLowerBoundAndAnotherTheUpperOne() {
        Bson range = Filters.and(Filters.gte("values", 3), Filters.lt("values", 5));
        try (OpenStore store = OpenStore.in(folder)) {
            store.insert(100);
            store.things.insertOne(new Document("_id", "around").append("values", List.of(1, 9)));
            List<Document> plain = store.things.find(range).into(new ArrayList<>());

            store.things.createIndex(Indexes.ascending("values"));

            assertThat(store.things.find(range).into(new ArrayList<>())).isEqualTo(plain).hasSize(1);
        }
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < DOCUMENTS; id++) {
            Document document = new Document("_id", id);
            if (random.nextInt(10) > 0) {
                document.append("a", value());
            }
            if (random.nextInt(10) > 0) {
                document.append("b", random.nextInt(5));
            }
            document.append("tags",
                    random.ints(random.nextInt(4), 0, 12).<Object>mapToObj(tag -> tag % 2 == 0 ? "t" + tag : tag - 6).toList());
            if (random.nextInt(3) > 0) {
                document.append("deep", new Document("x", value()));
            }
            documents.add(document);
        }
        return documents;
    }

    private Document filter(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> new Document("_id", new Document("$gte", random.nextInt(DOCUMENTS)).append("$lt", random.nextInt(DOCUMENTS)));
            case 1 -> new Document("tags", "t" + random.nextInt(14));
            case 2 -> new Document("tags", new Document("$all", List.of("t" + random.nextInt(12), "t" + random.nextInt(12))));
            case 3 -> new Document(field(), operand());
            case 4 -> new Document("b", random.nextInt(6)).append("a", operand());
            case 5 -> new Document(field(), new Document("$in", Arrays.asList(value(), value(), "t1")));
            case 6 -> new Document("$or", List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Document("$and", List.of(filter(depth - 1), filter(depth - 1)));
        };
    }

    private @Nullable Object operand() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$gt", value());
            case 1 -> new Document("$lte", value());
            case 2 -> new Document("$gte", random.nextInt(-5, 5)).append("$lt", random.nextInt(-5, 10));
            case 3 -> new Document("$ne", value());
            case 4 -> new Document("$exists", random.nextBoolean());
            default -> value();
        };
    }

    private Document sort() {
        Document sort = new Document();
        if (random.nextInt(3) > 0) {
            sort.append(random.nextBoolean() ? "a" : "b", random.nextBoolean() ? 1 : -1);
        }
        // A complete order, without which two right answers can differ.
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private String field() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private @Nullable Object value() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> random.nextInt(-5, 5) + 0.5;
            case 2 -> (long) random.nextInt(-5, 5);
            case 3 -> "t" + random.nextInt(12);
            case 4 -> new Date(random.nextInt(5));
            case 5 -> random.nextBoolean();
            case 6 -> new Decimal128(random.nextInt(-5, 5));
            default -> random.nextInt(-5, 5);
        };
    }
}
