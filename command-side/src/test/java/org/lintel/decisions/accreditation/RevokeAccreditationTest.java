package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.DecisionSpecification.limits;
import static org.lintel.decisions.DecisionSpecification.published;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.act;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Instant;
import java.time.Period;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.configuration.ConfigurationPublished;

class RevokeAccreditationTest {
    private static final RevokeAccreditation REVOKE = new RevokeAccreditation(FILE.id(),
            new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER);

    @Test
    @Tag("inv-26")
    void barsTheOrganisationForAYear() {
        given(convened()).and(FILE.noticedAndAnswered()).when(REVOKE).then(new AccreditationRevoked(FILE.id(), ASP25, WITNESS_FORUM, act(),
                Instant.parse("2028-03-01T09:00:00Z"), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER));
    }

    @Test
    @Tag("inv-26")
    void howLongTheBarLastsIsTheConfigurationsWord() {
        ConfigurationPublished brief = published("test-2", NOW, limits(2, Period.ofDays(30)));
        given(convened(), brief).and(FILE.noticedAndAnswered()).when(REVOKE).then(FILE.revoked(Instant.parse("2027-03-31T09:00:00Z")));
    }

    @Test
    @Tag("inv-10")
    void aSuspendedOneIsRevokedAfterANoticeOfItsOwn() {
        given(convened()).and(FILE.afterSuspension()).when(REVOKE).thenRefused("notice-required");
        given(convened()).and(FILE.afterSuspension())
                .and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered()).when(REVOKE).then(FILE.revoked());
    }

    @Test
    @Tag("inv-10")
    void silenceUntilTheEndOfThePeriodIsEnough() {
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER)).at(SampleFile.REPLY_BY)
                .when(REVOKE).thenRefused("notice-required");
        given(convened()).and(FILE.active()).and(FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER))
                .at(SampleFile.REPLY_BY.plusSeconds(1)).when(REVOKE).thenAccepted();
    }
}
