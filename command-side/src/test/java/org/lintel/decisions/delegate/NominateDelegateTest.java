package org.lintel.decisions.delegate;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.ASP25;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.convened;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.Host;

class NominateDelegateTest {
    private static final Instant TOO_LATE = Instant.parse("2027-12-16T00:00:00Z");

    @Test
    void aContactPointNominatesAPersonForItsOwnAccreditation() {
        given(beginning()).when(HOME.nominate("ada", "ada", APPLICANT)).then(HOME.nominated("ada"));
    }

    @Test
    void quotasDoNotBindAtNomination() {
        given(beginning()).and(HOME.nominated("a"), HOME.nominated("b"), HOME.confirmed("a"), HOME.confirmed("b"))
                .when(HOME.nominate("c", "c", APPLICANT)).thenAccepted();
    }

    @Test
    void anAccreditationOfOthersIsNotFoundLikeOneThatDoesNotExist() {
        given(beginning()).when(HOME.nominate("ada", "ada", OTHER_APPLICANT)).thenNotFound();
        given().when(HOME.nominate("ada", "ada", APPLICANT)).thenNotFound();
    }

    @Test
    void anOfficerNominatesOnTheContactPointsBehalfWhoKeepsTheDelegate() {
        given(beginning()).when(HOME.nominate("ada", "ada", OFFICER)).then(HOME.nominated("ada", "ada", null, OFFICER));
    }

    @Test
    void nobodyIsNominatedOnARequestThatHasEnded() {
        given(beginning()).and(HOME.ended()).when(HOME.nominate("ada", "ada", APPLICANT)).thenRefused("accreditation-ended");
    }

    @Test
    void afterTheWindowOnlyAnOfficerWithReasonsLetsANominationIn() {
        given(beginning()).at(TOO_LATE).when(HOME.nominate("ada", "ada", APPLICANT)).thenRefused("window-closed");
        given(beginning()).at(TOO_LATE).when(HOME.nominate("ada", "ada", REASONS, false, APPLICANT)).thenRefused("window-closed");
        given(beginning()).at(TOO_LATE).when(HOME.nominate("ada", "ada", OFFICER)).thenRefused("window-closed");
        given(beginning()).at(TOO_LATE).when(HOME.nominate("ada", "ada", REASONS, false, OFFICER))
                .then(HOME.nominated("ada", "ada", REASONS, OFFICER));
    }

    @Test
    void withinTheWindowNoExceptionIsRecorded() {
        given(beginning()).when(HOME.nominate("ada", "ada", REASONS, false, OFFICER)).then(HOME.nominated("ada", "ada", null, OFFICER));
    }

    @Test
    void oneOrganisationNominatesAPersonOnce() {
        given(beginning()).and(HOME.nominated("ada")).when(HOME.nominate("again", "ada", APPLICANT)).thenRefused("nominated-twice");
        given(beginning()).and(HOME.nominated("ada")).when(HOME.nominate("bob", "bob", APPLICANT)).thenAccepted();
    }

    /** Someone in two organisations is an officers' task: neither of the two learns of it. */
    @Test
    void anotherOrganisationsNominationOfTheSamePersonChangesNothing() {
        given(beginning()).and(HOME.nominated("ada")).when(AWAY.nominate("again", "ada", OTHER_APPLICANT)).thenAccepted();
    }

    /** Nor does either of two who claim one organisation learn of the other by it. */
    @Test
    void anotherApplicantsNominationForTheSameOrganisationChangesNothing() {
        Host claimed = new Host(new AccreditationId("file-claimed"), ASP25, HOME.host().category(), HOME.host().organisationKey());
        SampleDelegation claimant = new SampleDelegation(claimed, OTHER_APPLICANT);
        given(beginning()).and(claimant.requested(), HOME.nominated("ada")).when(claimant.nominate("again", "ada", OTHER_APPLICANT))
                .then(claimant.nominated("again", "ada", null, OTHER_APPLICANT));
    }

    @Test
    void whoLeftMayBeNominatedAnewButNotByTheSameFileAgain() {
        given(beginning()).and(HOME.nominated("ada"), HOME.withdrawn("ada")).when(HOME.nominate("again", "ada", null, true, APPLICANT))
                .thenAccepted();
        given(beginning()).and(HOME.nominated("ada"), HOME.nominated("bob"), HOME.confirmed("ada"), HOME.substituted("ada", "bob"))
                .when(HOME.nominate("again", "ada", null, true, APPLICANT)).thenAccepted();
        given(beginning()).and(HOME.nominated("ada"), HOME.withdrawn("ada")).when(HOME.nominate("again", "ada", APPLICANT))
                .thenRefused("nominated-twice");
    }

    @Test
    void whoIsStillADelegateOrWasDeniedIsNotNominatedAnew() {
        given(beginning()).and(HOME.nominated("ada")).when(HOME.nominate("again", "ada", null, true, APPLICANT))
                .thenRefused("nominated-twice");
        given(beginning()).and(HOME.recommended("ada")).and(HOME.denied("ada"))
                .when(HOME.nominate("again", "ada", null, true, APPLICANT)).thenRefused("nominated-twice");
    }

    @Test
    void anOfficerWhoAskedOnAnOrganisationsBehalfNominatesOnItToo() {
        SampleDelegation entered = new SampleDelegation(HOME.host(), OFFICER);
        given(convened(), entered.requested()).when(entered.nominate("ada", "ada", OFFICER)).then(entered.nominated("ada"));
        given(convened(), entered.requested()).and(entered.nominated("ada")).when(new ConfirmDelegate(id("ada"), OFFICER))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void anOfficerWithAConflictNominatesNobody() {
        given(beginning()).and(HOME.recused(OFFICER)).when(HOME.nominate("ada", "ada", OFFICER)).thenRefused("conflict-of-interest");
    }
}
