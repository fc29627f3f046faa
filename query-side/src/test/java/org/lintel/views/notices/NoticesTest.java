package org.lintel.views.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.views.Told;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.NoticesInMemory;

class NoticesTest {
    private static final Instant END = Instant.parse("2027-03-15T23:59:59Z");
    private static final UserId APPLICANT = EventSamples.APPLICANT.id();

    private Notices notices = new Notices(new NoticesInMemory());
    private long position;

    @Test
    void every_notice_has_its_number_kind_and_time_to_reply() {
        given(EventSamples.requested(), EventSamples.incomplete(FILE, END), EventSamples.supplied(FILE, END), EventSamples.complete(FILE),
                EventSamples.asked(FILE, END));

        assertThat(notices.inbox(APPLICANT, null, 10).items())
                .extracting(Notice::id, Notice::kind, Notice::limit, Notice::until)
                .containsExactly(tuple("file-1.2", NoticeKind.QUESTION, TimeLimit.INFORMATION, END),
                        tuple("file-1.1", NoticeKind.INFORMATION_NEEDED, TimeLimit.INFORMATION, END));
        assertThat(notice(1).letter().asked()).hasSize(2);
        assertThat(notice(1).organisation().value()).isEqualTo("Witness Forum");
    }

    @Test
    void of_a_security_ground_a_letter_has_the_gist_and_not_the_reasons_inv_8() {
        granted();
        given(EventSamples.suspendedAtOnce(FILE, MONDAY.plusSeconds(3600), END));

        Told why = Objects.requireNonNull(notice(2).letter().why());
        assertThat(why.ground()).isEqualTo(Ground.SECURITY_RISK_SUBSTANTIATED);
        assertThat(why.reasons()).isNull();
        assertThat(Objects.requireNonNull(why.gist()).value()).isEqualTo("A credible threat.");
        assertThat(notice(2).letter().confirmBy()).isEqualTo(MONDAY.plusSeconds(3600));
    }

    @Test
    void what_is_decided_on_a_delegate_reaches_the_contact_point_who_nominated_them() {
        Period period = new Period(END, END);
        given(EventSamples.requested(), DelegateSamples.nominated(DelegateSamples.DELEGATE, DelegateSamples.HOME),
                new DelegateGranted(DelegateSamples.DELEGATE, DelegateSamples.HOME, Declaration.NO_CONFLICT_OF_INTEREST,
                        EventSamples.SECOND_OFFICER),
                new DelegateNoticeGiven(DelegateSamples.DELEGATE, DelegateSamples.HOME, Intent.SUSPEND, Ground.CODE_OF_CONDUCT,
                        EventSamples.text("Seen."), null, period, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER));
        assertThat(notices.inbox(APPLICANT, null, 10).items())
                .extracting(Notice::id, Notice::kind, Notice::limit, Notice::until, Notice::delegate)
                .containsExactly(
                        tuple("delegate.delegate-1.2", NoticeKind.INTENT, TimeLimit.NOTICE_REPLY, END, DelegateSamples.DELEGATE),
                        tuple("delegate.delegate-1.1", NoticeKind.GRANTED, null, null, DelegateSamples.DELEGATE));

        given(new DelegateNoticeOpened(DelegateSamples.DELEGATE, DelegateSamples.HOME, 2, new Period(MONDAY, MONDAY),
                EventSamples.APPLICANT));
        assertThat(aboutDelegate(2).until()).isEqualTo(MONDAY);
        assertThat(aboutDelegate(2).openedAt()).isNotNull();
        given(new DelegateNoticeAnswered(DelegateSamples.DELEGATE, DelegateSamples.HOME, EventSamples.text("No."),
                EventSamples.APPLICANT));
        assertThat(aboutDelegate(2).until()).isNull();
    }

