package org.lintel.views.todo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.DelegateSamples.AWAY;
import static org.lintel.views.testing.DelegateSamples.DELEGATE;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.DelegateSamples.SUBSTITUTE;
import static org.lintel.views.testing.EventSamples.ACCESS;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.TextKey;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.Standing;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.testing.rows.TodoInMemory;

class TodoTest {
    private static final Instant CHECK_DUE = Instant.parse("2027-03-08T23:59:59Z");
    private static final Instant DECISION_DUE = Instant.parse("2027-03-15T23:59:59Z");
    private static final Instant LATER = Instant.parse("2027-04-01T00:00:00Z");

    private final TodoInMemory rows = new TodoInMemory();
    private final Todo todo = new Todo(rows);
    private long position;

    @BeforeEach
    void convene() {
        given(EventSamples.convened());
    }

    @Test
    void a_limit_of_the_institution_is_recorded_as_missed_once_its_last_moment_has_passed() {
        given(EventSamples.requested());

        assertThat(todo.due(CHECK_DUE, 10)).isEmpty();
        assertThat(todo.due(CHECK_DUE.plusNanos(1), 10)).extracting(TodoRow::task)
                .containsExactly(Task.recordMiss(TimeLimit.COMPLETENESS_CHECK));
        assertThat(todo.next(MONDAY)).isEqualTo(CHECK_DUE.plusNanos(1));
        assertThat(todo.next(CHECK_DUE.plusNanos(1))).isEqualTo(DECISION_DUE.plusNanos(1));
    }

    @Test
    void what_was_recorded_as_missed_is_not_to_be_recorded_again() {
        given(EventSamples.requested(), EventSamples.missed(FILE, TimeLimit.COMPLETENESS_CHECK, CHECK_DUE));

        assertThat(tasks(CHECK_DUE.plusSeconds(1))).isEmpty();
        assertThat(tasks(LATER)).containsExactly(Task.recordMiss(TimeLimit.DECISION));
    }

