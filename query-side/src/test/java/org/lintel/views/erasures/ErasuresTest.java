package org.lintel.views.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.language.RetentionClass.CONFIDENTIAL;
import static org.lintel.language.RetentionClass.RESTRICTED;
import static org.lintel.views.testing.DelegateSamples.DELEGATE;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.DelegateSamples.SUBSTITUTE;
import static org.lintel.views.testing.EventSamples.ADMINISTRATOR;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;
import static org.lintel.views.testing.EventSamples.MONDAY;
import static org.lintel.views.testing.EventSamples.SECOND_OFFICER;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureRequested;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.ErasuresInMemory;

class ErasuresTest {
    private static final Instant NOTES_UNTIL = Instant.parse("2028-03-01T23:59:59Z");
    private static final Instant REST_UNTIL = Instant.parse("2031-12-15T23:59:59Z");

    private final Erasures erasures = new Erasures(new ErasuresInMemory());
    private long position;

    @Test
    void whatWasAskedForWaitsUntilASecondPersonConcurs() {
        given(EventSamples.requested(), EventSamples.withdrawn(FILE, ASP25, KEY), new ErasureRequested(FILE, ADMINISTRATOR));
        assertThat(erasures.awaiting(10)).singleElement().extracting(ErasureRow::asked)
                .isEqualTo(new ErasureRow.Asked(ADMINISTRATOR.id(), MONDAY.plusSeconds(2)));
        assertThat(erasures.erased(10)).isEmpty();

        given(new FileErased(FILE, SECOND_OFFICER));
        assertThat(erasures.awaiting(10)).isEmpty();
        assertThat(erasures.erased(10)).singleElement().extracting(ErasureRow::erased)
                .isEqualTo(new ErasureRow.Erased(true, MONDAY.plusSeconds(3)));
    }

    @Test
    void anAppealTakesTheAskingBack() {
        given(EventSamples.requested(), EventSamples.denied(FILE, ASP25, KEY, MONDAY), new ErasureRequested(FILE, ADMINISTRATOR),
                EventSamples.appealed(FILE, AppealableAct.DENIAL, MONDAY));
        assertThat(erasures.awaiting(10)).isEmpty();
    }

    @Test
    void whatIsDueNextIsCountedByDayAndClass() {
        AccreditationId other = new AccreditationId("file-2");
        given(EventSamples.requested(), EventSamples.requested(other, ASP25, KEY, EventSamples.APPLICANT, MONDAY),
                EventSamples.withdrawn(FILE, ASP25, KEY), EventSamples.withdrawn(other, ASP25, KEY));
        assertThat(erasures.due(10)).isEmpty();

        given(EventSamples.retentionBegan(FILE, NOTES_UNTIL, REST_UNTIL), EventSamples.retentionBegan(other, NOTES_UNTIL, REST_UNTIL));
        assertThat(erasures.due(10)).containsExactly(new DueDay(LocalDate.parse("2028-03-01"), CONFIDENTIAL, 2));

        given(EventSamples.recordsErased(FILE, CONFIDENTIAL, NOTES_UNTIL));
        assertThat(erasures.due(10)).containsExactly(new DueDay(LocalDate.parse("2028-03-01"), CONFIDENTIAL, 1),
                new DueDay(LocalDate.parse("2031-12-15"), RESTRICTED, 1));
        assertThat(erasures.due(1)).hasSize(1);
        assertThat(erasures.erased(10)).as("the rest is there").isEmpty();

        given(EventSamples.recordsErased(FILE, RESTRICTED, REST_UNTIL), new FileErased(other, SECOND_OFFICER));
        assertThat(erasures.due(10)).isEmpty();
        assertThat(erasures.erased(10)).extracting(ErasureRow::subject).as("the latest first")
                .containsExactly("file-2", FILE.value());
        assertThat(erasures.erased(10)).extracting(ErasureRow::erased).extracting("onRequest").containsExactly(true, false);
    }

    @Test
    void aPersonWaitsForTheSecondOfTwoAndIsDueByClassLikeAFile() {
        var until = new DelegateRetentionBegan(DELEGATE, HOME, NOTES_UNTIL, REST_UNTIL, NOTES_UNTIL.plusSeconds(86_400), "test-1",
                SECOND_OFFICER);
        given(DelegateSamples.nominated(DELEGATE, HOME), DelegateSamples.nominated(SUBSTITUTE, HOME), until,
                new DelegateErasureRequested(SUBSTITUTE, ASP25, ADMINISTRATOR));
        assertThat(erasures.awaiting(10)).singleElement().matches(row -> row.isOfDelegate() && row.subject().equals(SUBSTITUTE.value()));
        assertThat(erasures.due(10)).containsExactly(new DueDay(LocalDate.parse("2028-03-01"), CONFIDENTIAL, 1));

        given(new DelegateErased(SUBSTITUTE, ASP25, SECOND_OFFICER), erased(CONFIDENTIAL));
        assertThat(erasures.awaiting(10)).isEmpty();
        assertThat(erasures.due(10)).containsExactly(new DueDay(LocalDate.parse("2028-03-02"), RetentionClass.STRICTLY_CONFIDENTIAL, 1));
        given(erased(RetentionClass.STRICTLY_CONFIDENTIAL));
        assertThat(erasures.erased(10)).as("the rest is there").extracting(ErasureRow::subject).containsExactly(SUBSTITUTE.value());
        given(erased(RESTRICTED));
        assertThat(erasures.erased(10)).extracting(ErasureRow::subject).containsExactly(DELEGATE.value(), SUBSTITUTE.value());
        assertThat(erasures.due(10)).isEmpty();
    }

    private static DelegateRecordsErased erased(RetentionClass retention) {
        return new DelegateRecordsErased(DELEGATE, HOME, retention, NOTES_UNTIL, SECOND_OFFICER);
    }

    @Test
    void aListHasBounds() {
        assertThatThrownBy(() -> erasures.due(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> erasures.erased(1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    private void given(Event... events) {
        for (Event event : events) {
            erasures.apply(EventSamples.recorded(position, MONDAY.plusSeconds(position), event));
            position++;
        }
    }
}
