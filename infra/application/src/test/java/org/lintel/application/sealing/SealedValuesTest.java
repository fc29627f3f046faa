package org.lintel.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.demo.TemporaryFolder;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.Storage;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/** What somebody with their hands in the database can do to sealed values, and what comes of it. */
@Tag("long")
class SealedValuesTest {
    private static final EmbeddedMongo MONGO = EmbeddedMongo.open(TemporaryFolder.goneAtTheEnd().resolve("store.mv"));
    /** Beside others: where it writes alone, a registry does not ask the database for what it wrote a moment ago. */
    private static final TestRegistry REGISTRY = TestRegistry.start(TemporaryFolder.goneAtTheEnd(), MONGO.connectionString());

    private final PlayedFile file = PlayedFile.requested(REGISTRY).vetting()
            .plays("officer", "ask-clarification", "{\"question\":\"Who will attend?\"}");

    @AfterAll
    static void close() {
        REGISTRY.close();
        MONGO.close();
    }

    @BeforeEach
    void theViewHasSeenTheFile() {
        file.read("officer");
    }

    @Test
    void aValueOfAnotherFileIsRefused() {
        PlayedFile other = PlayedFile.requested(REGISTRY);

        setPurpose(request(other.id()).getString("purpose"));

        refused();
    }

    @Test
    void aValueOfAnotherFieldIsRefused() {
        setPurpose(question());

        refused();
    }

    @Test
    void aValueThatPretendsToBeOfAnotherFieldOrFileIsRefused() {
        setPurpose(question().replace("~QUESTION~", "~PURPOSE~"));
        refused();

        PlayedFile other = PlayedFile.requested(REGISTRY);
        setPurpose(request(other.id()).getString("purpose").replace(other.id(), file.id()));
        refused();
    }

    @Test
    void aChangedValueIsRefused() {
        String purpose = request(file.id()).getString("purpose");
        for (String changed : new String[]{purpose.substring(0, purpose.length() - 8) + "AAAAAAAA", "1~RESTRICTED~", "", "not~base~64~!",
                purpose.replace("~0.", "~7."), purpose + "%", purpose.replace("1~RESTRICTED", "1~PUBLIC"),
                purpose.replace("1~RESTRICTED", "1~CONFIDENTIAL"), "Observe the cooperation plenary"}) {
            setPurpose(changed);
            refused();
        }
    }

    @Test
    void aRowOfAListThatDoesNotOpenLeavesTheOthersReadable() {
        String list = "/api/accreditations?session=" + file.read("officer").text("/sessionId") + "&after=" + file.after();
        REGISTRY.user("officer").get(list).answers(200);
        for (String changed : new String[]{"tampered", question()}) {
            Document row = stored("worklist", file.id());
            row.get("row", Document.class).put("organisation", changed);
            rows("worklist").replaceOne(Filters.eq("_id", file.id()), row);

            assertThat(REGISTRY.user("officer").get(list).answers(200).body()).contains("does not open");
        }
    }

    private void refused() {
        REGISTRY.user("officer").get(file.path()).answers(422, "sealed-altered");
        Browser.of(REGISTRY, "officer").get("/files/" + file.id()).answers(422);
    }

    private String question() {
        file.read("officer");
        return stored("file", file.id()).getEmbedded(List.of("row", "vetting"), Document.class).getList("clarifications", Document.class)
                .getFirst().getString("question");
    }

    private void setPurpose(String value) {
        Document row = stored("file", file.id());
        row.getEmbedded(List.of("row", "request"), Document.class).put("purpose", value);
        rows("file").replaceOne(Filters.eq("_id", file.id()), row);
    }

    private Document request(String id) {
        return stored("file", id).getEmbedded(List.of("row", "request"), Document.class);
    }

    private Document stored(String view, String id) {
        Awaitility.await().until(() -> rows(view).find(Filters.eq("_id", id)).first() != null);
        return Objects.requireNonNull(rows(view).find(Filters.eq("_id", id)).first());
    }

    private static MongoCollection<Document> rows(String view) {
        String collection = REGISTRY.user("admin").get("/api/views").answers(200).json().get("items").valueStream()
                .filter(item -> item.get("view").asString().equals(view)).findFirst().orElseThrow().get("collection").asString();
        return REGISTRY.context().getBean(Storage.class).database().getCollection(collection);
    }
}
