package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.embeddedmongo.DiskForTests;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is said of the registry to everybody. */
class HealthTest {
    @TempDir
    Path folder;

    @Test
    void aStoreThatWritesNothingForWantOfRoomIsNotWellUntilThereIsRoomAgain() {
        DiskForTests disk = new DiskForTests();
        try (TestRegistry registry = TestRegistry.own(); Storage storage = Storage.of(disk.open(folder.resolve("store.mv")))) {
            registry.session();
            registry.awaitViews();
            ViewsApi api = new ViewsApi(registry.context().getBean(Views.class), registry.context().getBean(MongoEventStorageEngine.class),
                    registry.context().getBean(LogKeeper.class), storage);
            assertThat(api.health().getStatusCode()).isEqualTo(HttpStatus.OK);

            disk.isFull();
            await().until(() -> saysThatItCannotBeWritten(api.health()));

            disk.hasRoom();
            await().until(() -> api.health().getStatusCode().equals(HttpStatus.OK));
        }
    }

    private static boolean saysThatItCannotBeWritten(ResponseEntity<ViewsApi.Health> answer) {
        return answer.getStatusCode().equals(HttpStatus.SERVICE_UNAVAILABLE) && answer.getBody() != null
                && answer.getBody().status().equals("STORAGE_CANNOT_BE_WRITTEN");
    }
}
