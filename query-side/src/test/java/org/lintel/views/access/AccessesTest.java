package org.lintel.views.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.EventSamples.ACCESS;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.MONDAY;
import static org.lintel.views.testing.EventSamples.OFFICER;
import static org.lintel.views.testing.EventSamples.SECOND_OFFICER;

import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.AccessesInMemory;

class AccessesTest {
    private static final Instant DUE = Instant.parse("2027-03-03T23:59:59Z");

    private final AccessesInMemory rows = new AccessesInMemory();
    private final Accesses accesses = new Accesses(rows);
    private long position;

    @Test
    void who_takes_a_step_as_an_officer_or_is_given_the_file_works_on_it_until_they_leave_it() {
        given(EventSamples.requested());
        assertThat(accesses.assignedTo(FILE)).isEmpty();

        given(EventSamples.complete(FILE), EventSamples.assigned(FILE, SECOND_OFFICER.id()));
        assertThat(accesses.assignedTo(FILE)).containsExactlyInAnyOrder(OFFICER.id(), SECOND_OFFICER.id());

        given(EventSamples.recused(FILE));
        assertThat(accesses.assignedTo(FILE)).containsExactly(SECOND_OFFICER.id());
    }

    @Test
    void the_registry_itself_and_the_party_work_on_no_file() {
        given(EventSamples.requested(), EventSamples.incomplete(FILE, DUE), EventSamples.recused(FILE), EventSamples.supplied(FILE, DUE),
                EventSamples.lapsed(FILE));

        assertThat(accesses.assignedTo(FILE)).isEmpty();
    }

    @Test
    void a_file_that_sees_step_after_step_of_the_same_officer_is_written_once() {
        given(EventSamples.requested(), EventSamples.complete(FILE), EventSamples.checked(FILE), EventSamples.recommended(FILE));

        assertThat(rows.files.writes()).isEqualTo(2);
    }

    @Test
    void an_access_waits_for_its_review_and_is_overdue_once_that_is_recorded() {
        given(EventSamples.openedExceptionally(ACCESS, FILE, DUE));
        assertThat(row().review()).isEqualTo(Review.OPEN);
        assertThat(row().overdue()).isFalse();

        given(EventSamples.reviewMissed(ACCESS, FILE, DUE));
        assertThat(row().review()).isEqualTo(Review.OPEN);
        assertThat(row().overdue()).isTrue();

        given(EventSamples.reviewed(ACCESS, FILE, false));
        assertThat(row().review()).isEqualTo(Review.NOT_JUSTIFIED);
        assertThat(row().overdue()).isTrue();
        assertThat(row().reviewed()).isNotNull().extracting(ExceptionalAccessRow.Reviewed::reviewer).isEqualTo(SECOND_OFFICER.id());
    }

    @Test
    void the_list_begins_with_the_review_that_is_due_first() {
        var later = new ExceptionalAccessId("a");
        given(EventSamples.openedExceptionally(later, FILE, DUE.plusSeconds(1)), EventSamples.openedExceptionally(ACCESS, FILE, DUE),
                EventSamples.openedExceptionally(new ExceptionalAccessId("b"), FILE, DUE),
                EventSamples.reviewed(new ExceptionalAccessId("b"), FILE, true));

        ExceptionalAccessPage first = accesses.page(Review.OPEN, null, 1);

        assertThat(first.items()).extracting(ExceptionalAccessRow::access).containsExactly(ACCESS);
        assertThat(accesses.page(Review.OPEN, first.next(), 1).items()).extracting(ExceptionalAccessRow::access).containsExactly(later);
        assertThat(accesses.page(Review.JUSTIFIED, null, 9).items()).hasSize(1);
        assertThat(accesses.page(null, null, 9).items()).hasSize(3);
        assertThatThrownBy(() -> accesses.page(null, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private ExceptionalAccessRow row() {
        return Objects.requireNonNull(accesses.find(ACCESS));
    }

    private void given(Event... events) {
        for (Event event : events) {
            accesses.apply(EventSamples.recorded(position++, MONDAY, event));
        }
    }
}
