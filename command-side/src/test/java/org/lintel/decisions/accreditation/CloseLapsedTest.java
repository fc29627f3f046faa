package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.Region;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;

class CloseLapsedTest {
    private static final CloseLapsed CLOSE = new CloseLapsed(FILE.id(), OFFICER);
    private static final Instant OVER = REPLY_BY.plusSeconds(1);
    private static final List<Event> ASKED = List.of(FILE.requested(), FILE.foundIncomplete("registration"));

    @Test
    @Tag("inv-9")
    void followsTheEndOfThePeriodAndAReminderAndCanBeAppealed() {
        given(convened()).and(ASKED).and(FILE.reminded(TimeLimit.INFORMATION, REPLY_BY)).at(OVER).when(CLOSE)
                .then(new RequestClosedWithoutPrejudice(FILE.id(), ASP25, WITNESS_FORUM, Instant.parse("2027-03-30T23:59:59Z"), OFFICER));
        given(convened()).and(FILE.vetting()).and(FILE.asked("who pays"), FILE.reminded(TimeLimit.INFORMATION, REPLY_BY)).at(OVER)
                .when(CLOSE).thenAccepted();
    }

    @Test
    void waitsForTheEndOfThePeriod() {
        given(convened()).and(ASKED).and(FILE.reminded(TimeLimit.INFORMATION, REPLY_BY)).at(REPLY_BY).when(CLOSE)
                .thenRefused("period-running");
    }

    @Test
    void needsAReminderOfThisVeryPeriod() {
        given(convened()).and(ASKED).at(OVER).when(CLOSE).thenRefused("period-running");
        given(convened()).and(ASKED).and(FILE.reminded(TimeLimit.NOTICE_REPLY, REPLY_BY)).at(OVER).when(CLOSE)
                .thenRefused("period-running");
        given(convened()).and(ASKED).and(FILE.reminded(TimeLimit.INFORMATION, REPLY_BY.minusSeconds(1))).at(OVER).when(CLOSE)
                .thenRefused("period-running");
    }

    @Test
    void anExtensionAsksForAnotherReminder() {
        Period more = new Period(REPLY_BY, REPLY_BY.plus(Duration.ofDays(7)));
        given(convened()).and(ASKED).and(FILE.reminded(TimeLimit.INFORMATION, REPLY_BY), FILE.extended(TimeLimit.INFORMATION, more))
                .at(more.endsAt().plusSeconds(1)).when(CLOSE).thenRefused("period-running");
    }

    @Test
    void whatWasSuppliedIsNotClosed() {
        given(convened()).and(ASKED).and(FILE.reminded(TimeLimit.INFORMATION, REPLY_BY), FILE.supplied()).at(OVER).when(CLOSE)
                .thenRefused("not-in-state");
    }

    @Test
    void isNotForWhoeverRecused() {
        given(convened()).and(FILE.vetting())
                .and(FILE.recused(OFFICER), FILE.asked("who pays"), FILE.reminded(TimeLimit.INFORMATION, REPLY_BY)).at(OVER).when(CLOSE)
                .thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-26")
    void isWithoutPrejudice() {
        given(convened()).and(FILE.afterClosure()).when(new RequestAccreditation(new AccreditationId("file-9"), ASP25, ORGANISATION,
                WITNESS_FORUM, ParticipantCategory.NGO, Region.AFRICA, text("purpose"), APPLICANT)).thenAccepted();
    }
}
