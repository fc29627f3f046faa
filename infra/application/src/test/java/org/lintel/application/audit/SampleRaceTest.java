package org.lintel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.TestRegistry;

/** Thirty-two at once on the real store: one asks, one other agrees, and the reasons are shown once. */
@Tag("inv-30")
class SampleRaceTest {
    private static final int AT_ONCE = 32;
    private static final String REASONS = "The certificate bears another stamp.";

    @Test
    void howeverManyAskAgreeOrOpenAtOnceItTakesTwoPersonsAndIsShownOnce() throws Exception {
        try (TestRegistry registry = TestRegistry.own()) {
            String session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, "Denied Group", "applicant").vetting().denialRecommended()
                    .plays("officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"%s\"}".formatted(REASONS));
            PlayedSample sample = PlayedSample.drawn(registry, session, "REFUSALS");

            List<Answer> asked = atOnce(number -> sample.on("auditor", sample.first(), "ask-opening", "{\"purpose\":\"x\"}"));
            String opening = only(asked).text("/id");
            assertThat(asked).filteredOn(answer -> answer.status() == 422).allMatch(answer -> answer.body().contains("opening-waiting"));

            List<Answer> agreed = atOnce(number -> sample.opening(number % 2 == 0 ? "auditor" : "auditor2", opening, "approve"));
            only(agreed);
            assertThat(agreed).filteredOn(answer -> answer.status() == 422)
                    .allMatch(answer -> answer.body().contains("four-eyes") || answer.body().contains("already-approved"));

            List<Answer> shown = atOnce(number -> sample.opening(number % 2 == 0 ? "auditor" : "auditor2", opening, "open"));
            assertThat(only(shown).text("/reasons")).isEqualTo(REASONS);
            assertThat(shown).filteredOn(answer -> answer.body().contains(REASONS)).hasSize(1);
            var accesses = registry.user("auditor").get("/api/audit/accesses?subject=" + file.id()).answers(200).json().get("items");
            assertThat(accesses).hasSize(1);
            assertThat(accesses.get(0).get("officer").asString() + " " + accesses.get(0).get("approvedBy").asString())
                    .isEqualTo("auditor auditor2");
        }
    }

    /** Who did not get their turn in time is told so, and has done nothing. */
    private static Answer only(List<Answer> answers) {
        assertThat(answers.stream().map(Answer::status)).isSubsetOf(200, 422, 503);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        return answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                int own = number;
                sent.add(callers.submit(() -> {
                    begun.await();
                    return call.apply(own);
                }));
            }
            begun.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
