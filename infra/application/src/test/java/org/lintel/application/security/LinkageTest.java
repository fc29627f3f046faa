package org.lintel.application.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.transparency.TakenAlong;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.EventLines;
import org.lintel.language.Role;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.EntryBundle;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TilePath;

/**
 * Joins the public list, the list of badges and everything that strangers, the Bureau and security staff read, and finds nobody in it who is unlisted or under a
 * pseudonym: neither by a name, nor by an identifier, nor by what changes, nor by a difference between the two.
 */
@Tag("inv-22")
@Tag("long")
class LinkageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final TestRegistry TWIN = TestRegistry.own();
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("(?m)^[0-9a-f]{64}$");
    private static final int ROUND = 64;
    private static final String UNKNOWN = "0b9f1e9a-0000-4000-8000-000000000000";
    private static final String ACT = "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Seen in the hall.\"}";

    @AfterAll
    static void close() {
        REGISTRY.close();
        TWIN.close();
    }

    @Test
    void nothingThatAnyOfThemReadsNamesWhoIsNotListedOrHasAnIdentifierOfAnything() {
        LinkageStory story = new LinkageStory(REGISTRY, false);
        Map<String, String> read = story.readByEverybody();

        assertThat(read.get("a stranger GET /api/sessions/SESSION/participants")).contains(LinkageStory.LISTED).contains("Open Forum");
        assertThat(read.get("the Bureau GET /compliance?session=SESSION")).startsWith("200");
        assertThat(read.get("security POST /api/gate/check {\"handle\":\"badge 0\"}")).contains("\"valid\":true");
        assertThat(read.entrySet().stream().flatMap(one -> LinkageStory.SECRETS.stream()
                .filter(secret -> Pattern.compile("\\b" + secret + "\\b").matcher(one.getValue()).find())
                .map(secret -> secret + " in " + one.getKey()))).isEmpty();
        Set<String> identifiers = identifiers();
        assertThat(identifiers).containsAll(story.hidden()).containsAll(story.hiddenBadges());
        assertThat(read.entrySet().stream().filter(one -> found(UUID, one.getValue()).stream().anyMatch(identifiers::contains))
                .map(Map.Entry::getKey)).isEmpty();
    }

    /** Joined with the public list and the public log, an auditor's export names nobody, and who has no nonce cannot tell what was recorded when. */
    @Test
    void anExportWithThePublicListAndLogNamesNobodyWhoIsNotListed(@TempDir Path folder) throws Exception {
        LinkageStory story = new LinkageStory(REGISTRY, false);
        TakenAlong auditor = new TakenAlong(REGISTRY, folder);
        Path file = auditor.bundle("all", "");
        auditor.audit("verify", file, "--policy", auditor.policy()).ends(0);
        String exported = Files.readString(file, ISO_8859_1);
        REGISTRY.clock().advance(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> shownToEverybody().size() > 100);
        int width = (int) Math.min(TilePath.FULL, shownToEverybody().size());
        Set<String> entries = new TreeSet<>();
        for (byte[] entry : EntryBundle.read(width, REGISTRY.stranger().bytes("/log/" + new TilePath(TilePath.ENTRIES, 0, width)))) {
            entries.add(HexFormat.of().formatHex(entry));
        }

        String listed = REGISTRY.stranger().get("/api/sessions/" + story.session() + "/participants").answers(200).body();
        assertThat(listed).contains(LinkageStory.LISTED);
        assertThat(Stream.concat(LinkageStory.SECRETS.stream(), LinkageStory.LISTED.stream())
                .filter(secret -> Pattern.compile("\\b" + secret + "\\b").matcher(exported).find())).isEmpty();
        for (String secret : Stream.concat(LinkageStory.SECRETS.stream(), LinkageStory.LISTED.stream()).toList()) {
            for (String spelt : List.of(secret, secret.toUpperCase(java.util.Locale.ROOT), secret.toLowerCase(java.util.Locale.ROOT))) {
                byte[] hash = HexFormat.of().parseHex(hash(spelt));
                assertThat(exported).doesNotContain(hash(spelt), Base64.getEncoder().withoutPadding().encodeToString(hash),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            }
        }
        assertThat(entries).hasSize(width);
        try (Bundle bundle = Bundle.open(file)) {
            EventLines lines = new EventLines(bundle.part(bundle.eventFiles().getFirst()).content());
            for (int position = 0; position < width; position++) {
                assertThat(lines.next()).isTrue();
                byte[] record = lines.nonceAndRecord();
                assertThat(entries).contains(hash(record)).doesNotContain(hash(Arrays.copyOfRange(record, 16, record.length)));
                Arrays.fill(record, 0, 16, (byte) 0);
                assertThat(entries).doesNotContain(hash(record));
            }
        }
    }

    /** Whoever came by an identifier elsewhere learns nothing with it; but security staff activate a badge by its id, and are told what is theirs to mend. */
    @Test
    void anIdentifierOfWhoIsNotListedIsAnsweredLikeOneThatIsNobodys() {
        LinkageStory story = new LinkageStory(REGISTRY, false);
        List<String> all = Stream.concat(story.hidden().stream(), story.hiddenBadges().stream()).toList();

        assertThat(answeredOtherwise(story.onlooker(null, null), all)).isEmpty();
        assertThat(answeredOtherwise(story.onlooker("bureau", Role.BUR), all)).isEmpty();
        assertThat(answeredOtherwise(story.onlooker("security", Role.SECU), story.hidden())).isEmpty();
    }

    @Test
    void whatBefallsWhoIsNotListedChangesFiguresAloneAndOnTheListOfBadgesOneHashForAnother() {
        LinkageStory story = new LinkageStory(REGISTRY, false);
        Map<String, String> before = story.readByEverybody();

        PlayedDelegate another = story.another();
        String badge = story.issued(another);
        story.publish();
        assertThat(changed(before, story.readByEverybody())).allMatch(LinkageTest::isOfFiguresOrOfThatBadge);
        story.settled(REGISTRY.user("officer").post("/api/badges/" + badge + "/activate",
                "{\"identitySeen\":true,\"codeOfConductAccepted\":true}").answers(200));
        another.plays("officer", "give-notice", "{\"intent\":\"SUSPEND\"," + ACT.substring(1)).plays("applicant", "reply-to-notice",
                "{\"reply\":\"No.\"}");
        story.settled(another.does("officer2", "suspend", ACT).answers(200));
        story.publish();

        Map<String, String> after = story.readByEverybody();
        assertThat(changed(before, after)).allMatch(LinkageTest::isOfFiguresOrOfThatBadge);
        assertThat(after.get("a stranger GET /api/sessions/SESSION/participants"))
                .isEqualTo(Objects.requireNonNull(before.get("a stranger GET /api/sessions/SESSION/participants")));
        assertThat(after.get("security GET /api/sessions/SESSION/gate-list"))
                .isEqualTo(Objects.requireNonNull(before.get("security GET /api/sessions/SESSION/gate-list")));
    }

    @Test
    void theListOfBadgesIsFilledUpAndSortedAndNoHashOfItComesFromAnythingButAHandle() throws Exception {
        LinkageStory story = new LinkageStory(REGISTRY, false);
        List<String> before = gateList(story);
        story.active(story.another());
        List<String> after = gateList(story);

        assertThat(before).hasSize(ROUND).isSorted();
        assertThat(after).hasSize(ROUND).isSorted();
        List<String> come = new ArrayList<>(after);
        come.removeAll(before);
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        assertThat(gone).hasSize(1);
        List<String> handles = List.copyOf(story.handles().values());
        assertThat(come).containsExactly(hash(handles.getLast()));
        Set<String> others = new TreeSet<>(identifiers());
        others.addAll(LinkageStory.SECRETS);
        others.addAll(LinkageStory.LISTED);
        for (String other : others) {
            assertThat(after).doesNotContain(hash(other), hash(other.toUpperCase(java.util.Locale.ROOT)),
                    hash(other.replace("-", "")));
        }
        assertThat(story.readByEverybody().entrySet().stream().filter(one -> come.stream().anyMatch(one.getValue()::contains))
                .map(Map.Entry::getKey)).isEmpty();
    }

    @Test
    void unlistedAndUnderAPseudonymLookTheSameToEachOfThem() {
        Map<String, String> one = new LinkageStory(TWIN, false).readByEverybody();
        try (TestRegistry other = TestRegistry.own()) {
            Map<String, String> swapped = new LinkageStory(other, true).readByEverybody();
            assertThat(swapped.keySet()).isEqualTo(one.keySet());
            assertThat(changed(uncounted(one), uncounted(swapped))).isEmpty();
        }
    }

    /**
     * The clock publishes an edition too, when it first looks at a session in which somebody is listed: how many there were by the end of the story is a matter
     * of moments. That no edition is made over somebody who is not listed is shown above.
     */
    private static Map<String, String> uncounted(Map<String, String> read) {
        Map<String, String> uncounted = new TreeMap<>();
        // The log of each registry has a name and a key of its own, and says nothing that could be compared.
        read.entrySet().stream().filter(one -> !one.getKey().startsWith("a stranger GET /log/")).forEach(one -> uncounted.put(one.getKey(),
                one.getValue().replaceAll("\"edition\":\\d+", "\"edition\":…").replaceAll("(?iu)[eé]dition \\d+", "edition …")));
        return uncounted;
    }

    private static boolean isOfFiguresOrOfThatBadge(String call) {
        return call.startsWith("the Bureau GET /api/compliance") || call.startsWith("the Bureau GET /compliance")
                || call.startsWith("security POST") && call.contains("badge 8");
    }

    /** @return the calls that are answered otherwise for one of the identifiers than for one that is nobody's */
    private static Set<String> answeredOtherwise(Onlooker onlooker, List<String> identifiers) {
        Map<String, String> nobodys = onlooker.tried(UNKNOWN);
        assertThat(nobodys).isNotEmpty();
        return identifiers.stream().flatMap(one -> changed(nobodys, onlooker.tried(one)).stream()).collect(Collectors.toSet());
    }

    /** @return the calls that one of the two does not know, or that were answered otherwise */
    private static Set<String> changed(Map<String, String> one, Map<String, String> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .filter(call -> !Objects.equals(one.get(call), other.get(call))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return every identifier in everything that was ever recorded */
    private static Set<String> identifiers() {
        return found(UUID, REGISTRY.user("auditor").get("/api/audit/events?limit=10000").answers(200).body());
    }

    private static List<String> gateList(LinkageStory story) {
        return HASH.matcher(REGISTRY.user("security").get("/api/sessions/" + story.session() + "/gate-list").answers(200).body()).results()
                .map(MatchResult::group).toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Checkpoint shownToEverybody() {
        return Checkpoint.parse(SignedNote.parse(REGISTRY.stranger().get("/log/checkpoint").answers(200).body().getBytes(UTF_8)).text());
    }

    private static String hash(String text) throws Exception {
        return hash(text.getBytes(UTF_8));
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
