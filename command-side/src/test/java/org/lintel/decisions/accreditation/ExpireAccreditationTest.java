package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.EXPIRES;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Region;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.session.ParticipantCategory;

class ExpireAccreditationTest {
    private static final ExpireAccreditation EXPIRE = new ExpireAccreditation(FILE.id(), CLOCK);
    private static final Instant OVER = EXPIRES.plusSeconds(1);

    @Test
    void followsTheEndOfTheSessionAndNotBefore() {
        given(convened()).and(FILE.active()).at(EXPIRES).when(EXPIRE).thenNothing();
        given(convened()).and(FILE.active()).at(OVER).when(EXPIRE).then(FILE.expired());
    }

    @Test
    void happensOnceAndOnlyToWhatIsActive() {
        given(convened()).and(FILE.active()).and(FILE.expired()).at(OVER).when(EXPIRE).thenNothing();
        given(convened()).and(FILE.awaitingApproval()).at(OVER).when(EXPIRE).thenNothing();
        given(convened()).and(FILE.afterSuspension()).at(OVER).when(EXPIRE).thenNothing();
        given(convened()).and(FILE.afterSuspension()).and(FILE.reinstated()).at(OVER).when(EXPIRE).then(FILE.expired());
    }

    @Test
    @Tag("inv-26")
    void noBarFollows() {
        given(convened()).and(FILE.active()).and(FILE.expired()).when(new RequestAccreditation(new AccreditationId("file-9"), ASP25,
                ORGANISATION, WITNESS_FORUM, ParticipantCategory.NGO, Region.AFRICA, text("purpose"), APPLICANT)).thenAccepted();
    }

    @Test
    @Tag("inv-34")
    void whatExpiredIsNoLongerInForce() {
        SampleFile others = new SampleFile(new AccreditationId("file-2"), ASP25, WITNESS_FORUM, OTHER_APPLICANT);
        given(convened()).and(FILE.active()).and(FILE.expired()).and(others.awaitingApproval())
                .when(new GrantAccreditation(others.id(), List.of(), SECOND_OFFICER)).thenAccepted();
    }
}
