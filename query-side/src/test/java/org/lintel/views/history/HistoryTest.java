package org.lintel.views.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.text;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.HistoryInMemory;
import org.lintel.views.words.Insertions;
import org.lintel.views.words.Language;

class HistoryTest {
    private static final Instant UNTIL = Instant.parse("2026-12-01T23:59:59Z");

    static Stream<AccreditationEvent> events() {
        DecisionRecommended denial = new DecisionRecommended(FILE, RecommendedOutcome.DENY, Ground.SECURITY_RISK_SUBSTANTIATED,
                text("MARKER-RECOMMENDATION"), text("MARKER-GIST"), Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER);
        return Stream.concat(EventSamples.ofEveryType().stream(), Stream.of(denial)).filter(AccreditationEvent.class::isInstance)
                .map(AccreditationEvent.class::cast);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_told_in_sentences(AccreditationEvent event) {
        for (String words : List.of(officers(event), applicant(event))) {
            assertThat(words).matches("(?s)[A-Z].*\\.").doesNotContain("null", "[", "FreeText", "Optional", "..");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_applicant_is_told_nothing_of_officers_checks_recusals_and_recommendations(AccreditationEvent event) {
        assertThat(applicant(event)).doesNotContain("MARKER", "u-officer", "u-second-officer", "IDENTITY", "passed");
    }

    @Test
    void the_file_s_readers_are_told_what_and_why() {
        assertThat(officers(EventSamples.checked(FILE)))
                .isEqualTo(
                        "Carried out the check “MARKER-CHECK-NAME”: passed. A note to it is kept apart and opened for a stated purpose only.");
        assertThat(officers(EventSamples.recused(FILE))).contains("MARKER-RECUSAL-REASON");
        assertThat(officers(EventSamples.recommended(FILE)))
                .isEqualTo("Recommended to a second officer to grant the accreditation. Reasons: “MARKER-RECOMMENDATION”.");
        assertThat(officers(EventSamples.returned(FILE))).contains("MARKER-RETURN");
    }

    @Test
    void a_denial_is_told_with_ground_reasons_and_until_when_to_appeal() {
        assertThat(applicant(EventSamples.denied(FILE, ASP25, KEY, UNTIL))).isEqualTo("The accreditation was denied. "
                + "Ground: false information. Reasons: “The certificate is forged.”. An appeal can be lodged until 2026-12-01 23:59 UTC.");
    }

    @Test
    void of_a_security_ground_the_party_is_told_the_gist_inv_8() {
        AccreditationEvent revocation = EventSamples.revoked(FILE, ASP25, KEY, UNTIL);

        assertThat(applicant(revocation)).contains("substantiated security risk", "A credible threat.");
        assertThat(officers(revocation)).contains("MARKER-SECURITY-REASONS", "A credible threat.");
    }

    @Test
    void an_entry_tells_type_actor_and_times_and_prints_no_words() {
        Instant occurred = Instant.parse("2027-03-01T09:00:00Z");
        Instant entered = Instant.parse("2027-03-03T09:00:00Z");
        AccreditationEvent event = EventSamples.denied(FILE, ASP25, KEY, UNTIL);

        HistoryEntry entry = History.entry(event, new RecordedEvent(5, occurred, entered, null, event));

        assertThat(entry.type()).isEqualTo("AccreditationDenied");
        assertThat(entry.actor()).isEqualTo(EventSamples.SECOND_OFFICER);
        assertThat(entry.occurredAt()).isEqualTo(occurred);
        assertThat(entry.recordedAt()).isEqualTo(entered);
        assertThat(entry.toString()).doesNotContain("forged");
    }

    /** A view cannot open anything, so what it keeps of a text is a place for it. */
    @ParameterizedTest
    @MethodSource("events")
    void what_a_person_wrote_stands_in_the_entry_as_a_sealed_value_only(AccreditationEvent event) {
        HistoryEntry entry = entry(event);

        for (Language language : Language.values()) {
            assertThat(entry.text().in(language) + entry.forApplicant().in(language)).doesNotContain("MARKER", "Witness Forum");
        }
    }

    @Test
    void the_same_text_is_kept_once_however_often_it_is_told() {
        assertThat(entry(EventSamples.requested()).sealed()).extracting(Sealed::value).containsExactly("Witness Forum",
                "Observe the cooperation plenary");
    }

    @Test
    void a_vetting_note_is_not_part_of_the_history() {
        HistoryEntry entry = entry(EventSamples.checked(FILE));

        assertThat(entry.sealed()).extracting(Sealed::value).containsExactly("MARKER-CHECK-NAME");
        assertThat(entry.text().in(Language.EN)).endsWith("A note to it is kept apart and opened for a stated purpose only.");
    }

    @Test
    void what_is_opened_cannot_make_places_of_its_own() {
        Insertions sealed = new Insertions();
        String words = sealed.placeOf(new Sealed<>("a")) + " and " + sealed.placeOf(new Sealed<>("b"));

        assertThat(Insertions.filled(words, sealed.inOrder(), value -> "$1 \\ " + value.value())).isEqualTo("$1 \\ a and $1 \\ b");
    }

    private static String officers(AccreditationEvent event) {
        return entry(event).text(Language.EN, false, Sealed::value);
    }

    private static String applicant(AccreditationEvent event) {
        return entry(event).text(Language.EN, true, Sealed::value);
    }

    private static HistoryEntry entry(AccreditationEvent event) {
        return History.entry(event, new RecordedEvent(5, UNTIL, UNTIL, null, event));
    }

    @Test
    void a_history_is_paged_in_the_order_of_its_events() {
        History history = new History(new HistoryInMemory());
        EventSamples.recordedOfEveryType().forEach(history::apply);

        List<Long> ofTheFile = EventSamples.recordedOfEveryType().stream()
                .filter(one -> one.event() instanceof AccreditationEvent event && event.accreditation().equals(FILE))
                .map(RecordedEvent::position).toList();

        HistoryPage first = history.page(FILE, null, 30);
        HistoryPage second = history.page(FILE, first.next(), 30);

        assertThat(first.entries()).extracting(HistoryEntry::position).isEqualTo(ofTheFile.subList(0, 30));
        assertThat(second.entries()).extracting(HistoryEntry::position).isEqualTo(ofTheFile.subList(30, ofTheFile.size()));
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> history.page(FILE, null, 201)).isInstanceOf(IllegalArgumentException.class);
    }
}
