package org.lintel.views.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.words.Insertions;
import org.lintel.views.words.Language;
import org.lintel.views.words.Terms;

class WordsInBothLanguagesTest {
    private static final Instant DUE = Instant.parse("2027-03-15T23:59:59Z");
    private static final Declaration DECLARED = Declaration.NO_CONFLICT_OF_INTEREST;
    private static final Pattern QUOTED_IN_FRENCH = Pattern.compile("«\u00a0.*?\u00a0»", Pattern.DOTALL);
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|of|until|your|was|by|for|and|not|party|request|notice|appeal|ground|reasons|granted|denied|time|file)\\b|[“”]");

    /** Every type of event, and each way in which one is told differently. */
    static Stream<AccreditationEvent> events() {
        return Stream
                .of(EventSamples.ofEveryType().stream().filter(AccreditationEvent.class::isInstance).map(AccreditationEvent.class::cast),
                        othersOfTheirType(),
                        states().map(state -> EventSamples.upheld(FILE, ASP25, KEY, AppealableAct.DENIAL, state, null)),
                        Arrays.stream(AppealableAct.values()).map(act -> EventSamples.appealed(FILE, act, DUE)),
                        Arrays.stream(TimeLimit.values()).map(limit -> EventSamples.missed(FILE, limit, DUE)),
                        Arrays.stream(MissReason.values()).map(why -> EventSamples.explained(FILE, TimeLimit.DECISION, DUE, why)))
                .flatMap(all -> all);
    }

    private static Stream<AccreditationState> states() {
        return Arrays.stream(AccreditationState.values());
    }

    private static Stream<AccreditationEvent> othersOfTheirType() {
        Ground security = Ground.SECURITY_RISK_SUBSTANTIATED;
        Condition condition = new Condition(Ground.CODE_OF_CONDUCT, LocalDate.parse("2027-12-15"), text("QUOTED"));
        return Stream.of(new CheckRecorded(FILE, "IDENTITY", null, CheckOutcome.FAILED, null, EventSamples.OFFICER),
                new DecisionRecommended(FILE, RecommendedOutcome.DENY, security, text("QUOTED"), text("QUOTED"), DECLARED,
                        EventSamples.OFFICER),
                new AccreditationGranted(FILE, ASP25, KEY, List.of(), DUE, DECLARED, EventSamples.SECOND_OFFICER),
                new AccreditationGranted(FILE, ASP25, KEY, List.of(condition, condition), DUE, DECLARED, EventSamples.SECOND_OFFICER),
                new NoticeGiven(FILE, Intent.SUSPEND, security, text("QUOTED"), null, EventSamples.until(DUE), DECLARED,
                        EventSamples.OFFICER),
                new AccreditationSuspendedProvisionally(FILE, new AdverseAct(security, text("QUOTED"), text("QUOTED"), DUE),
                        EventSamples.asked(FILE, DUE).questionKey(), true, DUE, DECLARED, EventSamples.OFFICER),
                EventSamples.opened(FILE, 1234, null), EventSamples.dispatchedAgain(FILE, 1234, null),
                new DeadlineExtended(FILE, TimeLimit.INFORMATION, EventSamples.until(DUE), null, EventSamples.CLOCK));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_told_in_french_sentences_without_an_english_word(AccreditationEvent event) {
        for (String words : List.of(told(event, Language.FR, false), told(event, Language.FR, true))) {
            assertThat(words).matches("(?s)\\p{Lu}.*\\.").doesNotContain("null", "[", "FreeText", "..", "{", "'");
            assertThat(QUOTED_IN_FRENCH.matcher(words).replaceAll("«»")).doesNotContainPattern(ENGLISH).doesNotContain("QUOTED", "1 234")
                    .doesNotContainPattern(" [:;»]").doesNotContainPattern("« ");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void both_languages_quote_the_same_words_and_name_the_same_moments(AccreditationEvent event) {
        assertThat(facts(told(event, Language.FR, false))).isEqualTo(facts(told(event, Language.EN, false)));
        assertThat(facts(told(event, Language.FR, true))).isEqualTo(facts(told(event, Language.EN, true)));
    }

    @Test
    void every_pattern_is_in_both_languages_and_used_and_none_is_missing() {
        for (Language language : Language.values()) {
            Remembering patterns = new Remembering(ResourceBundle.getBundle("org.lintel.views.history.words", language.locale()));
            Wording wording = new Wording(patterns, Terms.in(language), new Insertions());
            events().forEach(event -> {
                new HistoryWords(wording).of(event);
                new ApplicantWords(wording).of(event);
            });
            assertThat(patterns.used).as("%s", language).isEqualTo(patterns.keySet());
        }
    }

    @Test
    void a_denial_is_told_in_french_with_ground_reasons_and_until_when_to_appeal() {
        assertThat(told(EventSamples.denied(FILE, ASP25, KEY, DUE), Language.FR, true).replace('\u00a0', ' '))
                .isEqualTo("L’accréditation a été refusée. Motif : informations fausses. Raisons : « The certificate is forged. ». "
                        + "Un recours peut être formé jusqu’au 2027-03-15 23:59 UTC.");
    }

    @Test
    void an_entry_holds_both_languages_for_both_readers() {
        AccreditationEvent event = EventSamples.complete(FILE);

        HistoryEntry entry = History.entry(event, new RecordedEvent(5, DUE, DUE, null, event));

        assertThat(entry.text().in(Language.EN)).isEqualTo("Found the request complete. Vetting begins.");
        assertThat(entry.text().in(Language.FR)).isEqualTo("A jugé la demande complète. L’examen commence.");
        assertThat(entry.forApplicant().in(Language.EN)).startsWith("The Secretariat found your request complete.");
        assertThat(entry.forApplicant().in(Language.FR)).startsWith("Le Secrétariat a jugé votre demande complète.");
    }

    private static String told(AccreditationEvent event, Language language, boolean applicant) {
        return History.entry(event, new RecordedEvent(5, DUE, DUE, null, event)).text(language, applicant, Sealed::value);
    }

    /** @return what is quoted, and every moment, day and number */
    private static List<String> facts(String words) {
        return Pattern.compile("(?s)[“«]\u00a0?(.*?)\u00a0?[”»]|(\\d[\\d :-]*\\d|\\d)").matcher(words).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
    }

    /** Remembers which patterns were asked for. */
    private static final class Remembering extends ResourceBundle {
        private final ResourceBundle patterns;
        private final Set<String> used = new TreeSet<>();

        Remembering(ResourceBundle patterns) {
            this.patterns = patterns;
        }

        @Override
        protected Object handleGetObject(String key) {
            used.add(key);
            return patterns.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return patterns.getKeys();
        }

        @Override
        protected Set<String> handleKeySet() {
            return new HashSet<>(patterns.keySet());
        }
    }
}
