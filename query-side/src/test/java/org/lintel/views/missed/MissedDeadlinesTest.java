package org.lintel.views.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;

import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.Host;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.MissedInMemory;

class MissedDeadlinesTest {
    private static final Instant DUE = Instant.parse("2027-03-15T23:59:59Z");
    private static final AccreditationId A = new AccreditationId("a");
    private static final AccreditationId B = new AccreditationId("b");

    private final MissedDeadlines missed = new MissedDeadlines(new MissedInMemory());
    private long position;

    @Test
    void the_latest_reason_counts() {
        given(requested(A, ASP25), EventSamples.missed(A, TimeLimit.DECISION, DUE));
        assertThat(missed.table(ASP25)).containsExactly(new MissedCount(TimeLimit.DECISION, null, 1));

        given(EventSamples.explained(A, TimeLimit.DECISION, DUE, MissReason.OVERLOOKED),
                EventSamples.explained(A, TimeLimit.DECISION, DUE, MissReason.NO_CAPACITY));

        assertThat(missed.table(ASP25)).containsExactly(new MissedCount(TimeLimit.DECISION, MissReason.NO_CAPACITY, 1));
    }

    @Test
    void the_table_counts_each_limit_and_reason_of_one_session_alone() {
        given(requested(A, ASP25), requested(B, ASP25), requested(new AccreditationId("c"), new SessionId("ASP26")),
                EventSamples.missed(A, TimeLimit.DECISION, DUE), EventSamples.missed(B, TimeLimit.DECISION, DUE),
                EventSamples.missed(B, TimeLimit.COMPLETENESS_CHECK, MONDAY),
                EventSamples.missed(new AccreditationId("c"), TimeLimit.DECISION, DUE),
                EventSamples.explained(A, TimeLimit.DECISION, DUE, MissReason.NO_CAPACITY),
                EventSamples.explained(B, TimeLimit.DECISION, DUE, MissReason.NO_CAPACITY));

        assertThat(missed.table(ASP25)).containsExactly(new MissedCount(TimeLimit.COMPLETENESS_CHECK, null, 1),
                new MissedCount(TimeLimit.DECISION, MissReason.NO_CAPACITY, 2));
    }

    @Test
    void the_list_begins_with_what_is_longest_past() {
        given(requested(A, ASP25), requested(B, ASP25), EventSamples.missed(A, TimeLimit.DECISION, DUE),
                EventSamples.missed(B, TimeLimit.COMPLETENESS_CHECK, MONDAY), EventSamples.missed(B, TimeLimit.DECISION, DUE));

        MissedPage first = missed.page(ASP25, null, 2);
        MissedPage second = missed.page(ASP25, first.next(), 2);

        assertThat(first.items()).extracting(MissedRow::place).containsExactly(new MissedCursor(MONDAY, "b", TimeLimit.COMPLETENESS_CHECK),
                new MissedCursor(DUE, "a", TimeLimit.DECISION));
        assertThat(second.items()).extracting(MissedRow::accreditation).containsExactly(B);
        assertThat(second.next()).isNull();
    }

    @Test
    @Tag("inv-6")
    void what_was_missed_about_a_delegate_counts_like_what_was_missed_about_a_file() {
        Host host = DelegateSamples.HOME;
        given(new DelegateDeadlineMissed(DelegateSamples.DELEGATE, host, TimeLimit.APPEAL_DECISION, DUE, EventSamples.OFFICER),
                EventSamples.requested(A, ASP25, KEY, EventSamples.APPLICANT, MONDAY),
                EventSamples.missed(A, TimeLimit.APPEAL_DECISION, DUE));
        assertThat(missed.table(ASP25)).containsExactly(new MissedCount(TimeLimit.APPEAL_DECISION, null, 2));

        given(new DelegateDeadlineMissExplained(DelegateSamples.DELEGATE, DelegateSamples.AWAY, TimeLimit.APPEAL_DECISION, DUE,
                MissReason.NO_CAPACITY, null, EventSamples.OFFICER));

        assertThat(missed.table(ASP25)).containsExactly(new MissedCount(TimeLimit.APPEAL_DECISION, MissReason.NO_CAPACITY, 1),
                new MissedCount(TimeLimit.APPEAL_DECISION, null, 1));
        assertThat(missed.page(ASP25, null, 3).items()).extracting(MissedRow::accreditation, MissedRow::delegate)
                .containsExactly(tuple(A, null), tuple(host.accreditation(), DelegateSamples.DELEGATE));
    }

    private static Event requested(AccreditationId file, SessionId session) {
        return EventSamples.requested(file, session, KEY, EventSamples.APPLICANT, MONDAY);
    }

    private void given(Event... events) {
        for (Event event : events) {
            missed.apply(EventSamples.recorded(position++, MONDAY, event));
        }
    }
}
