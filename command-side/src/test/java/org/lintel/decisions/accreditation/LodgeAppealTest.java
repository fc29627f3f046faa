package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.CLOSURE;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.SuspensionConfirmed;

class LodgeAppealTest {
    private static final LodgeAppeal APPEAL = new LodgeAppeal(FILE.id(), REASONS, APPLICANT);

    private static Stream<Arguments> acts() {
        return Stream.of(Arguments.of(DENIAL, FILE.afterDenial()), Arguments.of(CLOSURE, FILE.afterClosure()),
                Arguments.of(SUSPENSION, FILE.afterSuspension()), Arguments.of(SUSPENSION, FILE.afterEmergency()),
                Arguments.of(REVOCATION, FILE.afterRevocation()));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isPossibleAgainstEachActUntilTheEndOfItsPeriod(AppealableAct against, List<Event> file) {
        given(convened()).and(file).when(APPEAL).then(FILE.appealed(against));
        given(convened()).and(file).at(REPLY_BY).when(APPEAL).thenAccepted();
        given(convened()).and(file).at(REPLY_BY.plusSeconds(1)).when(APPEAL).thenRefused("deadline-passed");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isPossibleOnce(AppealableAct against, List<Event> file) {
        given(convened()).and(file).and(FILE.appealed(against)).when(APPEAL).thenRefused("not-in-state");
        given(convened()).and(file).and(FILE.appealed(against), FILE.dismissed(against)).when(APPEAL).thenRefused("not-in-state");
    }

    @ParameterizedTest
    @MethodSource("acts")
    @Tag("inv-12")
    void staysNoEffect(AppealableAct against, List<Event> file) {
        assertThat(FILE.after(followed(file, FILE.appealed(against))).state()).isEqualTo(FILE.after(file).state());
    }

    @Test
    void aSuspensionAndItsConfirmationAreOneAct() {
        given(convened()).and(FILE.afterEmergency()).and(FILE.appealed(SUSPENSION), FILE.confirmed()).when(APPEAL)
                .thenRefused("not-in-state");
    }

    @Test
    void theConfirmationGivesThePeriodAnew() {
        Instant later = REPLY_BY.plus(Duration.ofDays(7));
        SuspensionConfirmed confirmed = new SuspensionConfirmed(FILE.id(), new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, later),
                NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
        given(convened()).and(FILE.afterEmergency()).and(confirmed).at(later).when(APPEAL).thenAccepted();
        given(convened()).and(FILE.afterEmergency()).and(confirmed).at(later.plusSeconds(1)).when(APPEAL).thenRefused("deadline-passed");
    }

    @Test
    void aNewActIsAppealedAnew() {
        given(convened()).and(FILE.afterSuspension()).and(FILE.appealed(SUSPENSION), FILE.dismissed(SUSPENSION))
                .and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(), FILE.revoked()).when(APPEAL)
                .then(FILE.appealed(REVOCATION));
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL), FILE.upheld(DENIAL, AccreditationState.VETTING))
                .and(FILE.denialRecommended(OFFICER), FILE.denied()).when(APPEAL).then(FILE.appealed(DENIAL));
    }

    @Test
    void isForThePartyAlone() {
        given(convened()).and(FILE.afterDenial()).when(new LodgeAppeal(FILE.id(), REASONS, OTHER_APPLICANT)).thenNotFound();
    }

    @Test
    void isDecidedWithinFiveWorkingDays() {
        decisionIsDue("2027-11-20T09:00:00Z", "2027-11-26T23:59:59Z");
        decisionIsDue("2027-12-16T09:00:00Z", "2027-12-23T23:59:59Z");
    }

    @Test
    void isDecidedWithin24HoursOnceTheSessionOpensWithin15DaysOrIsOn() {
        decisionIsDue("2027-11-21T09:00:00Z", "2027-11-22T09:00:00Z");
        decisionIsDue("2027-12-15T09:00:00Z", "2027-12-16T09:00:00Z");
    }

    private static void decisionIsDue(String lodged, String due) {
        Instant now = Instant.parse(lodged);
        AccreditationDenied denied = new AccreditationDenied(FILE.id(), FILE.session(), WITNESS_FORUM,
                new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, now), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
        given(convened()).and(FILE.awaitingApproval()).and(denied).at(now).when(APPEAL)
                .then(new AppealLodged(FILE.id(), DENIAL, REASONS, Instant.parse(due), APPLICANT));
    }
}
