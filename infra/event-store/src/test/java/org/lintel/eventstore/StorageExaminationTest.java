package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;

/** What the doctor says of a database. */
class StorageExaminationTest {

    private final TestDatabase mongo = TestDatabase.open();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_database_that_does_what_the_store_relies_on_is_well_and_left_as_it_was() {
        try (var store = EventStore.on(mongo.database())) {
            store.append(Events.event("A", "0"));
        }

        var findings = examine(false);

        assertThat(findings).extracting(Finding::subject).containsExactly("server version", "concerns", "unique _id", "ordered insert",
                "one winner",
                "indexes", "clock", "what is stored");
        assertThat(findings).extracting(Finding::verdict).containsOnly(Finding.Verdict.OK);
        assertThat(findings.getLast()).hasToString("what is stored: ok. 1 events.");
        assertThat(mongo.database().listCollectionNames()).containsExactly("commits");
    }

    @Test
    void what_a_killed_examination_left_behind_is_dropped_and_one_that_may_be_under_way_is_not() {
        long now = Instant.now().getEpochSecond();
        String old = "examination-" + (now - 3_700) + "-" + UUID.randomUUID();
        String young = "examination-" + (now - 3_500) + "-" + UUID.randomUUID();
        List<String> others = List.of("examination-of-witnesses", "examination-1", young);
        others.forEach(name -> mongo.database().getCollection(name).insertOne(new Document()));
        mongo.database().getCollection(old).insertOne(new Document());

        examine(false);

        assertThat(mongo.database().listCollectionNames()).containsExactlyInAnyOrder("examination-of-witnesses", "examination-1", young);
    }

    @Test
    void of_an_embedded_store_it_says_what_has_no_meaning_there() {
        assertThat(examine(true)).filteredOn(finding -> finding.verdict() == Finding.Verdict.NOT_APPLICABLE).extracting(Finding::subject)
                .containsExactly("server version", "concerns", "clock");
    }

    @Test
    void a_foreign_collection_of_the_same_name_and_a_newer_document_are_said() {
        var commits = mongo.database().getCollection("commits", BsonDocument.class);
        commits.insertOne(new BsonDocument("_id", new BsonInt64(0)));
        assertThat(examine(false).getLast().toString()).startsWith("what is stored: FAILED.").contains("belongs to something else");

        commits.drop();
        commits.insertOne(new BsonDocument("_id", new BsonInt64(0)).append("format", new BsonInt32(9)));
        assertThat(examine(false).getLast().toString()).startsWith("what is stored: FAILED.").contains("newer version", "Upgrade");
    }

    @Test
    void a_server_that_does_not_answer_is_found_wanting_without_its_address() {
        var nowhere = new ConnectionString("mongodb://user:secret@127.0.0.1:1/?serverSelectionTimeoutMS=50");
        try (var client = MongoClients.create(nowhere)) {
            var findings = new StorageExamination(client.getDatabase("x"), EventStoreSettings.defaults(), false).findings();

            assertThat(findings).allMatch(Finding::failed);
            assertThat(findings.toString()).doesNotContain("secret", "127.0.0.1");
        }
    }

    @Test
    void each_thing_that_a_server_does_not_do_is_told_in_a_sentence() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var failed = new ArrayList<>(
                List.of(ServerWords.version(new Document("version", "4.0.28").append("versionArray", List.of(4, 0, 28, 0))),
                        ServerWords.concerns(new Document(), new Document("name", "inMemory").append("persistent", false)),
                        ServerWords.concernsRefused(2), ServerWords.unique(0), ServerWords.ordered(List.of(1, 2, 3)),
                        ServerWords.ordered(List.of(2)), ServerWords.oneWinner(2), ServerWords.oneWinner(0), ServerWords.indexed(100, 1),
                        ServerWords.indexed(1, 100),
                        ServerWords.indexed(ServerWords.NOT_SAID, 1), ServerWords.clockNotSaid(),
                        ServerWords.clock(now.plusSeconds(3), now, now), ServerWords.clock(now.minusSeconds(3), now, now)));

        assertThat(failed).allMatch(Finding::failed);
        assertThat(failed).allSatisfy(finding -> assertThat(finding.sentence()).endsWith("."));
        assertThat(ServerWords.clock(now, now.minusSeconds(5), now.plusSeconds(5)).failed()).as("a slow answer").isFalse();
        assertThat(ServerWords.version(new Document("version", "8.0.0").append("versionArray", List.of(8, 0, 0, 0))).failed()).isFalse();
        assertThat(ServerWords.concerns(new Document("setName", "rs"), new Document("persistent", true)).failed()).isFalse();
    }

    private List<Finding> examine(boolean embedded) {
        return new StorageExamination(mongo.database(), EventStoreSettings.defaults(), embedded).findings();
    }
}
