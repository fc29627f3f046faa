package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.DEFAULT_LIMITS;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.DecisionSpecification.published;
import static org.lintel.decisions.accreditation.SampleFile.CHECK_DUE;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.WINDOW;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.Region;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.SessionConvened;

/** A case is judged by the version in force when its clock started, in the calendar of its own session. */
class VersionsOfTimeLimitsTest {
    private static final RequestAccreditation REQUEST = new RequestAccreditation(FILE.id(), ASP25, ORGANISATION, WITNESS_FORUM,
            ParticipantCategory.NGO, Region.AFRICA, text("purpose"), APPLICANT);
    private static final TimeLimits QUICK = new TimeLimits(1, 2, 5, 1, 4, 3, 2, Duration.ofHours(12), 0, Duration.ofHours(6),
            Duration.ofHours(12), 2, 1, java.time.Period.ofDays(30));

    private static AccreditationRequested requested(String version, String completenessDue, String decisionDue) {
        return new AccreditationRequested(FILE.id(), ASP25, ORGANISATION, WITNESS_FORUM, ParticipantCategory.NGO, Region.AFRICA,
                text("purpose"), version,
                Instant.parse(completenessDue), Instant.parse(decisionDue), APPLICANT);
    }

    @Test
    void aClockRunsByTheVersionInForceWhenItStarts() {
        given(convened(), published("quick", NOW, QUICK)).when(REQUEST)
                .then(requested("quick", "2027-03-02T23:59:59Z", "2027-03-03T23:59:59Z"));
        given(convened(), published("quick", NOW.plusSeconds(1), QUICK)).when(REQUEST)
                .then(requested("test-1", "2027-03-08T23:59:59Z", "2027-03-15T23:59:59Z"));
    }

    @Test
    void ofTwoInForceTheLaterOneCountsAndOfTheSameMomentTheOnePublishedLast() {
        given(convened(), published("quick", NOW, QUICK), published("old", NOW.minusSeconds(1), DEFAULT_LIMITS)).when(REQUEST)
                .then(requested("quick", "2027-03-02T23:59:59Z", "2027-03-03T23:59:59Z"));
        given(convened(), published("first", NOW, DEFAULT_LIMITS), published("quick", NOW, QUICK)).when(REQUEST)
                .then(requested("quick", "2027-03-02T23:59:59Z", "2027-03-03T23:59:59Z"));
    }

    @Test
    void aClockThatStartedKeepsItsEnd() {
        given(convened(), published("quick", NOW, QUICK)).and(FILE.requested()).at(CHECK_DUE)
                .when(new RecordMissedDeadline(FILE.id(), TimeLimit.COMPLETENESS_CHECK, CLOCK)).thenNothing();
    }

    @Test
    void eachLimitIsItsOwn() {
        given(convened(), published("quick", NOW, QUICK)).and(FILE.vetting())
                .when(new AskClarification(FILE.id(), text("who pays"), key("who pays"), OFFICER))
                .then(new ClarificationAsked(FILE.id(), text("who pays"), key("who pays"),
                        new Period(Instant.parse("2027-03-04T00:00:00Z"), Instant.parse("2027-03-08T23:59:59Z")), OFFICER));
        given(convened(), published("quick", NOW, QUICK)).and(FILE.active())
                .when(new GiveNotice(FILE.id(), Intent.REVOKE, new Justification("CODE_OF_CONDUCT", REASONS, null), OFFICER))
                .then(new NoticeGiven(FILE.id(), Intent.REVOKE, Ground.CODE_OF_CONDUCT, REASONS, null,
                        new Period(Instant.parse("2027-03-04T00:00:00Z"), Instant.parse("2027-03-08T23:59:59Z")), NO_CONFLICT_OF_INTEREST,
                        OFFICER));
        given(convened(), published("quick", NOW, QUICK)).and(FILE.active())
                .when(new SuspendInEmergency(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null), key("facts"), false, OFFICER))
                .then(new AccreditationSuspendedProvisionally(FILE.id(),
                        new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, Instant.parse("2027-03-04T23:59:59Z")), key("facts"), false,
                        NOW.plus(Duration.ofHours(12)), NO_CONFLICT_OF_INTEREST, OFFICER));
        given(convened(), published("quick", NOW, QUICK)).and(FILE.afterDenial())
                .when(new LodgeAppeal(FILE.id(), REASONS, APPLICANT))
                .then(new AppealLodged(FILE.id(), DENIAL, REASONS, Instant.parse("2027-03-03T23:59:59Z"), APPLICANT));
    }

    @Test
    @Tag("inv-7")
    void theRoundsAreThoseOfTheVersionThatTheFileWasOpenedUnder() {
        List<Event> oneRoundUsed = List.of(FILE.requested(), FILE.foundComplete(), FILE.asked("who pays"), FILE.clarified());
        given(convened(), published("quick", NOW, QUICK)).and(oneRoundUsed)
                .when(new AskClarification(FILE.id(), text("why"), key("why"), OFFICER)).thenAccepted();
    }

    @Test
    void daysAreCountedInTheSessionsOwnZoneWeekendAndHolidays() {
        WorkingCalendar calendar = new WorkingCalendar(ZoneId.of("Asia/Amman"), List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                List.of(LocalDate.parse("2027-03-03")));
        SessionConvened elsewhere = new SessionConvened(ASP25, "A session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"),
                "Amman", new CountryCode("JOR"), WINDOW, Map.of(), 5, List.of(), calendar, null, OFFICER);
        given(elsewhere).when(REQUEST).then(requested("test-1", "2027-03-09T20:59:59Z", "2027-03-16T20:59:59Z"));
        given(elsewhere).at(Instant.parse("2027-03-01T21:30:00Z")).when(REQUEST)
                .then(requested("test-1", "2027-03-10T20:59:59Z", "2027-03-17T20:59:59Z"));
    }
}
