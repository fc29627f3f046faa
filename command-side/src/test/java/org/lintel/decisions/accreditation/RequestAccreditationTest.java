package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.ASP26;
import static org.lintel.decisions.accreditation.SampleSession.WINDOW;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.language.CountryCode;
import org.lintel.language.Region;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

class RequestAccreditationTest {
    private static final RequestAccreditation REQUEST = new RequestAccreditation(FILE.id(), ASP25, ORGANISATION, WITNESS_FORUM,
            ParticipantCategory.NGO, Region.AFRICA, text("purpose"), APPLICANT);

    @Test
    void opensAFileWithItsDueDatesInWorkingDaysOfTheLimitsInForce() {
        given(convened()).when(REQUEST).then(new AccreditationRequested(FILE.id(), ASP25, ORGANISATION, WITNESS_FORUM,
                ParticipantCategory.NGO, Region.AFRICA, text("purpose"), "test-1", Instant.parse("2027-03-08T23:59:59Z"),
                Instant.parse("2027-03-15T23:59:59Z"), APPLICANT));
    }

    @Test
    void isAcceptedInTheFirstAndTheLastMomentOfTheWindow() {
        given(convened()).at(WINDOW.from()).when(REQUEST).thenAccepted();
        given(convened()).at(WINDOW.to()).when(REQUEST).thenAccepted();
    }

    @Test
    void isRefusedBeforeAndAfterTheWindow() {
        given(convened()).at(WINDOW.from().minusSeconds(1)).when(REQUEST).thenRefused("window-closed");
        given(convened()).at(WINDOW.to().plusSeconds(1)).when(REQUEST).thenRefused("window-closed");
    }

    @Test
    void aSessionThatIsNotKnownIsNotFound() {
        given(convened(ASP26)).when(REQUEST).thenNotFound();
    }

    @Test
    void asksForTheWindowOfItsOwnSessionOnly() {
        SessionConvened closed = new SessionConvened(ASP25, "A session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"),
                "The Hague", new CountryCode("NLD"), new RequestWindow(NOW.minusSeconds(2), NOW.minusSeconds(1)), Map.of(), 5, List.of(),
                WorkingCalendar.PLAIN, null, OFFICER);
        given(closed, convened(ASP26)).when(REQUEST).thenRefused("window-closed");
    }
}
