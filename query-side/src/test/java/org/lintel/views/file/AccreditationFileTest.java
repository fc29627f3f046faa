package org.lintel.views.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Ground;
import org.lintel.views.testing.EventSamples;

class AccreditationFileTest {
    private static final Instant REPLY_BY = Instant.parse("2027-03-08T23:59:59Z");

    @Test
    void information_answers_the_question_or_the_missing_items_whichever_was_asked_last() {
        AccreditationFile file = after(EventSamples.requested(), EventSamples.incomplete(FILE, REPLY_BY),
                EventSamples.supplied(FILE, REPLY_BY),
                EventSamples.complete(FILE), EventSamples.asked(FILE, REPLY_BY), EventSamples.supplied(FILE));

        assertThat(file.vetting().missingItems()).singleElement().satisfies(round -> {
            assertThat(round.items()).hasSize(2);
            assertThat(Objects.requireNonNull(round.answer()).at()).isEqualTo(MONDAY.plusSeconds(2));
        });
        assertThat(file.vetting().clarifications()).singleElement()
                .satisfies(asked -> assertThat(Objects.requireNonNull(asked.answer()).at()).isEqualTo(MONDAY.plusSeconds(5)));
        assertThat(file.state()).isEqualTo(AccreditationState.VETTING);
    }

    @Test
    void recusal_after_recommending_voids_the_recommendation_inv_4() {
        AccreditationFile file = after(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.checked(FILE),
                EventSamples.recommended(FILE), EventSamples.recused(FILE));

        assertThat(file.vetting().recommendation()).isNull();
        assertThat(file.vetting().recused()).containsExactly(EventSamples.OFFICER.id());
        assertThat(file.vetting().checks()).hasSize(1);
    }

    @Test
    void a_returned_recommendation_stands_no_more() {
        AccreditationFile file = after(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.returned(FILE));

        assertThat(file.vetting().recommendation()).isNull();
        assertThat(file.state()).isEqualTo(AccreditationState.VETTING);
    }

    @Test
    void a_revoked_file_tells_notice_reply_ground_bar_and_who_decided() {
        AccreditationFile file = after(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.granted(FILE, ASP25, KEY), EventSamples.noticed(FILE, REPLY_BY), EventSamples.replied(FILE),
                EventSamples.revoked(FILE, ASP25, KEY, REPLY_BY));

        NoticeOfIntent notice = Objects.requireNonNull(file.intent());
        assertThat(notice.by()).isEqualTo(EventSamples.OFFICER.id());
        assertThat(Objects.requireNonNull(notice.reply()).text().value()).isEqualTo("It was not us.");
        Decision decision = Objects.requireNonNull(file.decision());
        assertThat(Objects.requireNonNull(decision.adverseAct()).ground()).isEqualTo(Ground.SECURITY_RISK_SUBSTANTIATED);
        assertThat(decision.barredUntil()).isEqualTo(Instant.parse("2028-12-01T23:59:59Z"));
        assertThat(decision.by()).isEqualTo(EventSamples.SECOND_OFFICER.id());
        assertThat(file.state()).isEqualTo(AccreditationState.REVOKED);
    }

    @Test
    void what_it_looked_like_then_is_the_fold_of_what_was_recorded_by_then() {
        List<RecordedEvent> events = recorded(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.granted(FILE, ASP25, KEY));

        assertThat(AccreditationFile.of(List.of())).isNull();
        assertThat(Objects.requireNonNull(AccreditationFile.of(events.subList(0, 2))).state()).isEqualTo(AccreditationState.VETTING);
        AccreditationFile granted = Objects.requireNonNull(AccreditationFile.of(events));
        assertThat(granted.state()).isEqualTo(AccreditationState.ACTIVE);
        assertThat(granted.conditions()).hasSize(1);
    }

    @Test
    void neither_name_nor_free_text_is_printed_by_accident() {
        AccreditationFile file = Objects.requireNonNull(AccreditationFile.of(EventSamples.recordedOfEveryType().stream()
                .filter(one -> one.event() instanceof AccreditationEvent ofFile && ofFile.accreditation().equals(FILE)).toList()));

        assertThat(file.toString())
                .doesNotContain("Witness Forum", "KEN", "plenary", "certificate", "Attached", "MARKER");
    }

    @Test
    void an_event_of_something_else_is_refused() {
        RecordedEvent session = EventSamples.recorded(0, MONDAY, EventSamples.convened());

        assertThatThrownBy(() -> AccreditationFile.evolve(null, session)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccreditationFile after(Event... events) {
        return Objects.requireNonNull(AccreditationFile.of(recorded(events)));
    }

    private static List<RecordedEvent> recorded(Event... events) {
        return IntStream.range(0, events.length).mapToObj(i -> EventSamples.recorded(i, MONDAY.plusSeconds(i), events[i])).toList();
    }
}
