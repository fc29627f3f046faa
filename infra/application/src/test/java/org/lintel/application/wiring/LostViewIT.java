package org.lintel.application.wiring;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.Running;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

/** A process loses a view to another one that is gone soon after, again and again. Each time it feeds it again as soon as it may. */
class LostViewIT {
    private static final Duration TAKE_OVER = Duration.ofSeconds(2);
    /** Two looks, on a busy machine. By itself the framework would wait for sixteen seconds the fifth time, and for a minute in the end. */
    private static final Duration WORK = Duration.ofSeconds(10);
    private static final int TIMES = 5;

    @TempDir
    private Path folder;

    @Test
    void isTakenUpAgainAsOftenAsItIsLost() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
                var client = MongoClients.create(mongo.connectionString());
                TestRegistry registry = TestRegistry.start(folder.resolve("registry"), mongo.connectionString(),
                        Map.of(Running.TAKE_OVER_AFTER, TAKE_OVER.toSeconds() + "s"))) {
            String session = registry.session();
            registry.awaitViews();
            MongoCollection<Document> tokens = client.getDatabase("lintel").getCollection("tokens");
            String worklist = registry.context().getBean(Views.class).worklist().collection();

            for (int times = 0; times < TIMES; times++) {
                tokens.updateOne(eq("processor", worklist), combine(set("owner", "another"), set("claimedAt", new Date())));
                await("feeding it after loss " + (times + 1)).atMost(TAKE_OVER.plus(WORK))
                        .until(() -> isFedHere(registry));
            }

            PlayedFile file = PlayedFile.requested(registry, session, "Played Forum", "applicant");
            registry.awaitViews();
            assertThat(registry.user("officer").get("/api/accreditations?session=" + session).answers(200).text("/items/0/id"))
                    .isEqualTo(file.id());
        }
    }

    private static boolean isFedHere(TestRegistry registry) {
        return registry.context().getBean(Views.class).statuses().stream().filter(view -> view.view().equals("worklist"))
                .allMatch(view -> view.fedBy() != null && view.fedBy().here());
    }
}
