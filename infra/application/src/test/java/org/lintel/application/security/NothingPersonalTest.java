package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Canary;
import org.lintel.application.testing.PlantedFiles;
import org.lintel.application.testing.TestRegistry;
import org.springframework.http.HttpMethod;

/** Reads everything that can be read, in the API and on the pages, as everybody and as nobody, and looks for what is not for them. */
@Tag("long")
class NothingPersonalTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final Pattern OFFICERS = Pattern.compile("officer[23]|\"reviewer\"|\"officer\"");
    private static final Pattern COUNTRY = Pattern.compile("\"KEN\"|\\bKEN\\b|Kenya");
    private static final List<String> GUIDELINES = List.of("G01", "G02", "G17", "G18");
    private static final PlantedFiles PLANTED = PlantedFiles.in(REGISTRY);

    @BeforeAll
    static void everyViewHasSeenTheFiles() {
        String after = REGISTRY.user("officer")
                .post("/api/accreditations/" + PLANTED.ids().getFirst() + "/check-completeness", "{\"complete\":true}").answers(200)
                .after();
        for (String path : List.of("/api/accreditations?", "/api/accreditations/" + PLANTED.ids().getFirst() + "/history?",
                "/api/accreditations/" + PLANTED.ids().getFirst() + "?", "/api/missed-deadlines?session=" + PLANTED.session() + "&")) {
            REGISTRY.user("officer").get(path + "after=" + after).answers(200);
        }
        REGISTRY.user("officer").get("/api/delegates?after=" + after).answers(200);
        REGISTRY.user("applicant").get("/api/notices?after=" + after).answers(200);
        REGISTRY.user("bureau").get("/api/compliance?session=" + PLANTED.session() + "&after=" + after).answers(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "auditor", "admin", "security", "focalpoint"})
    void whoHasNoBusinessWithFilesReadsNoWordAndNoCountryOfThem(String user) {
        Map<String, String> read = everythingReadBy(user);

        assertThat(read).isNotEmpty();
        assertThat(foundIn(read, user)).isEmpty();
        assertThat(read.entrySet().stream().filter(page -> COUNTRY.matcher(page.getValue()).find()).map(Map.Entry::getKey)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant", "applicant2"})
    void anApplicantReadsNothingOfAnotherNothingOfficersWroteForEachOtherAndNoOfficersIdentity(String user) {
        Map<String, String> read = everythingReadBy(user);

        assertThat(read.keySet()).hasSizeGreaterThan(20);
        assertThat(foundIn(read, user)).isEmpty();
        assertThat(read.entrySet().stream().filter(page -> OFFICERS.matcher(page.getValue()).find()).map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void aStrangerReadsNothing() {
        List<String> read = new ArrayList<>();
        apis().forEach(path -> read.add(REGISTRY.stranger().get(path).answers(401).body()));
        Browser nobody = new Browser(REGISTRY);
        pages().forEach(path -> read.add(nobody.get(path).answers(302).body()));
        Access.OPEN.stream().filter(row -> row.method().equals(HttpMethod.GET) && !row.pattern().endsWith("**"))
                .map(row -> row.pattern().replace("*", PLANTED.session()))
                .forEach(path -> read.add(REGISTRY.stranger().get(path).answers(200).body()));

        assertThat(read).allMatch(body -> Canary.shown(PLANTED.canaries(), body, "a stranger").isEmpty());
    }

    /** A walk that reads nothing would find nothing. */
    @Test
    void officersReadEveryWordButVettingNotesAndWhoDelegatesAre() {
        Map<String, String> read = everythingReadBy("officer");
        Set<String> words = new TreeSet<>();
        PLANTED.canaries().stream().map(Canary::word).filter(word -> read.values().stream().anyMatch(body -> body.contains(word)))
                .forEach(words::add);

        assertThat(words).containsExactlyInAnyOrderElementsOf(
                PLANTED.canaries().stream().filter(canary -> !canary.onRequest()).map(Canary::word).toList());
        assertThat(read.values()).anyMatch(body -> OFFICERS.matcher(body).find()).anyMatch(body -> COUNTRY.matcher(body).find());
    }

    private static List<String> foundIn(Map<String, String> read, String user) {
        return read.entrySet().stream().filter(page -> !Canary.shown(PLANTED.canaries(), page.getValue(), user).isEmpty())
                .map(page -> page.getKey() + " " + Canary.shown(PLANTED.canaries(), page.getValue(), user)).toList();
    }

    /** @return what was answered, by address */
    private static Map<String, String> everythingReadBy(String user) {
        Map<String, String> read = new TreeMap<>();
        apis().filter(path -> !isForFocalPointsToName(path)).forEach(path -> read.put(path, REGISTRY.user(user).get(path).body()));
        Browser browser = Browser.of(REGISTRY, user);
        pages().forEach(path -> read.put(path, browser.open(path).body()));
        return read;
    }

    /** Who is at risk is named to focal points, which is recorded: its own tests see to whom. */
    private static boolean isForFocalPointsToName(String path) {
        return path.startsWith("/api/risk-assessments");
    }

    private static Stream<String> apis() {
        return addresses(Access.TABLE);
    }

    private static Stream<String> pages() {
        return addresses(Access.PAGES);
    }

    /** Every address that can be read, with everything that it can be about; what is words, in both languages. */
    private static Stream<String> addresses(List<Access> table) {
        return table.stream().filter(row -> row.method().name().equals("GET")).map(Access::pattern)
                .flatMap(pattern -> subjects(pattern).map(subject -> pattern.replace("*", subject)))
                .map(path -> path + "?session=" + PLANTED.session())
                .flatMap(path -> path.contains("history") || table == Access.PAGES && !path.contains("letter")
                        ? Stream.of(path, path + "&language=fr")
                        : Stream.of(path));
    }

    private static Stream<String> subjects(String pattern) {
        if (!pattern.contains("*")) {
            return Stream.of("");
        }
        if (pattern.contains("delegates")) {
            return PLANTED.delegates().stream();
        }
        if (pattern.contains("notices")) {
            return PLANTED.ids().stream().flatMap(id -> IntStream.rangeClosed(1, 3).mapToObj(number -> id + "." + number));
        }
        return pattern.contains("sessions") || pattern.startsWith("/nominations")
                ? Stream.of(PLANTED.session())
                : pattern.contains("compliance")
                        ? GUIDELINES.stream()
                        : pattern.contains("catalogues") ? Stream.of("illustrative-1") : PLANTED.ids().stream();
    }
}
