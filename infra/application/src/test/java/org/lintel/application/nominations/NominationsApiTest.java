package org.lintel.application.nominations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.RetentionClass;

/** A file of nominations, from the call to the record and back. */
class NominationsApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String HEADER = String.join(",", NominationColumn.HEADER);

    private final String session = REGISTRY.session();

    @Test
    void goodRowsAreRecordedAndBadOnesNamed() {
        long events = REGISTRY.eventsByPeople();
        String file = file(line("Witness Forum", "Ada"), line("Witness Forum", "Bo"), line("Other Forum", "Ada"),
                line("Other Forum", "Eve").replace("1990-01-31", "soon"), line("Witness Forum", "ADA "));

        Answer answer = send("applicant", file).answers(200);

        assertThat(answer.json().at("/rows").asInt()).isEqualTo(5);
        assertThat(answer.json().at("/accepted").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/recorded").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/organisations").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/refused").valueStream().map(one -> one.at("/line").asInt() + " " + one.at("/code").asString()))
                .containsExactly("5 not-a-date", "6 nominated-twice");
        assertThat(REGISTRY.eventsByPeople()).as("two requests and three nominations").isEqualTo(events + 5);
        assertThat(REGISTRY.user("applicant").get("/api/accreditations?session=" + session + "&after=" + answer.text("/after"))
                .answers(200).json().at("/items").size()).isEqualTo(2);
    }

    @Test
    void theSameFileAgainAnswersTheSameAndRecordsNothing() {
        String file = file(line("Witness Forum", "Ada"), line("Witness Forum", "Bo"), line("Witness Forum", "Bo"));
        Answer first = send("applicant", file).answers(200);
        long events = REGISTRY.eventsByPeople();

        Answer again = send("applicant", file).answers(200);

        assertThat(again.json().at("/recorded").asInt()).isZero();
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events);
        for (String same : List.of("/rows", "/accepted", "/organisations", "/refused")) {
            assertThat(again.json().at(same)).isEqualTo(first.json().at(same));
        }
    }

    @Test
    @Tag("inv-32")
    void underOneKeyTheFirstAnswerIsGivenAgain() {
        String file = file(line("Witness Forum", "Ada"), line("Witness Forum", "Bo"));
        String key = TestRegistry.unused("key-");
        Answer first = keyed(file, key).answers(200);
        long events = REGISTRY.eventsByPeople();

        assertThat(keyed(file, key).answers(200).body()).isEqualTo(first.body());
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events);
        keyed(file(line("Witness Forum", "Ada"), line("Witness Forum", "Eve")), key).answers(409, "key-reused");
    }

    @Test
    void aDryRunSaysTheSameAndRecordsNothing() {
        String file = file(line("Witness Forum", "Ada"), line("Witness Forum", "Bo").replace("LISTED", "HIDDEN"));
        long events = REGISTRY.eventsByPeople();

        Answer dry = REGISTRY.user("applicant").post(path() + "?dryRun=true", file.getBytes(UTF_8), "text/csv").answers(200);

        assertThat(dry.json().at("/accepted").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/recorded").asInt()).isZero();
        assertThat(dry.json().at("/organisations").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/refused").size()).isEqualTo(1);
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events);
    }

    @Test
    void anApplicantsLinesGoToTheirOwnRequestAndTellNothingOfAnothers() {
        String file = file(line("Claimed Twice", "Ada"));
        Answer first = send("applicant", file).answers(200);
        Answer other = send("applicant2", file).answers(200);
        for (String same : List.of("/rows", "/accepted", "/recorded", "/organisations", "/refused")) {
            assertThat(other.json().at(same)).isEqualTo(first.json().at(same));
        }
    }

    @Test
    void anOfficersLinesGoToWhoeverAskedForTheOrganisation() {
        send("applicant", file(line("Witness Forum", "Ada"))).answers(200);
        long events = REGISTRY.eventsByPeople();
        assertThat(send("officer", file(line("Witness Forum", "Ada"), line("Witness Forum", "Bo"))).answers(200).json().at("/recorded")
                .asInt()).isEqualTo(1);
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events + 1);
    }

    @Test
    void ofABrokenFileNothingIsRecorded() {
        long events = REGISTRY.eventsByPeople();
        send("applicant", file(line("Witness Forum", "Ada"), "\"never closed")).answers(400, "malformed");
        REGISTRY.user("applicant").post(path(), file(line("Witness Forum", "Zoë")).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                "text/csv").answers(400, "malformed");
        send("applicant", "").answers(400, "malformed");
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events);
    }

    @Test
    void whatIsNoFileIsRefusedBeforeItIsRead() {
        REGISTRY.user("applicant").post(path(), "{}").answers(415, "unsupported-media-type");
        REGISTRY.user("applicant").post(path(), new byte[(10 << 20) + 1], "text/csv").answers(413, "too-large");
        REGISTRY.user("bureau").post(path(), file().getBytes(UTF_8), "text/csv").answers(403, "wrong-role");
        REGISTRY.user("applicant").post("/api/sessions/UNKNOWN/nominations", file().getBytes(UTF_8), "text/csv").answers(404, "not-found");
    }

    /** What is sealed for a focal point looks the same whether it says yes or no. */
    @Test
    void nobodyTellsFromTheRecordWhoIsAtRisk() {
        long events = REGISTRY.eventCount();
        send("applicant", file(line("Witness Forum", "Ada"), line("Witness Forum", "Bo").replace(",no,en", ",yes,en"))).answers(200);

        List<String> sealed = REGISTRY.user("auditor").get("/api/audit/events?limit=100&from=" + events).answers(200).body().lines()
                .filter(event -> event.contains("\"DelegateNominated\""))
                .map(event -> event.replaceAll("(?s).*\"atRisk\":\"([^\"]*)\".*", "$1")).toList();

        assertThat(sealed).hasSize(2).allMatch(one -> one.contains(RetentionClass.STRICTLY_CONFIDENTIAL.name()));
        assertThat(sealed.stream().map(String::length).distinct()).hasSize(1);
    }

    @Test
    void filesSentAtTheSameTimeRecordEachPersonOnce() throws Exception {
        List<String> lines = new ArrayList<>(IntStream.range(0, 12).mapToObj(number -> line("Witness Forum", "Ada " + number)).toList());
        long events = REGISTRY.eventsByPeople();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) {
            Collections.shuffle(lines, new Random(sender));
            String file = file(lines.toArray(String[]::new));
            calls.add(() -> send("applicant", file));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(calls.size())) {
            int recorded = 0;
            for (Future<Answer> answer : together.invokeAll(calls)) {
                assertThat(answer.get().answers(200).json().at("/accepted").asInt()).isEqualTo(12);
                recorded += answer.get().json().at("/recorded").asInt();
            }
            assertThat(recorded).isEqualTo(12);
        }
        assertThat(REGISTRY.eventsByPeople()).as("one request and twelve nominations").isEqualTo(events + 13);
    }

    private String path() {
        return "/api/sessions/" + session + "/nominations";
    }

    private Answer send(String user, String file) {
        return REGISTRY.user(user).post(path(), file.getBytes(UTF_8), "text/csv");
    }

    private Answer keyed(String file, String key) {
        return REGISTRY.user("applicant").send(REGISTRY.user("applicant").call(path()).header("Content-Type", "text/csv")
                .header("Idempotency-Key", key).POST(java.net.http.HttpRequest.BodyPublishers.ofString(file)));
    }

    private static String line(String organisation, String givenName) {
        return organisation + ",KEN,NGO,Zoë Traoré,contact@example.org," + givenName + ",Çelik,1990-01-31,KEN,DELEGATE,LISTED,no,en,no,";
    }

    private static String file(String... lines) {
        return Stream.concat(Stream.of(HEADER), Stream.of(lines)).collect(Collectors.joining("\r\n"));
    }
}
