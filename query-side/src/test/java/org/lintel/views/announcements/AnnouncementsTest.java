package org.lintel.views.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.DelegateSamples.DELEGATE;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.AnnouncementsInMemory;

class AnnouncementsTest {
    private static final Instant END = Instant.parse("2027-03-15T23:59:59Z");

    private final Announcements announcements = new Announcements(new AnnouncementsInMemory());
    private long position;

    @Test
    void a_notice_waits_to_be_announced_to_who_filed_the_request() {
        given(EventSamples.requested(), EventSamples.incomplete(FILE, END), EventSamples.supplied(FILE, END),
                EventSamples.asked(FILE, END));

        assertThat(announcements.waiting(-1, 10)).containsExactly(
                new Announcement(FILE, null, 1, 1, EventSamples.APPLICANT.id(), at(1), 1, true, 1),
                new Announcement(FILE, null, 2, 1, EventSamples.APPLICANT.id(), at(3), 3, true, 3));
        assertThat(announcements.find(FILE, 3)).isNull();
        assertThat(announcements.find(new AccreditationId("unknown"), 1)).isNull();
    }

    @Test
    void a_notice_about_a_delegate_waits_to_be_announced_to_who_nominated_them_until_it_is_opened() {
        given(EventSamples.requested(), DelegateSamples.nominated(DELEGATE, HOME),
                new DelegateGranted(DELEGATE, HOME, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER));
        assertThat(announcements.waiting(-1, 10))
                .containsExactly(new Announcement(FILE, DELEGATE, 1, 1, EventSamples.APPLICANT.id(), at(2), 2, true, 2));

        given(new DelegateNoticeUndeliverable(DELEGATE, HOME, 1, null, EventSamples.OFFICER));
        assertThat(waiting()).isEmpty();
        given(new DelegateNoticeDispatchedAgain(DELEGATE, HOME, 1, null, null, EventSamples.OFFICER));
        assertThat(Objects.requireNonNull(announcements.find(DELEGATE, 1)).dispatch()).isEqualTo(2);
        given(new DelegateNoticeOpened(DELEGATE, HOME, 1, null, EventSamples.APPLICANT));
        assertThat(waiting()).isEmpty();
        assertThat(announcements.find(FILE, 1)).as("the file's own notices are counted apart").isNull();
    }

    @Test
    void a_notice_that_was_opened_waits_no_longer() {
        noticed();
        given(EventSamples.opened(FILE, 2, END));

        assertThat(waiting()).containsExactly(1);
    }

    @Test
    void a_notice_that_could_not_be_delivered_waits_again_once_it_was_dispatched_again() {
        noticed();
        given(EventSamples.undeliverable(FILE, 2));
        assertThat(waiting()).containsExactly(1);

        given(EventSamples.dispatchedAgain(FILE, 2, END));
        Announcement again = Objects.requireNonNull(announcements.find(FILE, 2));
        assertThat(again).extracting(Announcement::dispatch, Announcement::dispatchedAt, Announcement::dispatched, Announcement::waiting)
                .containsExactly(2, at(6), 6L, true);
        assertThat(waiting()).containsExactly(1, 2);
    }

    @Test
    void what_waits_is_read_page_by_page_in_the_order_of_its_dispatch() {
        noticed();
        given(EventSamples.undeliverable(FILE, 1), EventSamples.dispatchedAgain(FILE, 1, null));

        List<Announcement> first = announcements.waiting(-1, 1);
        assertThat(first).extracting(Announcement::notice).containsExactly(2);
        assertThat(announcements.waiting(first.getFirst().dispatched(), 1)).extracting(Announcement::notice).containsExactly(1);
        assertThatThrownBy(() -> announcements.waiting(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> announcements.waiting(-1, 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    private void noticed() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.recommended(FILE),
                EventSamples.granted(FILE, ASP25, KEY), EventSamples.noticed(FILE, END));
    }

    private List<Integer> waiting() {
        return announcements.waiting(-1, 10).stream().map(Announcement::notice).toList();
    }

    private static Instant at(long position) {
        return MONDAY.plusSeconds(position);
    }

    private void given(Event... events) {
        for (Event event : events) {
            announcements.apply(EventSamples.recorded(position, at(position), event));
            position++;
        }
    }
}
