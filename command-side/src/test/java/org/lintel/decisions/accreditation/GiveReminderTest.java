package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REMIND_AT;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;

class GiveReminderTest {
    private static GiveReminder remind(TimeLimit limit) {
        return new GiveReminder(FILE.id(), limit, CLOCK);
    }

    private static Stream<Arguments> periods() {
        return Stream
                .of(Arguments.of(TimeLimit.INFORMATION, List.of(FILE.requested(), FILE.foundIncomplete("registration")), FILE.supplied()),
                        Arguments.of(TimeLimit.INFORMATION, followed(FILE.vetting(), FILE.asked("who pays")), FILE.clarified()),
                        Arguments.of(TimeLimit.NOTICE_REPLY,
                                followed(FILE.active(), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)),
                                FILE.answered()));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void isGivenOnceFromThreeWorkingDaysBeforeTheEnd(TimeLimit limit, List<Event> file, Event used) {
        given(convened()).and(file).at(REMIND_AT.minusSeconds(1)).when(remind(limit)).thenNothing();
        given(convened()).and(file).at(REMIND_AT).when(remind(limit)).then(FILE.reminded(limit, REPLY_BY));
        given(convened()).and(file).at(REPLY_BY).when(remind(limit)).then(FILE.reminded(limit, REPLY_BY));
        given(convened()).and(file).and(FILE.reminded(limit, REPLY_BY)).at(REPLY_BY).when(remind(limit)).thenNothing();
        given(convened()).and(file).and(used).at(REPLY_BY).when(remind(limit)).thenNothing();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void lateItGivesTheTimeThatAReminderInTimeWouldHaveLeft(TimeLimit limit, List<Event> file, Event used) {
        Instant late = REPLY_BY.plusSeconds(1);
        Instant more = Instant.parse("2027-03-19T23:59:59Z");
        given(convened()).and(file).at(late).when(remind(limit))
                .then(new DeadlineExtended(FILE.id(), limit, new Period(late, more), null, CLOCK),
                        FILE.reminded(limit, more));
        given(convened()).and(file).and(used).at(late).when(remind(limit)).thenNothing();
    }

    @Test
    void isGivenAgainWhereThePeriodWasExtended() {
        Period more = new Period(REPLY_BY, REPLY_BY.plus(Duration.ofDays(7)));
        given(convened()).and(FILE.vetting())
                .and(FILE.asked("who pays"), FILE.reminded(TimeLimit.INFORMATION, REPLY_BY), FILE.extended(TimeLimit.INFORMATION, more))
                .at(more.remindAt()).when(remind(TimeLimit.INFORMATION)).then(FILE.reminded(TimeLimit.INFORMATION, more.endsAt()));
    }

    @Test
    void aReminderOfAnotherPeriodIsNone() {
        given(convened()).and(FILE.active())
                .and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.reminded(TimeLimit.INFORMATION, REPLY_BY))
                .at(REMIND_AT).when(remind(TimeLimit.NOTICE_REPLY)).then(FILE.reminded(TimeLimit.NOTICE_REPLY, REPLY_BY));
    }

    @Test
    void ofTheInstitutionsLimitsAndOfTheAppealNobodyIsReminded() {
        for (TimeLimit limit : TimeLimit.values()) {
            given(convened()).and(FILE.afterDenial()).at(REPLY_BY).when(remind(limit)).thenNothing();
        }
    }
}