    @Test
    void a_limit_that_was_kept_is_nothing_to_record() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.denied(FILE, ASP25, KEY, LATER));

        assertThat(tasks(LATER)).isEmpty();
        assertThat(todo.next(MONDAY)).as("its texts are kept from then on").isEqualTo(LATER.plusNanos(1));
    }

    @Test
    @Tag("inv-6")
    void each_late_decision_on_an_appeal_for_a_delegate_is_recorded_as_missed_once() {
        given(EventSamples.requested(), EventSamples.complete(FILE), DelegateSamples.nominated(DELEGATE, HOME), appealed(LATER),
                appealed(LATER.plusSeconds(1)));
        assertThat(tasks(LATER)).doesNotContain(Task.recordMissAbout(DELEGATE));
        assertThat(tasks(LATER.plusNanos(1))).contains(Task.recordMissAbout(DELEGATE));
        given(new DelegateDeadlineMissed(DELEGATE, HOME, TimeLimit.APPEAL_DECISION, LATER, EventSamples.OFFICER));
        assertThat(tasks(LATER.plusSeconds(1))).as("the first is recorded, the second not yet late")
                .doesNotContain(Task.recordMissAbout(DELEGATE));
        given(ruled());
        assertThat(tasks(LATER.plusSeconds(2))).contains(Task.recordMissAbout(DELEGATE));
        given(ruled());
        assertThat(tasks(LATER.plusSeconds(2))).doesNotContain(Task.recordMissAbout(DELEGATE));
    }

    @Test
    void what_is_kept_of_a_delegate_begins_to_be_counted_when_nothing_can_be_appealed_and_the_session_is_over_or_they_left() {
        Task begin = Task.beginRetentionOf(DELEGATE);
        Instant closing = Instant.parse("2027-12-15T23:59:59Z");
        given(EventSamples.requested(), DelegateSamples.nominated(DELEGATE, HOME));
        assertThat(tasks(closing)).doesNotContain(begin);
        assertThat(tasks(closing.plusNanos(1))).contains(begin);
        Instant late = closing.plusSeconds(86_400);
        given(new DelegateRevoked(DELEGATE, HOME, new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, late),
                Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER));
        assertThat(tasks(late)).doesNotContain(begin);
        assertThat(tasks(late.plusNanos(1))).contains(begin);
        given(new DelegateNoticeUndeliverable(DELEGATE, HOME, 1, TimeLimit.APPEAL, EventSamples.OFFICER));
        assertThat(tasks(late.plusNanos(1))).as("the time to appeal stands still").doesNotContain(begin);
        given(appealed(late));
        assertThat(tasks(late.plusNanos(1))).doesNotContain(begin);
        given(ruled());
        assertThat(tasks(MONDAY)).contains(begin);
    }

    @Test
    void each_class_of_what_is_kept_of_a_delegate_is_erased_once_its_time_has_come_unless_something_can_be_appealed_anew() {
        Instant[] until = {LATER, LATER.plusSeconds(1), LATER.plusSeconds(2)};
        var began = new DelegateRetentionBegan(DELEGATE, HOME, until[0], until[2], until[1], "test-1", EventSamples.OFFICER);
        given(EventSamples.requested(), DelegateSamples.nominated(DELEGATE, HOME),
                new DelegateWithdrawn(DELEGATE, HOME, EventSamples.APPLICANT));
        assertThat(tasks(MONDAY)).contains(Task.beginRetentionOf(DELEGATE));
        given(began);
        assertThat(tasks(MONDAY)).doesNotContain(Task.beginRetentionOf(DELEGATE));
        List<RetentionClass> order = List.of(RetentionClass.CONFIDENTIAL, RetentionClass.STRICTLY_CONFIDENTIAL, RetentionClass.RESTRICTED);
        for (int at = 0; at < order.size(); at++) {
            Task erase = Task.erase(order.get(at), DELEGATE);
            assertThat(tasks(until[at])).doesNotContain(erase);
            assertThat(tasks(until[at].plusNanos(1))).contains(erase);
            given(new DelegateRecordsErased(DELEGATE, HOME, order.get(at), until[at], EventSamples.OFFICER));
            assertThat(tasks(LATER.plusSeconds(9))).doesNotContain(erase);
        }
        given(DelegateSamples.nominated(SUBSTITUTE, HOME), new DelegateWithdrawn(SUBSTITUTE, HOME, EventSamples.APPLICANT),
                new DelegateErased(SUBSTITUTE, ASP25, EventSamples.SECOND_OFFICER));
        assertThat(tasks(LATER)).as("nothing is left of it").doesNotContain(Task.beginRetentionOf(SUBSTITUTE));
    }

    @Test
    void the_words_of_a_disclosure_and_of_a_demand_are_erased_once_their_time_has_come_and_once() {
        for (DisclosureText written : List.of(DelegateSamples.disclosed("passed-on", ASP25, LATER),
                DelegateSamples.demanded("demanded", ASP25, LATER))) {
            Task erase = Task.erase(written.subject());
            given(written);
            assertThat(tasks(LATER)).doesNotContain(erase);
            assertThat(tasks(LATER.plusNanos(1))).contains(erase);
            given(DelegateSamples.erased(written, MONDAY));
            assertThat(tasks(LATER.plusNanos(1))).doesNotContain(erase);
        }
        DisclosureText ofOld = DelegateSamples.disclosed("of-old", ASP25, null);
        given(ofOld);
        Instant until = ofOld.keptUntil(MONDAY);
        assertThat(todo.next(LATER.plusNanos(1))).isEqualTo(until.plusNanos(1));
        assertThat(tasks(until.plusNanos(1))).contains(Task.erase(ofOld.subject()));
    }

    @Test
    @Tag("inv-10")
    void an_emergency_suspension_of_a_delegate_lapses_unless_it_is_confirmed_or_ends_otherwise() {
        var act = new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, LATER);
        var atOnce = new DelegateSuspendedProvisionally(DELEGATE, HOME, act, new TextKey("facts"), false, LATER,
                Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER);
        Task lapse = Task.lapseSuspensionOf(DELEGATE);
        given(EventSamples.requested(), EventSamples.complete(FILE), DelegateSamples.nominated(DELEGATE, HOME));
        for (Event ending : List.of(
                new DelegateSuspensionConfirmed(DELEGATE, HOME, act, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new DelegateSuspensionLapsed(DELEGATE, HOME, EventSamples.OFFICER),
                new DelegateReinstated(DELEGATE, HOME, EventSamples.text("Cured."), Declaration.NO_CONFLICT_OF_INTEREST,
                        EventSamples.SECOND_OFFICER),
                new DelegateRevoked(DELEGATE, HOME, act, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                upheld(DelegateState.GRANTED), new DelegateWithdrawn(DELEGATE, HOME, EventSamples.APPLICANT),
                new DelegateLapsed(DELEGATE, HOME, EventSamples.OFFICER))) {
            given(atOnce, upheld(DelegateState.SUSPENDED));
            assertThat(tasks(LATER)).doesNotContain(lapse);
            assertThat(tasks(LATER.plusNanos(1))).contains(lapse);
            given(ending);
            assertThat(tasks(LATER.plusNanos(1))).as(ending.getClass().getSimpleName()).doesNotContain(lapse);
        }
    }

    private static DelegateAppealUpheld upheld(DelegateState restores) {
        return new DelegateAppealUpheld(DELEGATE, HOME, AppealableAct.SUSPENSION, restores, EventSamples.text("Undone."),
                Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.REVIEWER);
    }

    @Test
    void a_party_is_reminded_of_a_reply_about_a_delegate_until_it_replied() {
        Period period = new Period(MONDAY, LATER);
        given(EventSamples.requested(), EventSamples.complete(FILE), DelegateSamples.nominated(DELEGATE, HOME),
                new DelegateNoticeGiven(DELEGATE, HOME, Intent.SUSPEND, Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, period,
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER));
        assertThat(tasks(MONDAY)).containsExactly(Task.remindOf(DELEGATE));
        given(new DelegateNoticeUndeliverable(DELEGATE, HOME, 1, TimeLimit.NOTICE_REPLY, EventSamples.OFFICER));
        assertThat(tasks(MONDAY)).isEmpty();
        given(new DelegateNoticeDispatchedAgain(DELEGATE, HOME, 1, TimeLimit.NOTICE_REPLY, period, EventSamples.OFFICER));
        assertThat(tasks(MONDAY)).containsExactly(Task.remindOf(DELEGATE));
        given(new DelegateNoticeAnswered(DELEGATE, HOME, EventSamples.text("No."), EventSamples.APPLICANT));
        assertThat(tasks(MONDAY)).isEmpty();
    }

    private static DelegateAppealLodged appealed(Instant due) {
        return new DelegateAppealLodged(DELEGATE, HOME, AppealableAct.SUSPENSION, EventSamples.text("Unfair."), due,
                EventSamples.APPLICANT);
    }

    private static DelegateAppealDismissed ruled() {
        return new DelegateAppealDismissed(DELEGATE, HOME, AppealableAct.SUSPENSION, false, EventSamples.text("So."),
                Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER);
    }

    @Test
    void a_party_is_reminded_once_of_each_end_of_its_time() {
        given(EventSamples.requested(), EventSamples.incomplete(FILE, LATER));
        Instant reminder = LATER.minus(Duration.ofDays(2));
        assertThat(tasks(reminder)).contains(Task.giveReminder(TimeLimit.INFORMATION));

        given(EventSamples.reminded(FILE, TimeLimit.INFORMATION, LATER));
        assertThat(tasks(LATER)).doesNotContain(Task.giveReminder(TimeLimit.INFORMATION));

        Instant extended = LATER.plus(Duration.ofDays(7));
        given(EventSamples.extended(FILE, TimeLimit.INFORMATION, extended));
        assertThat(todo.due(extended, 10)).contains(new TodoRow(FILE, Task.giveReminder(TimeLimit.INFORMATION),
                new Due(extended.minus(Duration.ofDays(2)), extended), 4));
    }

    @Test
    void nobody_is_reminded_of_a_notice_that_could_not_be_delivered_until_it_is_dispatched_again() {
        active();
        given(EventSamples.noticed(FILE, LATER), EventSamples.undeliverable(FILE, 2));
        assertThat(tasks(LATER)).isEmpty();

        given(EventSamples.dispatchedAgain(FILE, 2, LATER));
        assertThat(tasks(LATER)).containsExactly(Task.giveReminder(TimeLimit.NOTICE_REPLY));

        given(EventSamples.replied(FILE));
        assertThat(tasks(LATER)).isEmpty();
    }

    @Test
    void an_emergency_suspension_lapses_unless_it_was_confirmed() {
        active();
        given(EventSamples.suspendedAtOnce(FILE, CHECK_DUE, LATER));
        assertThat(tasks(CHECK_DUE)).isEmpty();
        assertThat(tasks(CHECK_DUE.plusSeconds(1))).containsExactly(Task.LAPSE_SUSPENSION);

        given(EventSamples.confirmed(FILE, LATER));
        assertThat(tasks(CHECK_DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void an_active_accreditation_ends_with_its_session_and_a_suspended_one_does_not() {
        Instant sessionOver = Instant.parse("2027-12-16T00:00:00Z");
        active();
        assertThat(tasks(sessionOver)).containsExactly(Task.EXPIRE);

        given(EventSamples.suspended(FILE, LATER));
        assertThat(tasks(sessionOver)).isEmpty();

        given(EventSamples.reinstated(FILE));
        assertThat(tasks(sessionOver)).containsExactly(Task.EXPIRE);
        given(EventSamples.expired(FILE, ASP25, KEY));
        assertThat(tasks(sessionOver)).containsExactly(Task.BEGIN_RETENTION);
    }

    @Test
    void an_appeal_that_is_not_decided_in_time_is_a_miss_also_after_the_party_withdrew() {
        given(EventSamples.requested(), EventSamples.denied(FILE, ASP25, KEY, LATER),
                EventSamples.appealed(FILE, AppealableAct.DENIAL, CHECK_DUE));
        assertThat(tasks(LATER)).containsExactly(Task.recordMiss(TimeLimit.APPEAL_DECISION));

        given(EventSamples.dismissed(FILE, ASP25, KEY, AppealableAct.DENIAL));
        assertThat(tasks(LATER)).containsExactly(Task.BEGIN_RETENTION);
    }

    @Test
    void what_was_written_is_kept_from_when_the_file_can_no_longer_be_appealed() {
        given(EventSamples.requested(), EventSamples.denied(FILE, ASP25, KEY, CHECK_DUE));
        assertThat(tasks(CHECK_DUE)).isEmpty();
        assertThat(tasks(CHECK_DUE.plusNanos(1))).containsExactly(Task.BEGIN_RETENTION);

        given(EventSamples.undeliverable(FILE, 1));
        assertThat(tasks(LATER)).as("the time to appeal stands still").isEmpty();

        given(EventSamples.dispatchedAgain(FILE, 1, DECISION_DUE));
        assertThat(tasks(DECISION_DUE)).isEmpty();
        assertThat(tasks(LATER)).containsExactly(Task.BEGIN_RETENTION);
    }

    @Test
    void each_class_is_erased_in_its_turn() {
        withdrawnAndKept();
        assertThat(tasks(CHECK_DUE)).isEmpty();
        assertThat(tasks(CHECK_DUE.plusNanos(1))).containsExactly(Task.ERASE_CONFIDENTIAL);

        given(EventSamples.recordsErased(FILE, RetentionClass.CONFIDENTIAL, CHECK_DUE));
        assertThat(tasks(DECISION_DUE)).isEmpty();
        assertThat(tasks(LATER)).containsExactly(Task.ERASE_RESTRICTED);

        given(EventSamples.recordsErased(FILE, RetentionClass.RESTRICTED, DECISION_DUE));
        assertThat(todo.next(MONDAY)).isNull();
        assertThat(tasks(LATER)).isEmpty();
    }

    @Test
    void what_was_erased_on_request_is_never_due_whenever_that_was() {
        withdrawnAndKept();
        given(new FileErased(FILE, EventSamples.SECOND_OFFICER));
        assertThat(tasks(LATER)).isEmpty();
    }

    @Test
    void a_review_that_is_missed_is_recorded_once_and_one_that_was_made_never() {
        var second = new ExceptionalAccessId("access-2");
        given(EventSamples.openedExceptionally(ACCESS, FILE, CHECK_DUE), EventSamples.openedExceptionally(second, FILE, CHECK_DUE));
        assertThat(tasks(CHECK_DUE)).isEmpty();
        assertThat(tasks(LATER)).containsExactly(Task.recordMissedReview(ACCESS), Task.recordMissedReview(second));

        given(EventSamples.reviewMissed(ACCESS, FILE, CHECK_DUE), EventSamples.reviewed(second, FILE, false));
        assertThat(tasks(LATER)).isEmpty();
    }

    @Test
    void a_guests_time_to_find_another_host_lapses_unless_they_moved_or_the_host_is_back() {
        given(DelegateSamples.nominated(DELEGATE, HOME), DelegateSamples.nominated(SUBSTITUTE, HOME));
        var act = new DelegateHostLost(DELEGATE, HOME, 1, AccreditationState.SUSPENDED, CHECK_DUE, EventSamples.OFFICER);
        given(act, new DelegateHostLost(SUBSTITUTE, HOME, 1, AccreditationState.SUSPENDED, null, EventSamples.OFFICER));
        assertThat(tasks(CHECK_DUE)).isEmpty();
        assertThat(tasks(LATER)).containsExactly(Task.lapseHosting(DELEGATE));

        given(new DelegateRehosted(DELEGATE, AWAY, HOME, EventSamples.OFFICER));
        assertThat(tasks(LATER)).isEmpty();
        given(act, new DelegateHostRestored(DELEGATE, HOME, 1, EventSamples.SECOND_OFFICER));
        assertThat(tasks(LATER)).isEmpty();
        given(act, new DelegateLapsed(DELEGATE, HOME, EventSamples.OFFICER));
        assertThat(tasks(LATER)).containsExactly(Task.beginRetentionOf(DELEGATE));
    }

    @Test
    void erased_on_request_before_it_was_known_until_when_it_is_kept_nothing_is_due() {
        given(EventSamples.requested(), EventSamples.withdrawn(FILE, ASP25, KEY), new FileErased(FILE, EventSamples.SECOND_OFFICER));
        assertThat(tasks(LATER)).isEmpty();
    }

    @Test
    void a_file_that_can_be_appealed_again_is_kept_anew_afterwards() {
        given(EventSamples.requested(), EventSamples.denied(FILE, ASP25, KEY, MONDAY),
                EventSamples.retentionBegan(FILE, CHECK_DUE, CHECK_DUE), EventSamples.extended(FILE, TimeLimit.APPEAL, DECISION_DUE));
        assertThat(tasks(DECISION_DUE)).isEmpty();
        assertThat(tasks(LATER)).containsExactly(Task.BEGIN_RETENTION);

        given(EventSamples.retentionBegan(FILE, LATER, LATER), EventSamples.appealed(FILE, AppealableAct.DENIAL, LATER));
        assertThat(tasks(LATER.plusSeconds(1))).containsExactly(Task.recordMiss(TimeLimit.APPEAL_DECISION));
    }

    private void withdrawnAndKept() {
        given(EventSamples.requested(), EventSamples.withdrawn(FILE, ASP25, KEY),
                EventSamples.retentionBegan(FILE, CHECK_DUE, DECISION_DUE));
    }

    @Test
    void a_task_that_fails_keeps_none_from_its_turn() {
        for (String file : List.of("a", "b", "c")) {
            given(EventSamples.requested(new AccreditationId(file), ASP25, KEY, EventSamples.APPLICANT, MONDAY));
        }

        List<AccreditationId> seen = new ArrayList<>();
        TodoCursor after = null;
        List<TodoRow> page = todo.due(CHECK_DUE.plusSeconds(1), 1);
        while (!page.isEmpty()) {
            seen.add(page.getFirst().accreditation());
            after = page.getFirst().place();
            page = todo.due(CHECK_DUE.plusSeconds(1), after, 1);
        }

        assertThat(seen).extracting(AccreditationId::value).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> todo.due(MONDAY, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_rows_are_what_the_files_say_after_every_event_of_a_random_history() {
        long seed = new Random().nextLong();
        System.out.println("to-do rows and files: seed " + seed);
        Map<AccreditationId, Standing> files = new HashMap<>();
        for (RecordedEvent recorded : RandomHistories.of(seed, 600)) {
            todo.apply(recorded);
            if (recorded.event() instanceof AccreditationEvent event) {
                Standing before = files.get(event.accreditation());
                Standing after = before == null ? Standing.opened((AccreditationRequested) event) : before.after(event);
                files.put(event.accreditation(), after);
                assertThat(rowsOf(event.accreditation())).as("seed %d", seed).isEqualTo(Tasks.of(after)).hasSizeLessThanOrEqualTo(7);
            }
        }
    }

    private Map<Task, Due> rowsOf(AccreditationId file) {
        return rows.all().stream().filter(row -> file.equals(row.accreditation()) && row.due() != null)
                .collect(Collectors.toMap(TodoRow::task, row -> Objects.requireNonNull(row.due())));
    }

    private List<Task> tasks(Instant now) {
        return todo.due(now, 10).stream().map(TodoRow::task).toList();
    }

    private void active() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.granted(FILE, ASP25, KEY));
    }

    private void given(Event... events) {
        for (Event event : events) {
            todo.apply(EventSamples.recorded(position++, MONDAY, event));
        }
    }
}
