package org.lintel.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Who opened what is confidential, for auditors. */
class AuditedAccessesPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static PlayedFile file;
    private static PlayedFile untouched;
    private static PlayedDelegate delegate;

    private final Browser auditor = Browser.of(REGISTRY, "auditor");

    @BeforeAll
    static void play() {
        untouched = PlayedFile.requested(REGISTRY);
        file = PlayedFile.requested(REGISTRY).vetting().plays("officer", "record-check",
                "{\"check\":\"REGISTER\",\"outcome\":\"PASSED\",\"note\":\"Asked the registrar.\"}");
        REGISTRY.awaitViews();
        opens("officer", file.path());
        file.does("officer3", "open-exceptionally", "{\"reason\":\"The colleague is away.\"}").answers(200);
        delegate = PlayedDelegate.nominated(REGISTRY, file.id());
        REGISTRY.awaitViews();
        opens("applicant", "/api/delegates/" + delegate.id());
    }

    private static void opens(String user, String path) {
        Caller caller = REGISTRY.user(user);
        caller.send(caller.call(path).header("Purpose", "VETTING").GET()).answers(200);
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void theLatestReadingsOfAllAreThereWithWhoWhenOfWhatAndForWhat() {
        String told = auditor.open("/audit/accesses").answers(200).text();
        assertThat(told).containsSubsequence("Applicant", "Data of a delegate opened", delegate.id(), "vetting", "Officer",
                "opened exceptionally", file.id(), "Officer", "Confidential notes of a file opened", file.id(), "vetting")
                .doesNotContain(untouched.id(), "colleague is away", "registrar");
    }

    @Test
    void ofOneFileAllReadingsAreThereAndToWhomItWasAssigned() {
        assertThat(auditor.open("/audit/accesses?subject=" + file.id()).answers(200).text()).containsSubsequence("exceptionally", "vetting")
                .doesNotContain("colleague is away", delegate.id());
        assertThat(auditor.open("/audit/accesses?subject=" + delegate.id()).answers(200).text()).contains("vetting");
        assertThat(auditor.open("/audit/accesses?subject=" + untouched.id()).answers(200).text()).contains("Nothing is here.");
        assertThat(auditor.open("/audit/accesses?subject=&position=0").answers(200).text()).contains("Nothing is here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"position=x", "position=-1"})
    void whatCannotBeAskedForIsNamed(String query) {
        assertThat(auditor.open("/audit/accesses?" + query).answers(400).body()).contains("<code>position</code>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "officer2", "applicant", "bureau", "admin", "security", "reviewer", "focalpoint"})
    void itIsForAuditors(String user) {
        Browser.of(REGISTRY, user).open("/audit/accesses?subject=" + file.id()).answers(403);
    }
}
