package org.lintel.application.delegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** A delegate's way from nomination to grant through the API, alone and in a crowd. */
class DelegateApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    /** How many act at the same moment. */
    private static final int MANY = 32;
    /** Of an organisation in the tests' sessions. */
    private static final int QUOTA = 5;

    private final String session = REGISTRY.session();

    @Test
    void aPersonIsNominatedConfirmedVettedAndGranted() {
        String accreditation = PlayedFile.requested(REGISTRY, session, "Witness Forum", "applicant").vetting().grantRecommended()
                .plays("officer2", "grant", "{\"conditions\":[]}").id();
        Answer nominated = nominate("applicant", accreditation, "Ada").answers(201);
        String delegate = nominated.text("/id");
        assertThat(nominated.headers().firstValue("Location")).contains("/api/delegates/" + delegate);
        assertThat(nominated.text("/state")).isEqualTo("NOMINATED");
        assertThat(nominated.body()).doesNotContain("Ada", "1990", "KEN");

        assertThat(does("applicant", delegate, "confirm", "{}").answers(200).text("/state")).isEqualTo("CONFIRMED");
        does("officer", delegate, "vet", "{\"note\":\"Known for years.\"}").answers(200);
        does("officer", delegate, "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Known for years.\"}").answers(200);
        does("officer", delegate, "grant", "{}").answers(403, "wrong-role");
        assertThat(does("officer2", delegate, "grant", "{}").answers(200).text("/state")).isEqualTo("GRANTED");

        Answer read = REGISTRY.user("officer").get("/api/delegates/" + delegate).answers(200);
        assertThat(read.text("/state")).isEqualTo("GRANTED");
        assertThat(read.text("/accreditationId")).isEqualTo(accreditation);
        assertThat(read.body()).doesNotContain("Ada", "1990", "KEN", "Known");
        does("applicant", delegate, "withdraw", "{}").answers(200);
        does("applicant", delegate, "withdraw", "{}").answers(422, "not-in-state");
    }

    @Test
    void whatOthersNominatedIsAnsweredLikeWhatDoesNotExist() {
        String accreditation = requested("Witness Forum");
        String delegate = nominate("applicant", accreditation, "Ada").answers(201).text("/id");
        nominate("applicant2", accreditation, "Ada").answers(404, "not-found");
        REGISTRY.user("applicant2").get("/api/delegates/" + delegate).answers(404, "not-found");
        assertThat(does("applicant2", delegate, "confirm", "{}").answers(404).body())
                .isEqualTo(does("applicant2", "0b9f1e9a-0000-4000-8000-000000000000", "confirm", "{}").answers(404).body());
    }

    @Test
    void everyBadFieldOfANominationIsNamed() {
        Answer answer = REGISTRY.user("applicant").post("/api/delegates", """
                {"accreditationId":"x","person":{"givenName":"","familyName":"a\\tb","birthDate":"1987-02-30","nationality":"XYZ"},
                 "role":"GUEST","visibility":"HIDDEN","language":"xx","visaSupport":"no"}""").answers(400, "malformed");
        assertThat(answer.json().at("/errors").valueStream().map(error -> error.at("/field").asString())).containsExactlyInAnyOrder(
                "person.givenName", "person.familyName", "person.birthDate", "person.nationality", "role", "visibility", "language",
                "visaSupport");
        REGISTRY.user("applicant").post("/api/delegates", body("x", "Ada").replace("1990-01-31", "2999-01-01"))
                .answers(400, "malformed");
    }

    @Test
    @Tag("inv-32")
    void underOneKeyAPersonIsNominatedOnceAndAnsweredAlike() {
        String body = body(requested("Witness Forum"), "Ada");
        String key = TestRegistry.unused("key-");
        Answer first = REGISTRY.user("applicant").post("/api/delegates", body, key).answers(201);
        assertThat(REGISTRY.user("applicant").post("/api/delegates", body, key).answers(201).body()).isEqualTo(first.body());
        REGISTRY.user("applicant").post("/api/delegates", body).answers(422, "nominated-twice");
    }

    @Test
    void whoFindsNoPlaceWaitsAndIsPromotedInOrder() {
        List<String> delegates = nominated("Witness Forum", QUOTA + 2);
        delegates.subList(0, QUOTA).forEach(one -> does("applicant", one, "confirm", "{}").answers(200));
        String first = delegates.get(QUOTA);
        String second = delegates.get(QUOTA + 1);
        does("applicant", first, "confirm", "{}").answers(422, "quota-exceeded");
        does("applicant", first, "waitlist", "{}").answers(200);
        does("applicant", second, "waitlist", "{}").answers(200);
        does("applicant", delegates.getFirst(), "withdraw", "{}").answers(200);

        does("officer", second, "promote", "{}").answers(422, "waiting-list-order");
        assertThat(does("officer", second, "promote", "{\"reasons\":\"The interpreter of the other four.\"}").answers(200).text("/state"))
                .isEqualTo("CONFIRMED");
        does("officer", first, "promote", "{}").answers(422, "quota-exceeded");
        does("applicant", delegates.get(1), "substitute", "{\"substitute\":\"" + first + "\"}").answers(200);
        assertThat(REGISTRY.user("applicant").get("/api/delegates/" + first).text("/state")).isEqualTo("CONFIRMED");
    }

    @Test
    void aContactPointProtectsAPersonButDoesNotExposeThem() {
        String delegate = nominated("Witness Forum", 1).getFirst();
        does("applicant", delegate, "change-visibility", "{\"visibility\":\"PSEUDONYMOUS\"}").answers(200);
        does("applicant", delegate, "change-visibility", "{\"visibility\":\"LISTED\"}").answers(422, "own-choice-needed");
        does("applicant", delegate, "change-visibility", "{\"visibility\":\"UNLISTED\",\"displayName\":\"Baobab\"}")
                .answers(422, "display-name-not-shown");
        does("applicant", delegate, "change-visibility", "{\"visibility\":\"PSEUDONYMOUS\",\"displayName\":\"a\\tb\"}")
                .answers(400, "malformed");
    }

    @Test
    void anOfficerDeniesAndAnotherHosts() {
        String away = PlayedFile.requested(REGISTRY, session, "Host Forum", "applicant2").vetting().grantRecommended()
                .plays("officer2", "grant", "{\"conditions\":[]}").id();
        String delegate = nominated("Witness Forum", 1).getFirst();
        does("applicant", delegate, "confirm", "{}").answers(200);
        Answer moved = does("officer", delegate, "re-host", "{\"accreditationId\":\"" + away + "\"}").answers(200);
        assertThat(moved.text("/accreditationId")).isEqualTo(away);
        assertThat(moved.json().at("/hosted").asBoolean()).isTrue();
        does("officer", delegate, "vet", "{}").answers(200);
        does("officer", delegate, "recommend", "{\"outcome\":\"DENY\",\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"x\"}").answers(200);
        assertThat(does("officer2", delegate, "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"x\"}").answers(200).text("/state"))
                .isEqualTo("DENIED");
    }

    @Test
    @Tag("inv-15")
    void ofThirtyTwoConfirmationsAtOnceOnlyTheQuotaIsGiven() throws Exception {
        List<String> delegates = nominated("Crowded Forum", MANY);
        assertThat(counted(together(delegates.stream()
                .<Callable<Answer>>map(one -> () -> does("officer", one, "confirm", "{}")).toList())))
                .isEqualTo(java.util.Map.of("200 ", (long) QUOTA, "422 quota-exceeded", (long) MANY - QUOTA));
    }

    @Test
    @Tag("inv-16")
    void ofThirtyTwoWithdrawalsOfOneDelegateOneFreesOnePlace() throws Exception {
        List<String> delegates = nominated("Leaving Forum", QUOTA + 2);
        delegates.subList(0, QUOTA).forEach(one -> does("applicant", one, "confirm", "{}").answers(200));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int sender = 0; sender < MANY; sender++) {
            calls.add(() -> does("applicant", delegates.getFirst(), "withdraw", "{}"));
        }
        assertThat(counted(together(calls))).isEqualTo(java.util.Map.of("200 ", 1L, "422 not-in-state", MANY - 1L));
        does("applicant", delegates.get(QUOTA), "confirm", "{}").answers(200);
        does("applicant", delegates.get(QUOTA + 1), "confirm", "{}").answers(422, "quota-exceeded");
    }

    @Test
    @Tag("inv-33")
    void ofThirtyTwoPromotionsAtOnceTheFirstOnTheListGetsTheOnePlace() throws Exception {
        List<String> delegates = nominated("Waiting Forum", QUOTA + MANY);
        delegates.subList(0, QUOTA).forEach(one -> does("applicant", one, "confirm", "{}").answers(200));
        List<String> waiting = delegates.subList(QUOTA, QUOTA + MANY);
        waiting.forEach(one -> does("applicant", one, "waitlist", "{}").answers(200));
        does("applicant", delegates.getFirst(), "withdraw", "{}").answers(200);
        List<Answer> answers = together(
                waiting.stream().<Callable<Answer>>map(one -> () -> does("officer", one, "promote", "{}")).toList());
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.getFirst().status()).as("the first on the list").isEqualTo(200);
    }

    private static java.util.Map<String, Long> counted(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.status() + " " + answer.text("/code"), Collectors.counting()));
    }

    /** Whichever comes first: nobody takes part with a suspended organisation, and everybody has back what they were given before. */
    @Test
    @Tag("inv-12")
    @Tag("inv-13")
    void whileThirtyTwoActNobodyIsGrantedInASuspendedOrganisation() throws Exception {
        PlayedFile file = PlayedFile.requested(REGISTRY, session, "Hasty Forum", "applicant").vetting().grantRecommended()
                .plays("officer2", "grant", "{\"conditions\":[]}");
        List<String> delegates = IntStream.range(0, MANY - 1)
                .mapToObj(number -> nominate("applicant", file.id(), "Ada " + number).answers(201).text("/id")).toList();
        List<String> recommended = delegates.subList(0, 2);
        for (String one : recommended) {
            does("officer", one, "confirm", "{}").answers(200);
            does("officer", one, "vet", "{}").answers(200);
            does("officer", one, "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"x\"}").answers(200);
        }
        List<Callable<Answer>> calls = new ArrayList<>();
        delegates.forEach(one -> calls.add(recommended.contains(one)
                ? () -> does("officer2", one, "grant", "{}")
                : () -> does("applicant", one, "confirm", "{}")));
        calls.add(5, () -> file.does("officer3", "suspend-in-emergency",
                "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen at the gate.\"}"));

        List<Answer> answers = together(calls);

        answers.get(5).answers(200);
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 422);
        assertThat(states(delegates)).containsOnly("NOMINATED", "SUSPENDED").filteredOn("SUSPENDED"::equals)
                .hasSizeLessThanOrEqualTo(QUOTA);
        file.plays("officer2", "reinstate", "{\"reasons\":\"Cured.\"}");
        answers.remove(5);
        List<String> given = answers.stream().map(answer -> answer.status() == 200 ? answer.text("/state") : "").toList();
        List<String> now = states(delegates);
        for (int one = 0; one < MANY - 1; one++) {
            String before = one < recommended.size() ? "RECOMMENDED" : "NOMINATED";
            assertThat(now.get(one)).isEqualTo(given.get(one).isEmpty() ? before : given.get(one));
        }
    }

    private static List<String> states(List<String> delegates) {
        return delegates.stream().map(one -> REGISTRY.user("officer").get("/api/delegates/" + one).answers(200).text("/state")).toList();
    }

    private static List<Answer> together(List<Callable<Answer>> calls) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(calls.size())) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private String requested(String organisation) {
        return PlayedFile.requested(REGISTRY, session, organisation, "applicant").id();
    }

    private List<String> nominated(String organisation, int many) {
        String accreditation = requested(organisation);
        return IntStream.range(0, many).mapToObj(number -> nominate("applicant", accreditation, "Ada " + number).answers(201).text("/id"))
                .toList();
    }

    private static Answer nominate(String user, String accreditation, String givenName) {
        return REGISTRY.user(user).post("/api/delegates", body(accreditation, givenName));
    }

    private static Answer does(String user, String delegate, String verb, String body) {
        return REGISTRY.user(user).post("/api/delegates/" + delegate + "/" + verb, body);
    }

    private static String body(String accreditation, String givenName) {
        return """
                {"accreditationId":"%s","person":{"givenName":"%s","familyName":"Çelik","birthDate":"1990-01-31","nationality":"KEN"},
                 "role":"DELEGATE","visibility":"UNLISTED","language":"en","visaSupport":false}""".formatted(accreditation, givenName);
    }
}
