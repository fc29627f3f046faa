package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** One step on many files: shown first, single ones pulled out, each decided on by itself. */
class BatchPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final Browser officer = Browser.of(REGISTRY, "officer");
    private final String session = REGISTRY.session();

    @Test
    void theListOfOneStateOffersItsStepForMany() {
        file().vetting();
        REGISTRY.awaitViews();

        Page list = officer.get("/?session=" + session + "&state=VETTING");

        assertThat(list.body()).contains("name=\"file\"", "value=\"recommend-grant\"").doesNotContain("checked");
        assertThat(officer.get("/?session=" + session + "&state=VETTING&all=true").body()).contains("checked");
        assertThat(officer.get("/?session=" + session).body()).doesNotContain("name=\"file\"");
        assertThat(officer.get("/?session=" + session + "&state=AWAITING_APPROVAL").body()).doesNotContain("name=\"file\"");
    }

    @Test
    void aBatchIsRecommendedAndApprovedWithSingleFilesPulledOut() {
        List<PlayedFile> files = List.of(file().vetting(), file().vetting(), file().vetting());
        files.getLast().read("officer");
        Page chosen = officer.post("/batch", officer.get("/"), fields("recommend-grant", files));
        assertThat(chosen.text()).contains("each by itself", "Do it for the ticked files");

        Page done = officer.post("/batch/carry-out", chosen, with(fields("recommend-grant", files.subList(0, 2)), chosen, "Aims match."));
        Browser second = Browser.of(REGISTRY, "officer2");
        Page toApprove = second.post("/batch", second.get("/"), fields("grant", files));
        Page approved = second.post("/batch/carry-out", toApprove, with(fields("grant", files), toApprove, ""));

        assertThat(done.text()).contains("2 of 2 done.");
        assertThat(toApprove.text()).contains("Left out, because it cannot be done now:",
                "The file is vetting; this is possible only when it is awaiting approval.");
        assertThat(approved.text()).contains("2 of 3 done.", "The file is vetting");
        await().untilAsserted(() -> assertThat(states(files)).containsExactly("ACTIVE", "ACTIVE", "VETTING"));
    }

    @Test
    void aBatchThatIsSentAgainIsDoneOnceAndAnswersTheSame() {
        List<PlayedFile> files = List.of(file(), file());
        files.getLast().read("officer");
        Page chosen = officer.post("/batch", officer.get("/"), fields("find-complete", files));
        String[] form = with(fields("find-complete", files), chosen, "");

        Page first = officer.post("/batch/carry-out", chosen, form);
        Page second = officer.post("/batch/carry-out", chosen, form);

        assertThat(first.text()).contains("2 of 2 done.");
        assertThat(second.text()).contains("2 of 2 done.");
    }

    @Test
    void fourEyesHoldInABatch() {
        PlayedFile own = file().vetting().plays("officer2", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match.\"}");
        own.read("officer");
        Browser second = Browser.of(REGISTRY, "officer2");

        Page chosen = second.post("/batch", second.get("/"), fields("grant", List.of(own)));

        assertThat(chosen.text()).contains("None of the files that you chose can be decided on now.", "You recommended this decision");
    }

    @Test
    void aFileThatIsNotThereKeepsTheBatchFromBeginning() {
        PlayedFile file = file();
        file.read("officer");
        Page chosen = officer.post("/batch", officer.get("/"), fields("find-complete", List.of(file)));
        List<String> form = new ArrayList<>(List.of(with(fields("find-complete", List.of(file)), chosen, "")));
        form.addAll(List.of("file", "00000000-0000-4000-8000-000000000000"));

        officer.post("/batch/carry-out", chosen, form.toArray(String[]::new)).answers(404);

        assertThat(states(List.of(file))).containsExactly("SUBMITTED");
    }

    @Test
    void whatIsAgainstAPartyIsNotDoneInBatches() {
        PlayedFile file = file().vetting();
        Page shown = officer.get("/");

        officer.post("/batch", shown, fields("recommend-denial", List.of(file))).answers(404);
        officer.post("/batch", shown, fields("grant", List.of(file))).answers(403);
        officer.post("/batch", shown, "file", file.id()).answers(400);
        officer.post("/batch", shown, "step", "find-complete", "file", "nothing").answers(404);
        assertThat(officer.post("/batch", shown, "step", "find-complete").answers(200).text()).contains("None of the files");
    }

    @Test
    void reasonsThatAreMissingAreAskedForBeforeAnythingIsDone() {
        List<PlayedFile> files = List.of(file().vetting());
        files.getLast().read("officer");
        Page chosen = officer.post("/batch", officer.get("/"), fields("recommend-grant", files));

        Page again = officer.post("/batch/carry-out", chosen, with(fields("recommend-grant", files), chosen, " ")).answers(400);
        Page begun = officer.post("/batch", chosen, join(fields("recommend-grant", files), "template", "rule-93"));

        assertThat(again.body()).contains("aria-invalid=\"true\"");
        assertThat(begun.body()).contains("stated purpose match Rule 93");
        assertThat(states(files)).containsExactly("VETTING");
    }

    private PlayedFile file() {
        return PlayedFile.requested(REGISTRY, session, TestRegistry.unused("Organisation "), "applicant");
    }

    private static List<String> states(List<PlayedFile> files) {
        return files.stream().map(file -> REGISTRY.user("officer").get(file.path()).text("/state")).toList();
    }

    private static String[] fields(String step, List<PlayedFile> files) {
        List<String> fields = new ArrayList<>(List.of("step", step));
        files.forEach(file -> fields.addAll(List.of("file", file.id())));
        return fields.toArray(String[]::new);
    }

    private static String[] with(String[] fields, Page shown, String reasons) {
        return join(fields, "key", shown.hidden("/batch/carry-out", "key"), "reasons", reasons);
    }

    private static String[] join(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
