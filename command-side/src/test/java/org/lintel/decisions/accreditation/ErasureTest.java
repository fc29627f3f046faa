package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.erasure.ConcurInErasure;
import org.lintel.decisions.erasure.RequestErasure;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;

class ErasureTest {
    private static final Instant LONG_AFTER = Instant.parse("2028-01-01T00:00:00Z");
    private static final Actor ADMINISTRATOR = new Actor(new UserId("user-m1"), Role.ADM);
    private static final RequestErasure REQUEST = new RequestErasure(FILE.id(), ADMINISTRATOR);
    private static final ConcurInErasure CONCURRENCE = new ConcurInErasure(FILE.id(), SECOND_OFFICER);
    private static final ErasureRequested REQUESTED = new ErasureRequested(FILE.id(), ADMINISTRATOR);
    private static final List<Event> WITHDRAWN = Stream.concat(FILE.vetting().stream(), Stream.of(FILE.withdrawn())).toList();

    @Test
    void anAdministratorAsksAndASecondOfficerConcurs() {
        given(convened()).and(WITHDRAWN).when(REQUEST).then(REQUESTED);
        given(convened()).and(WITHDRAWN).and(REQUESTED).when(CONCURRENCE).then(new FileErased(FILE.id(), SECOND_OFFICER));
    }

    @Test
    void nobodyErasesAlone() {
        given(convened()).and(WITHDRAWN).when(CONCURRENCE).thenRefused("erasure-not-requested");
        given(convened()).and(WITHDRAWN).and(new ErasureRequested(FILE.id(), new Actor(SECOND_OFFICER.id(), Role.ADM))).when(CONCURRENCE)
                .thenRefused("four-eyes");
    }

    @Test
    void nothingIsErasedThatSomebodyHasStillToDecideOn() {
        given(convened()).and(FILE.vetting()).when(REQUEST).thenRefused("file-open");
        given(convened()).and(FILE.vetting()).and(REQUESTED).when(CONCURRENCE).thenRefused("file-open");
    }

    @Test
    void askedOrErasedTwiceItIsOnce() {
        given(convened()).and(WITHDRAWN).and(REQUESTED).when(REQUEST).thenNothing();
        given(convened()).and(WITHDRAWN).and(REQUESTED, new FileErased(FILE.id(), SECOND_OFFICER)).when(CONCURRENCE).thenNothing();
    }

    @Test
    void aFileThatDoesNotExistIsNotFound() {
        given(convened()).when(REQUEST).thenNotFound();
        given(convened()).and(REQUESTED).when(CONCURRENCE).thenNotFound();
        given(convened()).and(REQUESTED).when(new RequestErasure(FILE.id(), ADMINISTRATOR)).thenNotFound();
    }

    @Test
    void norWhileAnAppealIsOpen() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).and(FILE.appealed(AppealableAct.DENIAL)).when(REQUEST)
                .thenRefused("file-open");
    }

    @Test
    void norWhileThePartyCanStillAppeal() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).when(REQUEST).thenRefused("file-open");
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).at(LONG_AFTER).when(REQUEST).thenAccepted();
    }

    @Test
    void anAppealTakesTheAskingBack() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).and(REQUESTED).and(FILE.appealed(AppealableAct.DENIAL))
                .at(LONG_AFTER).when(CONCURRENCE).thenRefused("erasure-not-requested");
    }

    @Test
    @Tag("inv-2")
    void whoRecusedThemselvesDoesNotConcur() {
        given(convened()).and(FILE.vetting()).and(FILE.recused(SECOND_OFFICER), FILE.withdrawn(), REQUESTED).when(CONCURRENCE)
                .thenRefused("conflict-of-interest");
    }

    @Test
    void whatWasErasedIsNotWrittenInto() {
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).and(new FileErased(FILE.id(), SECOND_OFFICER))
                .when(new LodgeAppeal(FILE.id(), REASONS, APPLICANT)).thenRefused("erased");
        given(convened()).and(FILE.awaitingApproval()).and(FILE.denied()).and(new FileErased(FILE.id(), SECOND_OFFICER))
                .when(new LodgeAppeal(FILE.id(), REASONS, OTHER_APPLICANT)).thenNotFound();
        given(convened()).and(WITHDRAWN).and(new FileErased(FILE.id(), SECOND_OFFICER))
                .when(new LodgeAppeal(FILE.id(), REASONS, APPLICANT)).thenRefused("not-in-state");
    }
}
