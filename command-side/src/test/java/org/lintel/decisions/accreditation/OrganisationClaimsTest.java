package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.ASP26;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.session.ParticipantCategory;

/** inv-26, inv-34 and {@code already-requested}: rules across all files of one organisation, whoever filed them. */
class OrganisationClaimsTest {
    private static final AccreditationId NEW = new AccreditationId("file-new");
    private static final SampleFile OTHERS = new SampleFile(new AccreditationId("file-2"), ASP25, WITNESS_FORUM, OTHER_APPLICANT);
    private static final SampleFile OTHER_SESSIONS = new SampleFile(new AccreditationId("file-3"), ASP26, WITNESS_FORUM, APPLICANT);
    private static final SampleFile OTHER_ORGANISATIONS = new SampleFile(new AccreditationId("file-4"), ASP25,
            new OrganisationKey("key-of-another"), APPLICANT);
    private static final GrantAccreditation GRANT = new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER);

    private static RequestAccreditation request(Actor applicant) {
        return new RequestAccreditation(NEW, ASP25, ORGANISATION, WITNESS_FORUM, ParticipantCategory.NGO, Region.AFRICA, text("purpose"),
                applicant);
    }

    @Test
    @Tag("already-requested")
    void oneApplicantAsksOnceForAnOrganisationAndSession() {
        given(convened(), FILE.requested()).when(request(APPLICANT)).thenRefused("already-requested");
    }

    @Test
    @Tag("already-requested")
    void howeverFarTheFirstRequestHasCome() {
        given(convened()).and(FILE.awaitingApproval()).when(request(APPLICANT)).thenRefused("already-requested");
        given(convened()).and(FILE.noticedAndAnswered()).when(request(APPLICANT)).thenRefused("already-requested");
    }

    @Test
    @Tag("already-requested")
    void anEarlierRequestThatEndedDoesNotHideOneThatIsOpen() {
        given(convened(), FILE.requested(), FILE.withdrawn(),
                new SampleFile(new AccreditationId("file-5"), ASP25, WITNESS_FORUM, APPLICANT).requested()).when(request(APPLICANT))
                .thenRefused("already-requested");
    }

    @Test
    void anotherApplicantsClaimIsAcceptedAndToldToNeither() {
        given(convened(), FILE.requested()).when(request(OTHER_APPLICANT)).thenAccepted();
        given(convened()).and(FILE.active()).when(request(OTHER_APPLICANT)).thenAccepted();
    }

    @Test
    void anotherSessionAndAnotherOrganisationAreOtherRequests() {
        given(convened(), OTHER_SESSIONS.requested(), OTHER_ORGANISATIONS.requested()).when(request(APPLICANT)).thenAccepted();
    }

    @Test
    @Tag("inv-26")
    void neitherWithdrawalNorDenialBarsAnotherRequest() {
        given(convened(), FILE.requested(), FILE.withdrawn()).when(request(APPLICANT)).thenAccepted();
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).when(request(APPLICANT)).thenAccepted();
        given(convened()).and(FILE.active()).and(FILE.withdrawn()).when(request(APPLICANT)).thenAccepted();
    }

    @Test
    @Tag("inv-26")
    void aRevocationBarsTheOrganisationWhoeverAsksAndInEverySession() {
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.revoked()).when(request(APPLICANT)).thenRefused("re-application-barred");
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.revoked()).when(request(OTHER_APPLICANT))
                .thenRefused("re-application-barred");
        given(convened()).and(OTHER_SESSIONS.noticedAndAnswered()).and(OTHER_SESSIONS.revoked()).when(request(APPLICANT))
                .thenRefused("re-application-barred");
    }

    @Test
    @Tag("inv-26")
    void theBarEndsByItself() {
        Instant until = NOW.plus(Duration.ofDays(30));
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.revoked(until)).at(until).when(request(APPLICANT))
                .thenRefused("re-application-barred");
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.revoked(until)).at(until.plusSeconds(1)).when(request(APPLICANT))
                .thenAccepted();
    }

    @Test
    @Tag("inv-26")
    void aLaterRevocationDoesNotShortenTheBarOfAnEarlierOne() {
        given(convened()).and(FILE.noticedAndAnswered()).and(OTHER_SESSIONS.noticedAndAnswered())
                .and(FILE.revoked(NOW.plus(Duration.ofDays(365))), OTHER_SESSIONS.revoked(NOW.plus(Duration.ofDays(30))))
                .at(NOW.plus(Duration.ofDays(60))).when(request(APPLICANT)).thenRefused("re-application-barred");
    }

    @Test
    void anotherOrganisationsRevocationBarsNobodyElse() {
        given(convened()).and(OTHER_ORGANISATIONS.noticedAndAnswered()).and(OTHER_ORGANISATIONS.revoked()).when(request(APPLICANT))
                .thenAccepted();
    }

    @Test
    @Tag("inv-34")
    void ofTwoClaimsOfOneOrganisationOneIsGranted() {
        given(convened()).and(OTHERS.active()).and(FILE.awaitingApproval()).when(GRANT).thenRefused("organisation-already-accredited");
    }

    @Test
    @Tag("inv-34")
    void anOrganisationUnderNoticeIsStillAccredited() {
        given(convened()).and(OTHERS.noticedAndAnswered()).and(FILE.awaitingApproval()).when(GRANT)
                .thenRefused("organisation-already-accredited");
    }

    @Test
    @Tag("inv-34")
    void onceTheOtherHasEndedThisOneIsGranted() {
        given(convened()).and(OTHERS.active()).and(OTHERS.withdrawn()).and(FILE.awaitingApproval()).when(GRANT).then(FILE.granted());
    }

    @Test
    @Tag("inv-26")
    void noGrantGoesRoundTheBarEither() {
        given(convened()).and(OTHERS.afterRevocation()).and(FILE.awaitingApproval()).when(GRANT).thenRefused("re-application-barred");
        given(convened()).and(OTHERS.noticedAndAnswered()).and(OTHERS.revoked(NOW.minusSeconds(1))).and(FILE.awaitingApproval())
                .when(GRANT).then(FILE.granted());
    }

    @Test
    void aClaimThatIsNotGrantedDoesNotStandInTheWay() {
        given(convened()).and(OTHERS.awaitingApproval()).and(FILE.awaitingApproval()).when(GRANT).then(FILE.granted());
    }

    @Test
    void norDoesAnotherSessionOrAnotherOrganisation() {
        given(convened()).and(OTHER_SESSIONS.active()).and(OTHER_ORGANISATIONS.active()).and(FILE.awaitingApproval()).when(GRANT)
                .then(FILE.granted());
    }

    /** A decision may be handed more of the history than it asked for. */
    @Test
    void otherOrganisationsFilesAreNotAmongItsClaims() {
        History all = new History(Stream.of(FILE.requested(), OTHER_ORGANISATIONS.requested())
                .map(event -> new RecordedEvent(0, NOW, NOW, null, event)).toList());
        assertThat(OrganisationClaims.from(all, WITNESS_FORUM).claims()).containsOnlyKeys(FILE.id());
    }
}
