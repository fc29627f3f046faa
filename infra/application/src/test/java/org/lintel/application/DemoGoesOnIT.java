package org.lintel.application;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.ChildRegistry;
import org.lintel.application.testing.Recorded;

/** A demonstration that was killed goes on where it stood, in another process, and ends as if nothing had been. */
@Timeout(900)
class DemoGoesOnIT {
    private static final String ORGANISATIONS = "50";
    /** The last one is claimed by two applicants. */
    private static final int FILES = 51;

    @Test
    void aDemonstrationThatWasCutOffIsPlayedToItsEnd(@TempDir Path data) {
        for (int events : new int[]{60, 300}) {
            try (ChildRegistry registry = ChildRegistry.demo(data, "--organisations", ORGANISATIONS)) {
                Awaitility.await().atMost(60, SECONDS).until(() -> registry.user("auditor")
                        .get("/api/audit/events?limit=1&from=" + events).answers(200).body().lines().count() == 1);
            }
        }

        try (ChildRegistry registry = ChildRegistry.demo(data, "--organisations", ORGANISATIONS)) {
            registry.awaitLine("Ctrl-C stops it.");
            Recorded recorded = new Recorded(registry);
            assertThat(recorded.commands()).doesNotHaveDuplicates().hasSameSizeAs(recorded.doneBySomebody());
            assertThat(recorded.events().stream().filter(event -> event.get("type").asString().equals("AccreditationRequested")))
                    .hasSize(FILES);
        }
    }
}
