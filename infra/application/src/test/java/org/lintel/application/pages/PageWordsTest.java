package org.lintel.application.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.delegate.CourseStep;
import org.lintel.language.RetentionClass;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Zone;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.access.Review;
import org.lintel.views.compliance.Grouping;
import org.lintel.views.compliance.Status;
import org.lintel.views.compliance.Why;
import org.lintel.views.samples.OpeningStanding;

/** Every word of the pages is there, in both languages. */
class PageWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TERMS = Path.of("../../query-side/src/main/resources/org/lintel/views/words");
    private static final Path RULES = Path.of("../../command-side/src/main/java");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Set<String> english = pagesIn("en").stringPropertyNames();
        Set<String> french = pagesIn("fr").stringPropertyNames();

        assertThat(french).containsAll(english);
        // English refusals speak for themselves: only what a form makes of them is said anew.
        assertThat(french.stream().filter(key -> !english.contains(key)))
                .allMatch(key -> key.startsWith("why.") || key.startsWith("remedy."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyTextIsAPatternThatHoldsItsValues(String language) throws IOException {
        Properties words = pagesIn(language);
        for (String key : words.stringPropertyNames()) {
            String text = words.getProperty(key);
            if (text.contains("{")) {
                String filled = new MessageFormat(text, Locale.of(language)).format(new Object[]{1, 2, 3, 4});
                assertThat(filled).as(key).doesNotContain("{", "}");
            }
            assertThat(text).as("straight quotes break patterns: " + key).doesNotContain("'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyWordOfAClosedListThatAPageShowsIsThere(String language) throws IOException {
        Set<String> known = new TreeSet<>(pagesIn(language).stringPropertyNames());
        known.addAll(read(TERMS.resolve("terms_" + language + ".properties")).stringPropertyNames());

        Stream<Enum<?>> shown = Stream.of(AccreditationState.values(), CheckOutcome.values(), Ground.values(), Intent.values(),
                MissReason.values(), NoticeKind.values(), RecommendedOutcome.values(), TimeLimit.values(), ParticipantCategory.values(),
                Status.values(), FindingKind.values(), FindingOutcome.values(), Grouping.values(), RetentionClass.values(), Review.values(),
                DelegateRole.values(), Visibility.values(), ChosenBy.values(),
                DelegateState.values(), CourseStep.values(), BadgeState.values(), Zone.values(), Purpose.values(), ConsentKind.values(),
                DecisionKind.values(), SampleResult.values(), Remark.values(), OpeningStanding.values())
                .flatMap(Stream::of);

        assertThat(shown.map(Words::keyOf)).allMatch(known::contains);
    }

    @Test
    void everyKeyThatATemplateNamesIsThereAndEveryKeyIsUsed() throws IOException {
        String templates = all(RESOURCES.resolve("templates"), ".html");
        Set<String> known = pagesIn("en").stringPropertyNames();
        Set<String> named = Pattern.compile("(?:#\\{|messages\\.msg\\(')([a-z-]+\\.?[A-Za-z_-]*)[('}]").matcher(templates).results()
                .map(found -> found.group(1)).filter(key -> !key.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isNotEmpty().allMatch(known::contains);

        String pages = templates + all(Path.of("src/main/java/org/lintel/application"), "Frame.java")
                + all(Path.of("src/main/java/org/lintel/application/compliance"), "Leaflets.java")
                + all(Path.of("src/main/java/org/lintel/application/audit"), "FileAudit.java");
        List<String> families = List.of("or", "step", "about", "field", "told", "error", "actor", "why", "remedy", "language",
                "accreditationState", "delegateState", "courseStep", "delegateRole", "visibility", "chosenBy",
                "timeLimit", "missReason", "checkOutcome", "intent", "recommendedOutcome", "participantCategory", "noticeKind", "status",
                "retentionClass", "review", "grouping", "region", "findingKind", "findingOutcome", "basis", "disclosedField", "badgeState",
                "zone", "purpose",
                "consentKind", "own", "evidence", "decisionKind", "sampleResult", "remark", "openingStanding", "did", "auditField",
                "auditPurpose", "logFault");
        assertThat(known.stream().filter(key -> !families.contains(key.replaceAll("\\..*", "")))).allMatch(pages::contains);
    }

    /** The pages of the guidelines, and what stands around every page. */
    @Test
    void whatAPageOfTheGuidelinesSaysIsThereInSpanish() throws IOException {
        Set<String> english = pagesIn("en").stringPropertyNames();
        Set<String> spanish = pagesIn("es").stringPropertyNames();
        Set<String> terms = read(TERMS.resolve("terms_en.properties")).stringPropertyNames();
        assertThat(spanish.stream().filter(key -> !english.contains(key) && !terms.contains(key)))
                .allMatch(key -> key.startsWith("why.") || key.startsWith("remedy."));

        List<String> families = List.of("compliance", "evidence", "findings", "quality", "leaflet", "catalogues", "status", "findingKind",
                "findingOutcome", "grouping", "region", "participantCategory", "way", "language", "problem", "no-session", "direction",
                "skip",
                "languages", "ways", "utc", "product", "sign-out", "show", "session", "nothing", "choose");
        assertThat(english.stream().filter(key -> families.contains(key.replaceAll("\\..*", "")))).allMatch(spanish::contains);
        Stream<Enum<?>> shown = Stream.of(TimeLimit.values(), ParticipantCategory.values(), Status.values(), FindingKind.values(),
                FindingOutcome.values(), Grouping.values()).flatMap(Stream::of);
        assertThat(shown.map(Words::keyOf)).allMatch(spanish::contains);
    }

    /** What files and the API say in English, and pages in each language: with the same moments and numbers in it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everySentenceOfEvidenceIsThere(String language) throws IOException {
        Properties words = pagesIn(language);

        assertThat(words.stringPropertyNames().stream().filter(key -> key.startsWith("evidence.")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Why.values()).map(why -> "evidence." + why).toList());
        for (Why why : Why.values()) {
            String said = words.getProperty("evidence." + why);
            assertThat(codesIn("\\{(\\d)}", said)).as(why.name()).isEqualTo(codesIn("\\{(\\d)}", why.english()));
            if (language.equals("en")) {
                assertThat(said.replace('’', '\'')).isEqualTo(why.english());
            }
        }
    }

    @Test
    void everyProblemOfTheEdgeIsToldInFrench() throws IOException {
        Set<String> french = pagesIn("fr").stringPropertyNames();
        Set<String> codes = codesIn(
                "(?:unavailable|ProblemException\\.refused|Problem\\.of)\\((?:HttpStatus\\.\\w+,|status,)?\\s*\"([a-z-]+)\"",
                all(Path.of("src/main/java"), ".java"));
        codes.add("bad-request");

        assertThat(codes).hasSizeGreaterThan(12).contains("outcome-unknown", "unauthenticated", "too-many-drafts")
                .allSatisfy(code -> assertThat(french).contains("why." + code, "remedy." + code));
        assertThat(pagesIn("en").stringPropertyNames()).contains("why.bad-request", "remedy.bad-request");
        assertThat(pagesIn("fr").getProperty("remedy.bundle-too-large")).contains("session par session");
        assertThat(pagesIn("fr").getProperty("remedy.bundle-too-large.session")).isNotBlank().doesNotContain("session par session");
    }

    /** English sentences differ where the reasons do; so must the French ones. */
    @Test
    void whatARuleTellsApartFrenchTellsApart() throws IOException {
        Properties french = pagesIn("fr");
        String rules = all(RULES, ".java") + all(Path.of("src/main/java"), "FileSteps.java");
        Stream<String> several = Stream.of(rules.split("new Refusal\\(\\s*\"")).skip(1)
                .map(rule -> rule.substring(0, rule.indexOf('"'))
                        + codesIn("\\.which\\(\"([a-z-]+)\"", rule).stream().map(which -> "." + which)
                                .findFirst().orElse(""));
        Stream<String> states = codesIn("[ .:]refusal\\(\"([a-z-]+)\",", rules).stream().map(which -> "not-in-state." + which);

        List<String> reasons = Stream.concat(several.filter(key -> !key.equals("not-in-state")), states).distinct().toList();
        assertThat(reasons).contains("four-eyes.recommended", "four-eyes.gave-notice", "not-in-state.state", "deadline-passed.appeal",
                "deadline-passed.confirmation", "too-many-rounds.counted")
                .hasSizeGreaterThan(42).allSatisfy(key -> assertThat(french.getProperty("why." + key)).as(key).isNotBlank());
        assertThat(reasons.stream().map(key -> french.getProperty("why." + key))).doesNotHaveDuplicates();
    }

    private static Set<String> codesIn(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties pagesIn(String language) throws IOException {
        return read(RESOURCES.resolve("pages/pages_" + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static String all(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
