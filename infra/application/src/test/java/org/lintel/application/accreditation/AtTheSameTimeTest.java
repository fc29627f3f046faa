package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Rules over several files hold when many act at once, and nobody sees a retry. */
class AtTheSameTimeTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final int MANY = 50;

    private final Caller applicant = REGISTRY.user("applicant");

    @Test
    void ofFiftyRequestsByOneApplicantForOneOrganisationExactlyOneIsAccepted() throws Exception {
        String body = PlayedFile.requestBody(REGISTRY.session(), TestRegistry.unused("Crowd "));
        long events = REGISTRY.eventsByPeople();

        List<Answer> answers = together(Collections.nCopies(MANY, () -> applicant.post("/api/accreditations", body)));

        assertThat(answers.stream().collect(Collectors.groupingBy(answer -> answer.status() + " " + answer.text("/code"),
                Collectors.counting()))).isEqualTo(java.util.Map.of("201 ", 1L, "422 already-requested", MANY - 1L));
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events + 1);
    }

    @Test
    void fiftySendingsUnderOneKeyAreOneRequest() throws Exception {
        String body = PlayedFile.requestBody(REGISTRY.session(), TestRegistry.unused("Keyed crowd "));
        String key = TestRegistry.unused("key-");
        long events = REGISTRY.eventsByPeople();

        List<Answer> answers = together(Collections.nCopies(MANY, () -> applicant.post("/api/accreditations", body, key)));

        assertThat(answers.stream().map(answer -> answer.status() + answer.body()).distinct()).hasSize(1);
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events + 1);
    }

    @Test
    void fiftyRequestsForFiftyOrganisationsAreAllAccepted() throws Exception {
        String session = REGISTRY.session();
        List<Answer> answers = together(IntStream.range(0, MANY).<Callable<Answer>>mapToObj(
                number -> () -> applicant.post("/api/accreditations", PlayedFile.requestBody(session, "Peaceful " + number))).toList());
        assertThat(answers).allMatch(answer -> answer.status() == 201);
    }

    @Test
    void ofTwoGrantsToOneOrganisationExactlyOneIsGiven() throws Exception {
        for (int round = 0; round < 5; round++) {
            String session = REGISTRY.session();
            List<PlayedFile> claims = List.of("applicant", "applicant2").stream()
                    .map(claimant -> PlayedFile.requested(REGISTRY, session, "Claimed Twice", claimant).vetting().grantRecommended())
                    .toList();

            List<Answer> answers = together(claims.stream()
                    .<Callable<Answer>>map(claim -> () -> claim.does("officer2", "grant", "{\"conditions\":[]}")).toList());

            assertThat(answers.stream().map(answer -> answer.status() + " " + answer.text("/code")))
                    .containsExactlyInAnyOrder("200 ", "422 organisation-already-accredited");
        }
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Answer>> answers = calls.stream().map(call -> threads.submit(() -> {
                start.await();
                return call.call();
            })).toList();
            return answers.stream().map(AtTheSameTimeTest::answerOf).toList();
        }
    }

    private static Answer answerOf(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
