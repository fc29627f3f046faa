package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SampleFile.key;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER_AS_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Decision;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Ground;

/** inv-10: the emergency is the exception, short and never twice on the same facts. */
class EmergencySuspensionTest {
    private static final Instant CONFIRM_BY = NOW.plus(Duration.ofHours(72));
    private static final ConfirmSuspension CONFIRM = new ConfirmSuspension(FILE.id(), REASONS, SECOND_OFFICER);
    private static final LetSuspensionLapse LAPSE = new LetSuspensionLapse(FILE.id(), CLOCK);

    private static SuspendInEmergency suspend(String facts) {
        return new SuspendInEmergency(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null), key(facts), false, OFFICER);
    }

    private static AccreditationSuspendedProvisionally suspended(Instant appealUntil, Instant confirmBy) {
        return new AccreditationSuspendedProvisionally(FILE.id(), new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, appealUntil),
                key("facts"), false, confirmBy, NO_CONFLICT_OF_INTEREST, OFFICER);
    }

    @Test
    @Tag("inv-9")
    @Tag("inv-10")
    void needsNoNoticeAndLasts72HoursUnlessConfirmed() {
        given(convened()).and(FILE.active()).when(suspend("facts")).then(FILE.suspendedInEmergency(OFFICER));
    }

    @Test
    @Tag("inv-10")
    void lasts24HoursFromTheFirstToTheLastDayOfTheSession() {
        Instant first = Instant.parse("2027-12-06T00:00:00Z");
        given(convened()).and(FILE.active()).at(first).when(suspend("facts"))
                .then(suspended(Instant.parse("2027-12-20T23:59:59Z"), first.plus(Duration.ofHours(24))));
        Instant last = Instant.parse("2027-12-15T23:00:00Z");
        given(convened()).and(FILE.active()).at(last).when(suspend("facts"))
                .then(suspended(Instant.parse("2027-12-29T23:59:59Z"), last.plus(Duration.ofHours(24))));
    }

    @Test
    @Tag("inv-10")
    void lasts72HoursOnTheDayBeforeAndTheDayAfterTheSession() {
        Instant before = Instant.parse("2027-12-05T23:59:59Z");
        given(convened()).and(FILE.active()).at(before).when(suspend("facts"))
                .then(suspended(Instant.parse("2027-12-17T23:59:59Z"), before.plus(Duration.ofHours(72))));
        Instant after = Instant.parse("2027-12-16T00:00:00Z");
        given(convened()).and(FILE.active()).at(after).when(suspend("facts"))
                .then(suspended(Instant.parse("2027-12-30T23:59:59Z"), after.plus(Duration.ofHours(72))));
    }

    @Test
    @Tag("inv-10")
    void restsNeverTwiceOnTheSameFacts() {
        given(convened()).and(FILE.afterEmergency()).and(FILE.lapsed()).when(suspend("facts")).thenRefused("same-facts");
        given(convened()).and(FILE.afterEmergency()).and(FILE.reinstated()).when(suspend("facts")).thenRefused("same-facts");
        given(convened()).and(FILE.afterEmergency()).and(FILE.lapsed()).when(suspend("other facts")).thenAccepted();
    }

    @Test
    void saysWhetherThePartyWasHeard() {
        Decision decision = given(convened()).and(FILE.active()).when(new SuspendInEmergency(FILE.id(),
                new Justification("CODE_OF_CONDUCT", REASONS, null), key("facts"), true, OFFICER)).decision();
        assertThat(((Decision.Accepted) decision).events()).singleElement()
                .isInstanceOfSatisfying(AccreditationSuspendedProvisionally.class, event -> assertThat(event.partyHeard()).isTrue());
    }

    @Test
    @Tag("inv-8")
    void needsALawfulGroundAndTheGistOfASecurityGround() {
        given(convened()).and(FILE.active()).when(new SuspendInEmergency(FILE.id(),
                new Justification("SECURITY_RISK_SUBSTANTIATED", REASONS, null), key("facts"), false, OFFICER))
                .thenRefused("gist-missing");
    }

    @Test
    void whoRecusedDoesNotOrderIt() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(OFFICER), FILE.grantRecommended(OTHER_OFFICER), FILE.granted())
                .when(suspend("facts")).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-10")
    void isConfirmedOnTheSameGroundUntilTheLastMoment() {
        given(convened()).and(FILE.afterEmergency()).when(CONFIRM).then(FILE.confirmed());
        given(convened()).and(FILE.afterEmergency()).at(CONFIRM_BY).when(CONFIRM).thenAccepted();
    }

    @Test
    @Tag("inv-10")
    void isNotConfirmedTooLate() {
        given(convened()).and(FILE.afterEmergency()).at(CONFIRM_BY.plusSeconds(1)).when(CONFIRM).thenRefused("deadline-passed");
    }

    @Test
    @Tag("inv-1")
    void isConfirmedByAnother() {
        given(convened()).and(FILE.active()).and(FILE.suspendedInEmergency(SECOND_OFFICER_AS_OFFICER)).when(CONFIRM)
                .thenRefused("four-eyes");
    }

    @Test
    void isConfirmedByNobodyWhoRecused() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(SECOND_OFFICER_AS_OFFICER), FILE.grantRecommended(OFFICER), FILE.granted(),
                FILE.suspendedInEmergency(OFFICER)).when(CONFIRM).thenRefused("conflict-of-interest");
    }

    @Test
    void isConfirmedOnceAndNothingElseIs() {
        given(convened()).and(FILE.afterEmergency()).and(FILE.confirmed())
                .when(new ConfirmSuspension(FILE.id(), REASONS, OTHER_SECOND_OFFICER)).thenRefused("not-in-state");
        given(convened()).and(FILE.afterSuspension()).when(CONFIRM).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-10")
    void lapsesWhenTheTimeIsOverAndNotBefore() {
        given(convened()).and(FILE.afterEmergency()).at(CONFIRM_BY).when(LAPSE).thenNothing();
        given(convened()).and(FILE.afterEmergency()).at(CONFIRM_BY.plusSeconds(1)).when(LAPSE).then(FILE.lapsed());
    }

    @Test
    @Tag("inv-10")
    void lapsesOnceAndNotWhereItWasConfirmedOrEnded() {
        Instant over = CONFIRM_BY.plusSeconds(1);
        given(convened()).and(FILE.afterEmergency()).and(FILE.lapsed()).at(over).when(LAPSE).thenNothing();
        given(convened()).and(FILE.afterEmergency()).and(FILE.confirmed()).at(over).when(LAPSE).thenNothing();
        given(convened()).and(FILE.afterEmergency()).and(FILE.reinstated()).at(over).when(LAPSE).thenNothing();
        given(convened()).and(FILE.afterEmergency()).and(FILE.withdrawn()).at(over).when(LAPSE).thenNothing();
        given(convened()).and(FILE.afterSuspension()).at(over).when(LAPSE).thenNothing();
    }

    @Test
    @Tag("inv-10")
    void itsLapseRestoresTheAccreditation() {
        assertThat(FILE.after(followed(FILE.afterEmergency(), FILE.lapsed())).state()).isEqualTo(AccreditationState.ACTIVE);
    }
}
