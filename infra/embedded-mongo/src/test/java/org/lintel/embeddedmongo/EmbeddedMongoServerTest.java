package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoClients;

/** The store as a process of its own. */
class EmbeddedMongoServerTest {

    @TempDir
    Path folder;

    @Test
    void itsFirstLineIsWhereToConnectAndItEndsWithItsInput() throws Exception {
        try (ChildProgram server = ChildProgram.start(EmbeddedMongoServer.class, OpenStore.fileIn(folder));
                var client = MongoClients.create(server.awaitLine())) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("_id", 1));

            server.endInput();

            assertThat(server.awaitEnd(30, TimeUnit.SECONDS)).isZero();
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.ids()).containsExactly(1);
        }
    }

    @Test
    void aFileInUseEndsItWithStatusOne() throws Exception {
        try (OpenStore first = OpenStore.in(folder);
                ChildProgram second = ChildProgram.start(EmbeddedMongoServer.class, OpenStore.fileIn(folder))) {
            assertThat(second.awaitEnd(30, TimeUnit.SECONDS)).isEqualTo(1);
            first.insert(1);
        }
    }
}
