package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.decisions.DecisionSpecification.DEFAULTS;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.accreditation.SampleFile.CHECK_DUE;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.ASP26;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.RecordedEvent;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.session.SessionConvened;

class DueDatesTest {
    private static final Circumstances CIRCUMSTANCES = new Circumstances(NOW, new Configurations(List.of(DEFAULTS)));
    /** A week of Sunday to Thursday, in a zone where the day ends earlier. */
    private static final WorkingCalendar JORDANIAN = new WorkingCalendar(ZoneId.of("Asia/Amman"),
            List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), List.of(LocalDate.parse("2027-03-07")));
    private static final History TWO_SESSIONS = history(in(JORDANIAN, SampleSession.convened(ASP26)), SampleSession.convened(ASP25));

    @Test
    void areCountedInTheCalendarOfTheFilesOwnSession() {
        assertThat(DueDates.in(ASP25, TWO_SESSIONS, CIRCUMSTANCES).completenessCheck()).isEqualTo(CHECK_DUE);
        assertThat(DueDates.in(ASP26, TWO_SESSIONS, CIRCUMSTANCES).completenessCheck()).isEqualTo(Instant.parse("2027-03-09T20:59:59Z"));
    }

    @Test
    void areNotGuessedWhereTheSessionIsUnknown() {
        assertThatThrownBy(() -> DueDates.in(ASP25, History.EMPTY, CIRCUMSTANCES)).isInstanceOf(IllegalStateException.class);
    }

    private static History history(SessionConvened... sessions) {
        return new History(List.of(sessions).stream().map(session -> new RecordedEvent(0, NOW, NOW, null, session)).toList());
    }

    private static SessionConvened in(WorkingCalendar calendar, SessionConvened session) {
        return new SessionConvened(session.session(), session.name(), session.opens(), session.closes(), session.venue(),
                session.hostState(), session.requestWindow(), Map.of(), session.quotaPerOrganisation(), List.of(), calendar,
                session.fingerprintKey(), session.by());
    }
}