    @Test
    void a_confirmed_suspension_of_a_delegate_begins_the_time_to_appeal_anew_unless_that_was_used() {
        AdverseAct act = new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, END);
        for (boolean appealed : new boolean[]{false, true}) {
            given(EventSamples.requested(), DelegateSamples.nominated(DelegateSamples.DELEGATE, DelegateSamples.HOME),
                    new DelegateSuspendedProvisionally(DelegateSamples.DELEGATE, DelegateSamples.HOME, act, new TextKey("facts"), false,
                            MONDAY, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.OFFICER));
            assertThat(aboutDelegate(1).letter().confirmBy()).isEqualTo(MONDAY);
            if (appealed) {
                given(new DelegateAppealLodged(DelegateSamples.DELEGATE, DelegateSamples.HOME, AppealableAct.SUSPENSION,
                        EventSamples.text("Unfair."), END, EventSamples.APPLICANT));
            }
            given(new DelegateSuspensionConfirmed(DelegateSamples.DELEGATE, DelegateSamples.HOME, act, Declaration.NO_CONFLICT_OF_INTEREST,
                    EventSamples.SECOND_OFFICER));
            assertThat(aboutDelegate(2).kind()).isEqualTo(NoticeKind.SUSPENSION_CONFIRMED);
            assertThat(aboutDelegate(2).until()).isEqualTo(appealed ? null : END);
            notices = new Notices(new NoticesInMemory());
        }
    }

    @Test
    void the_time_to_appeal_for_a_delegate_stands_still_while_the_notice_cannot_be_delivered_and_ends_with_the_appeal() {
        given(EventSamples.requested(), DelegateSamples.nominated(DelegateSamples.DELEGATE, DelegateSamples.HOME),
                new DelegateDenied(DelegateSamples.DELEGATE, DelegateSamples.HOME,
                        new AdverseAct(Ground.CODE_OF_CONDUCT, EventSamples.text("Seen."), null, END),
                        Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER));
        assertThat(aboutDelegate(1).until()).isEqualTo(END);
        given(new DelegateNoticeUndeliverable(DelegateSamples.DELEGATE, DelegateSamples.HOME, 1, TimeLimit.APPEAL, EventSamples.OFFICER));
        assertThat(aboutDelegate(1).until()).isNull();
        assertThat(aboutDelegate(1).undeliverable()).isTrue();
        Period again = new Period(END.plusSeconds(1), END.plusSeconds(1));
        given(new DelegateNoticeDispatchedAgain(DelegateSamples.DELEGATE, DelegateSamples.HOME, 1, TimeLimit.APPEAL, again,
                EventSamples.OFFICER));
        assertThat(aboutDelegate(1).until()).isEqualTo(again.endsAt());
        given(new DelegateAppealLodged(DelegateSamples.DELEGATE, DelegateSamples.HOME, AppealableAct.DENIAL, EventSamples.text("Unfair."),
                END, EventSamples.APPLICANT));
        assertThat(aboutDelegate(1).until()).isNull();
    }

    private Notice aboutDelegate(int number) {
        return Objects.requireNonNull(notices.find(Notice.idOf(DelegateSamples.DELEGATE, number)));
    }

    @Test
    void a_notice_that_was_opened_tells_the_time_that_begins_now() {
        granted();
        given(EventSamples.noticed(FILE, END));
        assertThat(notices.unopened(APPLICANT)).isEqualTo(2);

        given(EventSamples.opened(FILE, 2, END.minusSeconds(86_400)));

        assertThat(notice(2)).extracting(Notice::openedAt, Notice::until).containsExactly(MONDAY, END.minusSeconds(86_400));
        assertThat(notices.unopened(APPLICANT)).isEqualTo(1);
    }

    @Test
    void a_notice_that_could_not_be_delivered_has_no_end_until_it_is_dispatched_again() {
        granted();
        given(EventSamples.noticed(FILE, END), EventSamples.undeliverable(FILE, 2));
        assertThat(notice(2)).extracting(Notice::undeliverable, Notice::until).containsExactly(true, null);

        given(EventSamples.dispatchedAgain(FILE, 2, END.plusSeconds(60)));

        assertThat(notice(2)).extracting(Notice::undeliverable, Notice::until).containsExactly(false, END.plusSeconds(60));
    }

    @Test
    void more_time_is_told_in_a_notice_of_its_own_and_in_the_one_that_it_is_about() {
        Instant extended = END.plusSeconds(86_400);
        given(EventSamples.requested(), EventSamples.incomplete(FILE, END), EventSamples.extended(FILE, TimeLimit.INFORMATION, extended));

        assertThat(notice(1).until()).isEqualTo(extended);
        assertThat(notice(2)).extracting(Notice::kind, Notice::limit, Notice::until)
                .containsExactly(NoticeKind.MORE_TIME, TimeLimit.INFORMATION, extended);
    }

    @Test
    void a_confirmed_suspension_that_was_appealed_already_offers_no_second_appeal() {
        granted();
        given(EventSamples.suspendedAtOnce(FILE, END, END), EventSamples.appealed(FILE, AppealableAct.SUSPENSION, END),
                EventSamples.confirmed(FILE, END.plusSeconds(60)));

        assertThat(notice(2).until()).isEqualTo(END);
        assertThat(notice(3)).extracting(Notice::kind, Notice::until).containsExactly(NoticeKind.SUSPENSION_CONFIRMED, null);
    }

    @Test
    void an_upheld_appeal_is_told_with_what_it_restores() {
        given(EventSamples.requested(), EventSamples.denied(FILE, ASP25, KEY, END), EventSamples.appealed(FILE, AppealableAct.DENIAL, END),
                EventSamples.upheld(FILE, ASP25, KEY, AppealableAct.DENIAL, AccreditationState.VETTING, END));

        assertThat(notice(2).letter()).extracting(Letter::appeal, Letter::restores, Letter::decisionDue)
                .containsExactly(AppealableAct.DENIAL, AccreditationState.VETTING, END);
    }

    @Test
    void nothing_that_the_party_may_not_know_is_in_any_letter() {
        EventSamples.recordedOfEveryType().forEach(notices::apply);

        List<Notice> all = notices.inbox(APPLICANT, null, 200).items();

        assertThat(all).extracting(Notice::kind).contains(NoticeKind.values());
        assertThat(all).extracting(notice -> words(notice.letter())).noneMatch(words -> words.contains("MARKER"));
    }

    @Test
    void an_inbox_is_paged_and_holds_the_applicant_s_own_notices_alone() {
        given(EventSamples.requested(), EventSamples.incomplete(FILE, END), EventSamples.supplied(FILE, END),
                EventSamples.incomplete(FILE, END));

        NoticePage first = notices.inbox(APPLICANT, null, 1);
        NoticePage second = notices.inbox(APPLICANT, first.next(), 1);

        assertThat(first.items()).extracting(Notice::number).containsExactly(2);
        assertThat(second.items()).extracting(Notice::number).containsExactly(1);
        assertThat(second.next()).isNull();
        assertThat(notices.inbox(new UserId("u-2"), null, 10).items()).isEmpty();
        assertThat(notices.unopened(new UserId("u-2"))).isZero();
        assertThatThrownBy(() -> notices.inbox(APPLICANT, null, 201)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Free text prints its length only, so its words are asked for. */
    private static String words(Letter letter) {
        Told why = letter.why();
        return Stream.of(letter.asked().stream(), Stream.ofNullable(letter.reasons()),
                Stream.ofNullable(why == null ? null : why.reasons()), Stream.ofNullable(why == null ? null : why.gist()),
                letter.conditions().stream().map(Condition::test)).flatMap(texts -> texts).map(Sealed::value)
                .collect(Collectors.joining(" "));
    }

    private Notice notice(int number) {
        return Objects.requireNonNull(notices.find(Notice.idOf(FILE, number)));
    }

    private void granted() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.granted(FILE, ASP25, KEY));
    }

    private void given(Event... events) {
        for (Event event : events) {
            notices.apply(EventSamples.recorded(position++, MONDAY, event));
        }
    }
}
