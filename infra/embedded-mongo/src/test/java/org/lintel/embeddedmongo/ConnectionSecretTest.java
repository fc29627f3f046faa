package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** Another user of the machine, who reaches the port and does not have the connection string. */
class ConnectionSecretTest {

    private static final int UNAUTHORIZED = 13;

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void open() {
        store = OpenStore.in(folder);
        store.insert(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutThePasswordNoCommandIsAnswered() {
        try (MongoClient stranger = MongoClients.create(withoutPassword())) {
            for (String command : new String[]{"find", "insert", "listCollections", "listDatabases", "ping", "serverStatus", "getMore",
                    "aggregate", "saslContinue", "logout"}) {
                assertThatThrownBy(() -> stranger.getDatabase("test").runCommand(new Document(command, 1)), command)
                        .isInstanceOfSatisfying(MongoCommandException.class,
                                refused -> assertThat(refused.getErrorCode()).isEqualTo(UNAUTHORIZED));
            }
        }
        assertThat(store.things.countDocuments()).isOne();
    }

    @Test
    void withAWrongPasswordNoConnectionIsMade() {
        String guessed = store.mongo.connectionString().replaceFirst(":[0-9a-f]{32}@", ":00000000000000000000000000000000@");
        assertThat(guessed).isNotEqualTo(store.mongo.connectionString());

        try (MongoClient stranger = MongoClients.create(guessed)) {
            assertThatThrownBy(() -> stranger.getDatabase("test").getCollection("things").find().first())
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void aPrefixOfThePasswordIsNotEnough() {
        String shortened = store.mongo.connectionString().replaceFirst("[0-9a-f]{2}@", "@");

        try (MongoClient stranger = MongoClients.create(shortened)) {
            assertThatThrownBy(() -> stranger.getDatabase("test").getCollection("things").find().first())
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void thePasswordOfOneOpeningIsOfNoUseForTheNext() {
        String before = password(store);
        store.close();
        store = OpenStore.in(folder);

        assertThat(password(store)).isNotEqualTo(before);
    }

    @Test
    void whatADriverLogsDoesNotTellThePassword() {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.mongo.connectionString())).build();

        assertThat(String.valueOf(settings.getCredential())).doesNotContain(password(store));
        assertThat(settings.getApplicationName()).isNull();
        assertThat(store.mongo.toString()).doesNotContain(password(store));
    }

    private String withoutPassword() {
        return "mongodb://127.0.0.1:" + new ConnectionString(store.mongo.connectionString()).getHosts().getFirst().split(":")[1];
    }

    private static String password(OpenStore store) {
        return store.mongo.connectionString().replaceFirst(".*:([0-9a-f]+)@.*", "$1");
    }
}
