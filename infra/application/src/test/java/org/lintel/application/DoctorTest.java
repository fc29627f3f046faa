package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.embeddedmongo.DiskForTests;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.client.MongoClients;

/** A database that cannot be relied on, or is gone: what is said of it, and when. */
@Tag("long")
class DoctorTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;

    DoctorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void ofAnEmbeddedStoreItSaysWhatHoldsAndWhatDoesNotApply() {
        try (Storage _ = new DataFolder(folder).openStorage(null)) {
            assertThat(doctor("--data", folder.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("in use");
        }

        assertThat(doctor("--data", folder.toString())).isZero();

        assertThat(out.toString().lines()).hasSize(8).noneMatch(line -> line.contains("FAILED"))
                .anyMatch(line -> line.startsWith("unique _id: ok.")).anyMatch(line -> line.startsWith("concerns: not applicable."));
    }

    @Test
    void whereThereIsNoRegistryNoneIsMade() throws Exception {
        assertThat(doctor("--data", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(folder.resolve("none")).doesNotExist();

        Path empty = Files.createFile(folder.resolve("registry.mv"));
        assertThat(doctor("--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no registry in the data folder ");
        assertThat(empty).isEmptyFile();
    }

    @Test
    void itSaysThatItTriesHowTheDatabaseWrites() {
        assertThat(doctor("--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("a collection of its own, which is dropped again")
                .doesNotContain("changes nothing");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidInASentenceAfterAFewAttempts() {
        assertThat(doctor("--mongodb-uri", "mongodb://u:secret@127.0.0.1:1/?serverSelectionTimeoutMS=50")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Asking 127.0.0.1:1; who does not answer is given up after three attempts.\n"
                + "lintel: The MongoDB at the given address does not answer.\n");
    }

    @Test
    void aCollectionOfSomebodyElseFailsHereAndKeepsARegistryFromStarting() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("server.db"));
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("lintel").getCollection("commits").insertOne(new Document("_id", 1L).append("sold", "a chair"));

            assertThat(doctor("--mongodb-uri", mongo.connectionString())).isEqualTo(1);
            assertThat(out.toString()).contains("what is stored: FAILED.");
            assertThatThrownBy(() -> TestRegistry.start(data, mongo.connectionString())).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("The storage cannot be relied on. what is stored: FAILED.");
            assertThat(client.getDatabase("lintel").listCollectionNames()).containsExactly("commits");
        }
    }

    @Test
    void aFullDiskIsSaidInOneLineAndKeepsNoRegistryFromStartingToRead() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        DiskForTests disk = new DiskForTests();
        try (EmbeddedMongo mongo = disk.open(folder.resolve("server.db"))) {
            String before;
            try (TestRegistry registry = TestRegistry.start(data, mongo.connectionString())) {
                registry.session();
                registry.awaitViews();
                before = registry.user("officer").get("/api/sessions").answers(200).body();
            }
            disk.isFull();
            await().until(mongo::refusesWrites);

            assertThat(doctor("--mongodb-uri", mongo.connectionString())).isEqualTo(1);
            assertThat(out.toString().lines()).hasSize(4).noneMatch(line -> line.contains("FAILED"))
                    .anyMatch(line -> line.startsWith("room to write: no room. The disk is almost full"))
                    .anyMatch(line -> line.startsWith("what is stored: ok."));
            try (TestRegistry registry = TestRegistry.start(data, mongo.connectionString())) {
                assertThat(registry.user("officer").get("/api/sessions").answers(200).body()).isEqualTo(before);
            }
        }
    }

    @Test
    void healthSaysThatTheDatabaseIsGone() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("server.db"));
        String address = mongo.connectionString() + "&serverSelectionTimeoutMS=4000";
        try (TestRegistry registry = TestRegistry.start(data, address)) {
            registry.stranger().get("/health").answers(200);

            mongo.close();

            await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(registry.stranger().get("/health").answers(503).body())
                    .contains("STORAGE_DOES_NOT_ANSWER"));
        }
    }

    private int doctor(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "doctor";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Lintel.program().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }
}
