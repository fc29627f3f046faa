package org.lintel.application.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;

class ErasuresPageTest {
    private static final String PAGE = "/erasures";

    @Test
    void anAdministratorAsksAndASecondOfficerConcurs(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2027-01-04T09:00:00Z"))) {
            PlayedFile file = PlayedFile.requested(registry, registry.session(), "Quiet Harbour", "applicant").plays("applicant",
                    "withdraw",
                    "{}");
            Browser admin = Browser.of(registry, "admin");
            Browser second = Browser.of(registry, "officer2");
            assertThat(admin.get(PAGE).answers(200).text()).contains("Ask that a file or a delegate be erased", "Nothing waits.");

            Page asked = admin.followed(admin.post("/erasures/ask", admin.get(PAGE), "file", " " + file.id() + " "));
            assertThat(asked.answers(200).text()).contains(file.id()).doesNotContain("Erase it", "Quiet Harbour");
            Page waiting = second.get(PAGE).answers(200);
            assertThat(waiting.text()).contains(file.id(), "Erase it").doesNotContain("Ask that a file or a delegate be erased");
            Page concurred = second.followed(second.post("/erasures/" + file.id() + "/concur", waiting));
            assertThat(concurred.answers(200).text()).contains("Nothing waits.", "on request");

            assertThat(file.read("officer").body()).contains("\"name\":\"erased\"");
            assertThat(admin.get(PAGE + "?language=fr").answers(200).text()).contains("sur demande");
        }
    }

    @Test
    void aDelegateWaitsThereForTheSecondOfficerLikeAFile(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2027-01-04T09:00:00Z"))) {
            PlayedDelegate delegate = PlayedDelegate.nominated(registry, PlayedFile.requested(registry).id()).plays("applicant", "withdraw",
                    "{}");
            Browser admin = Browser.of(registry, "admin");
            Browser second = Browser.of(registry, "officer2");
            admin.followed(admin.post("/erasures/ask", admin.get(PAGE), "file", delegate.id())).answers(200);
            Page waiting = second.get(PAGE).answers(200);
            assertThat(waiting.text()).contains(delegate.id(), "Erase it").doesNotContain(PlayedDelegate.GIVEN_NAME);
            assertThat(second.followed(second.post("/erasures/" + delegate.id() + "/concur", waiting)).answers(200).text())
                    .contains("Nothing waits.", delegate.id(), "on request");
        }
    }

    @Test
    void whatARuleRefusesIsToldOnThePage(@TempDir Path folder) {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock("2027-01-04T09:00:00Z"))) {
            PlayedFile open = PlayedFile.requested(registry);
            Browser admin = Browser.of(registry, "admin");
            assertThat(admin.post("/erasures/ask", admin.get(PAGE), "file", open.id()).answers(422).text()).contains("still open");
            assertThat(admin.post("/erasures/ask", admin.get(PAGE), "file", "nothing").answers(404).body()).contains("value=\"nothing\"");
            Browser.of(registry, "officer").get(PAGE).answers(403);
            Browser.of(registry, "auditor").get(PAGE).answers(403);
        }
    }
}
