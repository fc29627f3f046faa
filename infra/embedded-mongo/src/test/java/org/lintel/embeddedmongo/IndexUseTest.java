package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;

/** Queries read the documents they need and no others: counted, not timed. */
class IndexUseTest {

    private static final int ALL = 2_000;

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void fill() {
        store = OpenStore.in(folder);
        store.things.insertMany(IntStream.range(0, ALL).mapToObj(i -> new Document("_id", i).append("n", i)
                .append("tags", List.of("of=" + i, "group=" + i % 100)).append("plain", i % 100)).toList());
        store.things.createIndex(Indexes.ascending("tags"));
        store.things.createIndex(Indexes.compoundIndex(Indexes.ascending("n"), Indexes.descending("plain")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEqualIdReadsOneDocument() {
        reads(1, 1, Filters.eq(77));
        reads(0, 0, Filters.eq(-1));
    }

    @Test
    void aListOfIdsReadsOneDocumentForEach() {
        reads(3, 3, Filters.in("_id", 5, 1_999, 77, 4_000));
    }

    @Test
    void aRangeOfIdsReadsOnlyTheRange() {
        reads(10, 10, Filters.and(Filters.gte("_id", 100), Filters.lt("_id", 110)));
        reads(5, 5, Filters.gt("_id", ALL - 6));
    }

    @Test
    void aTagReadsOnlyTheDocumentsThatHaveIt() {
        reads(1, 1, Filters.eq("tags", "of=42"));
        reads(20, 20, Filters.eq("tags", "group=42"));
        reads(21, 21, Filters.in("tags", "group=42", "of=43"));
    }

    @Test
    void twoTagsReadOnlyTheDocumentsOfTheRarerOne() {
        reads(1, 1, Filters.all("tags", "group=42", "of=142"));
        reads(1, 1, Filters.and(Filters.eq("tags", "group=42"), Filters.eq("tags", "of=142")));
    }

    @Test
    void alternativesOfTagsReadTheDocumentsOfEach() {
        reads(2, 2, Filters.or(Filters.all("tags", "group=42", "of=142"), Filters.eq("tags", "of=7")));
    }

    @Test
    void aTagWithinARangeOfIdsReadsOnlyWhatHasBoth() {
        reads(2, 2, Filters.and(Filters.eq("tags", "group=42"), Filters.gte("_id", 1_800)));
    }

    @Test
    void theFirstByAnIndexedOrderReadOnlyThemselves() {
        assertThat(store.examinedBy(() -> store.things.find().sort(Sorts.descending("_id")).limit(3).into(new ArrayList<>())))
                .isEqualTo(3);
        assertThat(store.examinedBy(() -> store.things.find().sort(Sorts.descending("n")).limit(3).into(new ArrayList<>())))
                .isEqualTo(3);
    }

    @Test
    void aFieldWithoutAnIndexReadsAll() {
        reads(20, ALL, Filters.eq("plain", 42));
    }

    @Test
    void anUpdateAndADeleteReadOnlyWhatTheyChange() {
        assertThat(store.examinedBy(() -> store.things.updateOne(Filters.eq("tags", "of=42"), new Document("$set", new Document("x", 1)))))
                .isLessThanOrEqualTo(2);
        assertThat(store.examinedBy(() -> store.things.deleteMany(Filters.eq("tags", "of=43")))).isLessThanOrEqualTo(2);
    }

    @Test
    void aCountByAnIndexReadsNoDocument() {
        assertThat(store.examinedBy(() -> assertThat(store.things.countDocuments(Filters.lt("_id", 1_000))).isEqualTo(1_000))).isZero();
    }

    @Test
    void explainNamesTheIndex() {
        Document explained = store.client.getDatabase("test").runCommand(new Document("explain",
                new Document("find", "things").append("filter", new Document("tags", "of=42"))));

        assertThat(explained.getEmbedded(List.of("queryPlanner", "winningPlan", "indexName"), String.class)).isEqualTo("tags_1");
        assertThat(explained.getEmbedded(List.of("executionStats", "totalDocsExamined"), Number.class).intValue()).isOne();
    }

    private void reads(int found, int examined, Bson filter) {
        FindIterable<Document> query = store.things.find(filter);
        assertThat(store.examinedBy(() -> assertThat(query).hasSize(found))).as("documents read").isEqualTo(examined);
    }
}
