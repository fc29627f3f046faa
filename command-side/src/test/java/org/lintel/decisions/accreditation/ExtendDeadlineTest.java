package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.decisions.Command;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.TimeLimit;

class ExtendDeadlineTest {
    private static final Period FIVE_MORE = new Period(Instant.parse("2027-03-17T00:00:00Z"), Instant.parse("2027-03-22T23:59:59Z"));

    private static ExtendDeadline extend(TimeLimit limit, int workingDays) {
        return new ExtendDeadline(FILE.id(), limit, workingDays, REASONS, OFFICER);
    }

    private static Stream<Arguments> periods() {
        return Stream.of(Arguments.of(TimeLimit.INFORMATION, List.of(FILE.requested(), FILE.foundIncomplete("registration")),
                new SupplyInformation(FILE.id(), text("attached"), APPLICANT)),
                Arguments.of(TimeLimit.INFORMATION, followed(FILE.vetting(), FILE.asked("who pays")),
                        new SupplyInformation(FILE.id(), text("attached"), APPLICANT)),
                Arguments.of(TimeLimit.NOTICE_REPLY, followed(FILE.active(), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)),
                        new ReplyToNotice(FILE.id(), text("reply"), APPLICANT)),
                Arguments.of(TimeLimit.NOTICE_REPLY,
                        followed(FILE.afterSuspension(), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)),
                        new ReplyToNotice(FILE.id(), text("reply"), APPLICANT)),
                Arguments.of(TimeLimit.APPEAL, FILE.afterDenial(), new LodgeAppeal(FILE.id(), REASONS, APPLICANT)),
                Arguments.of(TimeLimit.APPEAL, FILE.afterSuspension(), new LodgeAppeal(FILE.id(), REASONS, APPLICANT)),
                Arguments.of(TimeLimit.APPEAL, FILE.afterClosure(), new LodgeAppeal(FILE.id(), REASONS, APPLICANT)),
                Arguments.of(TimeLimit.APPEAL, FILE.afterRevocation(), new LodgeAppeal(FILE.id(), REASONS, APPLICANT)));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void givesThePartyMoreTimeFromTheEndOfItsPeriod(TimeLimit limit, List<Event> file, Command step) {
        given(convened()).and(file).when(extend(limit, 5)).then(FILE.extended(limit, FIVE_MORE));
        List<Event> extended = followed(file, FILE.extended(limit, FIVE_MORE));
        given(convened()).and(extended).at(FIVE_MORE.endsAt()).when(step).thenAccepted();
        given(convened()).and(extended).at(FIVE_MORE.endsAt().plusSeconds(1)).when(step).thenRefused("deadline-passed");
    }

    @Test
    void countsFromNowWhereThePeriodIsOver() {
        given(convened()).and(FILE.afterDenial()).at(Instant.parse("2027-04-01T09:00:00Z")).when(extend(TimeLimit.APPEAL, 1))
                .then(FILE.extended(TimeLimit.APPEAL,
                        new Period(Instant.parse("2027-04-01T09:00:00Z"), Instant.parse("2027-04-02T23:59:59Z"))));
    }

    @Test
    void doesNotTouchThePeriodsOfAnotherKind() {
        given(convened()).and(FILE.afterSuspension()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER))
                .and(FILE.extended(TimeLimit.NOTICE_REPLY, FIVE_MORE)).at(REPLY_BY.plusSeconds(1))
                .when(new LodgeAppeal(FILE.id(), REASONS, APPLICANT)).thenRefused("deadline-passed");
        given(convened()).and(FILE.afterSuspension()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER))
                .and(FILE.extended(TimeLimit.APPEAL, FIVE_MORE)).at(REPLY_BY.plusSeconds(1))
                .when(new ReplyToNotice(FILE.id(), text("reply"), APPLICANT)).thenRefused("deadline-passed");
    }

    @ParameterizedTest
    @EnumSource(value = TimeLimit.class, names = {"COMPLETENESS_CHECK", "DECISION", "CONFIRMATION", "APPEAL_DECISION"})
    @Tag("inv-6")
    void theInstitutionCannotGiveItselfMoreTime(TimeLimit own) {
        given(convened()).and(FILE.afterEmergency()).and(FILE.appealed(SUSPENSION)).when(extend(own, 5))
                .thenRefused("limit-not-extendable");
    }

    @ParameterizedTest
    @EnumSource(value = TimeLimit.class, names = {"INFORMATION", "NOTICE_REPLY", "APPEAL"})
    void onlyAPeriodThatRunsIsExtended(TimeLimit limit) {
        given(convened()).and(FILE.vetting()).when(extend(limit, 5)).thenRefused("not-in-state");
        given(convened()).and(FILE.vetting()).and(FILE.asked("who pays"), FILE.clarified()).when(extend(limit, 5))
                .thenRefused("not-in-state");
        given(convened()).and(FILE.noticedAndAnswered()).when(extend(limit, 5)).thenRefused("not-in-state");
        given(convened()).and(FILE.afterEmergency()).and(FILE.lapsed()).when(extend(limit, 5)).thenRefused("not-in-state");
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL)).when(extend(limit, 5)).thenRefused("not-in-state");
    }

    @Test
    void aPeriodThatStandsStillIsNotExtended() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.undeliverable(2))
                .when(extend(TimeLimit.NOTICE_REPLY, 5)).thenRefused("not-in-state");
        given(convened()).and(FILE.afterDenial()).and(FILE.undeliverable(1)).when(extend(TimeLimit.APPEAL, 5)).thenRefused("not-in-state");
    }

    @Test
    void whoRecusedExtendsNothing() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(OFFICER), FILE.asked("who pays")).when(extend(TimeLimit.INFORMATION, 5))
                .thenRefused("conflict-of-interest");
    }
}
