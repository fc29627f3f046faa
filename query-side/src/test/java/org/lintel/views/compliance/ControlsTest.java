package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lintel.views.testing.DelegateSamples.DELEGATE;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.KEY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;

/** The controls on cases written by hand. 1 March 2027 is a Monday; ten working days from it end with Monday, 15 March. */
class ControlsTest {
    private static final Declaration DECLARED = Declaration.NO_CONFLICT_OF_INTEREST;
    private static final Instant FILED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-15T23:59:59Z");
    private static final Instant OVER = Instant.parse("2027-03-16T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");
    private static final Catalogue CATALOGUE = new Catalogue("test", true, "A test", "None", Instant.EPOCH,
            List.of(new Guideline("G01", "Timely decision", "In time.", List.of(new ShareWithinLimit("G01.1", share("0.95"), false, "x",
                    10, 30))),
                    new Guideline("G02", "Minimal questions", "Few.", List.of(new ShareWithProperty("G02.1", share("0.98"), false, "x",
                            new MinimalQuestions(1, 2)))),
                    new Guideline("G03", "Visibility", "Own.",
                            List.of(new NothingMeasurableYet("G03.1", share("1"), true, "x", Map.of(), false))),
                    new Guideline("G18", "Impartiality", "No conflict.", List.of(new ShareWithProperty("G18.1", share("1"), true, "x",
                            new EveryDeciderDeclared())))));

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void nothing_reported_is_no_data_never_green() {
        given(FILED, EventSamples.convened());

        assertThat(result("G01.1", LATER)).isEqualTo(
                new ControlResult("G01.1", Status.NO_DATA, false, 0, 0, null, share("0.95"), null));
        assertThat(result("G03.1", LATER).status()).isEqualTo(Status.NO_DATA);
        assertThat(compliance().history(ASP25, CATALOGUE, LATER).changes()).isEmpty();
    }

