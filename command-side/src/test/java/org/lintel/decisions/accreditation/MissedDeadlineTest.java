package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.CHECK_DUE;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;

/** inv-6: a missed time limit is recorded once, gets its reason afterwards, and decides nothing. */
@Tag("inv-6")
class MissedDeadlineTest {
    private static RecordMissedDeadline miss(TimeLimit limit) {
        return new RecordMissedDeadline(FILE.id(), limit, CLOCK);
    }

    private static Stream<Arguments> limits() {
        return Stream.of(Arguments.of(TimeLimit.COMPLETENESS_CHECK, List.of(FILE.requested()), CHECK_DUE, FILE.foundComplete()),
                Arguments.of(TimeLimit.COMPLETENESS_CHECK,
                        List.of(FILE.requested(), FILE.foundComplete(), FILE.foundIncomplete("x"), FILE.supplied()), CHECK_DUE,
                        FILE.foundIncomplete("x")),
                Arguments.of(TimeLimit.DECISION, List.of(FILE.requested()), REPLY_BY, FILE.withdrawn()),
                Arguments.of(TimeLimit.DECISION, List.of(FILE.requested(), FILE.foundIncomplete("x")), REPLY_BY, FILE.closed()),
                Arguments.of(TimeLimit.DECISION, FILE.vetting(), REPLY_BY, FILE.withdrawn()),
                Arguments.of(TimeLimit.DECISION, FILE.awaitingApproval(), REPLY_BY, FILE.granted()),
                Arguments.of(TimeLimit.DECISION, FILE.awaitingApproval(), REPLY_BY, FILE.denied()),
                Arguments.of(TimeLimit.DECISION,
                        followed(FILE.afterDenial(), FILE.appealed(DENIAL), FILE.upheld(DENIAL, AccreditationState.VETTING)), REPLY_BY,
                        FILE.withdrawn()),
                Arguments.of(TimeLimit.APPEAL_DECISION, followed(FILE.afterDenial(), FILE.appealed(DENIAL)), CHECK_DUE,
                        FILE.dismissed(DENIAL)),
                Arguments.of(TimeLimit.APPEAL_DECISION, followed(FILE.afterRevocation(), FILE.appealed(REVOCATION)), CHECK_DUE,
                        FILE.upheld(REVOCATION, AccreditationState.ACTIVE)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void isRecordedOnceAfterTheLastMomentPassedWithTheThingUndone(TimeLimit limit, List<Event> file, Instant due, Event done) {
        given(convened()).and(file).at(due).when(miss(limit)).thenNothing();
        given(convened()).and(file).at(due.plusSeconds(1)).when(miss(limit)).then(FILE.missed(limit, due));
        given(convened()).and(file).and(FILE.missed(limit, due)).at(due.plusSeconds(2)).when(miss(limit)).thenNothing();
        given(convened()).and(file).and(done).at(due.plusSeconds(1)).when(miss(limit)).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(value = TimeLimit.class, names = {"CONFIRMATION", "INFORMATION", "NOTICE_REPLY", "APPEAL"})
    void isForTheInstitutionsLimitsOnly(TimeLimit limit) {
        Instant muchLater = REPLY_BY.plus(Duration.ofDays(60));
        given(convened()).and(FILE.requested(), FILE.foundIncomplete("registration")).at(muchLater).when(miss(limit)).thenNothing();
        given(convened()).and(FILE.afterEmergency()).at(muchLater).when(miss(limit)).thenNothing();
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)).at(muchLater)
                .when(miss(limit)).thenNothing();
    }

    @Test
    void eachOfTwoOpenAppealsHasALimitOfItsOwn() {
        Instant second = CHECK_DUE.plus(Duration.ofDays(1));
        List<Event> both = followed(FILE.afterSuspension(), FILE.appealed(SUSPENSION),
                FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(), FILE.revoked(),
                new AppealLodged(FILE.id(), REVOCATION, REASONS, second, APPLICANT));
        given(convened()).and(both).and(FILE.missed(TimeLimit.APPEAL_DECISION, CHECK_DUE)).at(second)
                .when(miss(TimeLimit.APPEAL_DECISION)).thenNothing();
        given(convened()).and(both).and(FILE.missed(TimeLimit.APPEAL_DECISION, CHECK_DUE)).at(second.plusSeconds(1))
                .when(miss(TimeLimit.APPEAL_DECISION)).then(FILE.missed(TimeLimit.APPEAL_DECISION, second));
        given(convened()).and(both).and(FILE.dismissed(SUSPENSION)).at(second.plusSeconds(1)).when(miss(TimeLimit.APPEAL_DECISION))
                .then(FILE.missed(TimeLimit.APPEAL_DECISION, second));
    }

    @Test
    void decidesNothing() {
        List<Event> missed = followed(FILE.awaitingApproval(), FILE.missed(TimeLimit.DECISION, REPLY_BY));
        assertThat(FILE.after(missed).state()).isEqualTo(AccreditationState.AWAITING_APPROVAL);
        given(convened()).and(missed).at(REPLY_BY.plusSeconds(1)).when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER))
                .thenAccepted();
    }

    @Test
    void getsItsReasonAfterwardsAndTheLatestReasonCounts() {
        ExplainMissedDeadline explain = new ExplainMissedDeadline(FILE.id(), TimeLimit.DECISION, MissReason.NO_CAPACITY, text("why"),
                OFFICER);
        DeadlineMissExplained explained = new DeadlineMissExplained(FILE.id(), TimeLimit.DECISION, REPLY_BY, MissReason.NO_CAPACITY,
                text("why"), OFFICER);
        given(convened()).and(FILE.vetting()).and(FILE.missed(TimeLimit.DECISION, REPLY_BY)).when(explain).then(explained);
        given(convened()).and(FILE.vetting()).and(FILE.missed(TimeLimit.DECISION, REPLY_BY), explained).when(explain).then(explained);
    }

    @Test
    void ofTwoMissesOfAKindTheLatestIsExplained() {
        given(convened()).and(FILE.vetting())
                .and(FILE.missed(TimeLimit.DECISION, CHECK_DUE), FILE.missed(TimeLimit.DECISION, REPLY_BY))
                .when(new ExplainMissedDeadline(FILE.id(), TimeLimit.DECISION, MissReason.OTHER, null, OFFICER))
                .then(new DeadlineMissExplained(FILE.id(), TimeLimit.DECISION, REPLY_BY, MissReason.OTHER, null, OFFICER));
    }

    @Test
    void whatWasNotMissedIsNotExplained() {
        given(convened()).and(FILE.vetting()).and(FILE.missed(TimeLimit.COMPLETENESS_CHECK, CHECK_DUE))
                .when(new ExplainMissedDeadline(FILE.id(), TimeLimit.DECISION, MissReason.OTHER, null, OFFICER))
                .thenRefused("not-in-state");
    }

    @Test
    void whoRecusedExplainsNothing() {
        given(convened()).and(FILE.vetting()).and(FILE.missed(TimeLimit.DECISION, REPLY_BY), FILE.recused(OFFICER))
                .when(new ExplainMissedDeadline(FILE.id(), TimeLimit.DECISION, MissReason.OTHER, null, OFFICER))
                .thenRefused("conflict-of-interest");
    }
}