    @Test
    void a_request_that_is_neither_decided_nor_due_stays_outside_the_figure() {
        given(FILED, EventSamples.convened(), requested("a"));

        assertThat(result("G01.1", DUE)).isEqualTo(
                new ControlResult("G01.1", Status.NOT_YET_DUE, false, 0, 0, null, share("0.95"), FILED));
        assertThat(result("G02.1", DUE).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void an_outcome_in_the_last_second_of_the_tenth_working_day_is_in_time() {
        given(FILED, EventSamples.convened(), requested("a"));
        given(DUE, withdrawn("a"));

        assertThat(result("G01.1", DUE)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.MET, 1L, 1L);
        assertThat(result("G01.1", LATER).since()).isEqualTo(DUE);
    }

    @Test
    void an_outcome_a_second_later_is_late() {
        given(FILED, EventSamples.convened(), requested("a"));
        given(OVER, withdrawn("a"));

        assertThat(result("G01.1", LATER)).isEqualTo(
                new ControlResult("G01.1", Status.NOT_MET, false, 0, 1, 0.0, share("0.95"), OVER));
    }

    @Test
    void a_missed_time_limit_is_not_met_from_the_second_after_it_whenever_the_outcome_comes() {
        given(FILED, EventSamples.convened(), requested("a"));

        assertThat(result("G01.1", DUE.plusMillis(999)).status()).isEqualTo(Status.NOT_YET_DUE);
        assertThat(result("G01.1", OVER).status()).isEqualTo(Status.NOT_MET);
        given(LATER, withdrawn("a"));
        assertThat(result("G01.1", LATER).since()).isEqualTo(OVER);
    }

    @Test
    void a_request_of_a_weekend_has_its_ten_working_days_from_monday() {
        Instant saturday = Instant.parse("2027-03-06T10:00:00Z");
        given(saturday, EventSamples.convened(), requested("a"));

        assertThat(result("G01.1", Instant.parse("2027-03-19T23:59:59Z")).status()).isEqualTo(Status.NOT_YET_DUE);
        assertThat(result("G01.1", Instant.parse("2027-03-20T00:00:00Z")).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void an_outcome_must_also_lie_thirty_days_before_the_opening_where_the_request_was_filed_by_then() {
        given(FILED, EventSamples.convened(ASP25, LocalDate.parse("2027-04-10")), requested("a"));

        // Thirty days before 10 April is 11 March, sooner than the tenth working day.
        assertThat(result("G01.1", Instant.parse("2027-03-11T23:59:59Z")).status()).isEqualTo(Status.NOT_YET_DUE);
        assertThat(result("G01.1", Instant.parse("2027-03-12T00:00:00Z")).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void a_request_filed_later_than_thirty_days_before_the_opening_has_its_ten_working_days() {
        given(FILED, EventSamples.convened(ASP25, LocalDate.parse("2027-03-20")), requested("a"));

        assertThat(result("G01.1", DUE).status()).isEqualTo(Status.NOT_YET_DUE);
        assertThat(result("G01.1", OVER).status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void a_late_entry_flatters_nobody() {
        given(FILED, EventSamples.convened());
        // Filed on paper on 1 March and entered on 20 March, when its time limit was over already.
        Instant entered = Instant.parse("2027-03-20T09:00:00Z");
        events.add(new RecordedEvent(events.size(), FILED, entered, null, requested("a")));
        // The outcome claims to be of 10 March.
        events.add(new RecordedEvent(events.size(), Instant.parse("2027-03-10T09:00:00Z"), LATER, null, withdrawn("a")));

        assertThat(result("G01.1", LATER)).extracting(ControlResult::status, ControlResult::since).containsExactly(Status.NOT_MET, entered);
    }

    @Test
    void nineteen_of_twenty_in_time_is_met_exactly() {
        given(FILED, EventSamples.convened());
        for (int i = 0; i < 20; i++) {
            given(FILED, requested("file-" + i));
        }
        for (int i = 0; i < 19; i++) {
            given(FILED.plusSeconds(60), withdrawn("file-" + i));
        }

        assertThat(result("G01.1", OVER)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator,
                ControlResult::value).containsExactly(Status.MET, 19L, 20L, 0.95);
    }

    @Test
    void since_tells_when_the_present_status_began_and_history_tells_all_changes() {
        given(FILED, EventSamples.convened(), requested("a"), requested("b"));
        given(FILED.plusSeconds(60), withdrawn("a"));

        assertThat(result("G01.1", LATER)).extracting(ControlResult::status, ControlResult::since).containsExactly(Status.NOT_MET, OVER);
        assertThat(compliance().history(ASP25, CATALOGUE, LATER).changes()).containsExactly(
                new StatusChange("G01.1", Status.NOT_YET_DUE, FILED), new StatusChange("G01.1", Status.MET, FILED.plusSeconds(60)),
                new StatusChange("G02.1", Status.MET, FILED.plusSeconds(60)), new StatusChange("G01.1", Status.NOT_MET, OVER));
    }

    @Test
    void a_second_round_of_missing_items_or_a_third_clarification_is_too_much() {
        given(FILED, EventSamples.convened(), requested("one-round"), incomplete("one-round"), asked("one-round"), asked("one-round"),
                withdrawn("one-round"));
        given(FILED, requested("two-rounds"), incomplete("two-rounds"), incomplete("two-rounds"), withdrawn("two-rounds"));
        given(FILED, requested("three-questions"), asked("three-questions"), asked("three-questions"), asked("three-questions"),
                withdrawn("three-questions"));

        assertThat(result("G02.1", LATER)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.NOT_MET, 1L, 3L);
    }

    @Test
    void decisions_by_two_who_declared_count_and_a_revocation_is_a_decision_of_its_own() {
        AccreditationId a = new AccreditationId("a");
        given(FILED, EventSamples.convened(), requested("a"), EventSamples.recommended(a), EventSamples.granted(a, ASP25, KEY),
                EventSamples.noticed(a, DUE), EventSamples.replied(a), EventSamples.revoked(a, ASP25, KEY, DUE));

        assertThat(result("G18.1", LATER)).isEqualTo(
                new ControlResult("G18.1", Status.MET, true, 2, 2, 1.0, share("1"), FILED));
    }

    @Test
    void a_decision_that_rests_on_no_recommendation_lacks_a_declaration() {
        AccreditationId a = new AccreditationId("a");
        given(FILED, EventSamples.convened(), requested("a"), EventSamples.recommended(a), EventSamples.recused(a),
                EventSamples.granted(a, ASP25, KEY));

        assertThat(result("G18.1", LATER)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.NOT_MET, 0L, 1L);
    }

    @Test
    void what_is_decided_on_a_delegate_is_a_decision_like_any_other() {
        given(FILED, DelegateSamples.nominated(DELEGATE, HOME), recommended(), granted(), granted());
        given(LATER, new DelegateAppealLodged(DELEGATE, HOME, AppealableAct.REVOCATION, EventSamples.text("Unfair."), LATER,
                EventSamples.APPLICANT),
                new DelegateAppealDismissed(DELEGATE, HOME, AppealableAct.REVOCATION, false, EventSamples.text("As it was."), DECLARED,
                        EventSamples.REVIEWER));

        assertThat(result("G18.1", LATER)).as("two decisions with every declaration, and a grant that rests on nothing")
                .extracting(ControlResult::numerator, ControlResult::denominator).containsExactly(2L, 3L);
    }

    @Test
    void what_was_recommended_is_gone_with_the_delegate_s_withdrawal() {
        given(FILED, DelegateSamples.nominated(DELEGATE, HOME), recommended(),
                new DelegateWithdrawn(DELEGATE, HOME, EventSamples.APPLICANT), granted());
        assertThat(result("G18.1", LATER)).extracting(ControlResult::numerator, ControlResult::denominator).containsExactly(0L, 1L);
    }

    @Test
    void another_session_s_cases_do_not_count() {
        given(FILED, EventSamples.convened(), requested("a"));

        assertThat(compliance().report(new SessionId("ASP26"), CATALOGUE, LATER).guidelines())
                .allSatisfy(guideline -> assertThat(guideline.controls()).extracting(ControlResult::status).containsOnly(Status.NO_DATA));
    }

    @Test
    void evidence_tells_auditors_which_events_count_and_why() {
        given(FILED, EventSamples.convened(), requested("a"), requested("b"));
        given(FILED.plusSeconds(60), withdrawn("a"));

        assertThat(compliance().evidence(ASP25, CATALOGUE, "G01", DUE).orElseThrow().items())
                .extracting(Evidence.Item::control, Evidence.Item::position, Evidence.Item::type, item -> item.why().value())
                .containsExactly(
                        tuple("G01.1", 1L, "AccreditationRequested", "It started the time limit, which ended at 2027-03-15T23:59:59Z."),
                        tuple("G01.1", 2L, "AccreditationRequested", "Not yet due, so it stays outside the figure."),
                        tuple("G01.1", 3L, "RequestWithdrawn", "The outcome came within the time limit."));
        assertThat(compliance().evidence(ASP25, CATALOGUE, "G01", FILED).orElseThrow().items()).hasSize(2)
                .allMatch(item -> item.why().why() == Why.NOT_YET_DUE);
        assertThat(compliance().evidence(ASP25, CATALOGUE, "G99", DUE)).isEmpty();
    }

    @Test
    void evidence_tells_the_bureau_types_and_counts_only() {
        given(FILED, EventSamples.convened(), requested("a"), requested("b"));
        given(FILED.plusSeconds(60), withdrawn("a"));

        assertThat(new BureauView(compliance()).evidence(ASP25, CATALOGUE, "G01", DUE).orElseThrow().counts()).as("of so few, types alone")
                .containsExactly(new Evidence.Count("G01.1", "AccreditationRequested", null, true),
                        new Evidence.Count("G01.1", "RequestWithdrawn", null, true));

        for (int more = 0; more < 10; more++) {
            given(FILED, requested("more-" + more));
        }
        for (int more = 0; more < 5; more++) {
            given(FILED.plusSeconds(60), withdrawn("more-" + more));
        }
        assertThat(new BureauView(compliance()).evidence(ASP25, CATALOGUE, "G01", DUE).orElseThrow().counts()).containsExactly(
                new Evidence.Count("G01.1", "AccreditationRequested", 12L, false),
                new Evidence.Count("G01.1", "RequestWithdrawn", 6L, false));
    }

    @Test
    void a_threshold_that_is_no_share_and_a_control_out_of_order_are_refused() {
        assertThatThrownBy(() -> new ShareWithinLimit("G01.1", share("1.01"), false, "x", 10, 30))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("G01.1");
        assertThatThrownBy(
                () -> new Guideline("G01", "t", "o", List.of(new NothingMeasurableYet("G01.2", null, false, "x", Map.of(), false))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("G01.1");
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private Compliance compliance() {
        return ComplianceFold.of(events.stream());
    }

    private ControlResult result(String control, Instant now) {
        return compliance().report(ASP25, CATALOGUE, now).guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .filter(result -> result.id().equals(control)).findFirst().orElseThrow();
    }

    private static Event recommended() {
        return new DelegateRecommended(DELEGATE, HOME, RecommendedOutcome.GRANT, null, EventSamples.text("Known."), null, DECLARED,
                EventSamples.OFFICER);
    }

    private static Event granted() {
        return new DelegateGranted(DELEGATE, HOME, DECLARED, EventSamples.SECOND_OFFICER);
    }

    private static Event requested(String file) {
        return EventSamples.requested(new AccreditationId(file), ASP25, KEY, EventSamples.APPLICANT, FILED);
    }

    private static Event incomplete(String file) {
        return EventSamples.incomplete(new AccreditationId(file), DUE);
    }

    private static Event asked(String file) {
        return EventSamples.asked(new AccreditationId(file), DUE);
    }

    private static Event withdrawn(String file) {
        return EventSamples.withdrawn(new AccreditationId(file), ASP25, KEY);
    }

    private static BigDecimal share(String decimal) {
        return new BigDecimal(decimal);
    }
}
