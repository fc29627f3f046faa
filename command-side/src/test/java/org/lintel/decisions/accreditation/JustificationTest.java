package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.act;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.decisions.Command;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** inv-8 and inv-9: every act against a party carries a ground from the closed list, reasons and until when it can be appealed. */
class JustificationTest {
    private static List<Command> actsOn(Justification justification) {
        return List.of(new RecommendDenial(FILE.id(), justification, OFFICER),
                new DenyAccreditation(FILE.id(), justification, SECOND_OFFICER),
                new GiveNotice(FILE.id(), Intent.REVOKE, justification, OFFICER),
                new RevokeAccreditation(FILE.id(), justification, SECOND_OFFICER));
    }

    private static DecisionSpecification readyFor(Command act) {
        return given(convened()).and(switch (act) {
            case RecommendDenial _ -> FILE.vetting();
            case DenyAccreditation _ -> FILE.awaitingApproval();
            case GiveNotice _ -> FILE.active();
            default -> FILE.noticedAndAnswered();
        });
    }

    private static void allAreRefused(Justification justification, String code) {
        actsOn(justification).forEach(act -> readyFor(act).when(act).thenRefused(code));
    }

    @Test
    @Tag("inv-8")
    @Tag("inv-9")
    void anActWithoutAGroundIsRefused() {
        allAreRefused(new Justification(null, REASONS, null), "ground-missing");
        allAreRefused(new Justification(" ", REASONS, null), "ground-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POLITICAL_CRITICISM", "NATIONALITY", "COUNTRY_OF_FUNDING", "code_of_conduct", "CODE_OF_CONDUCT "})
    @Tag("inv-8")
    void anActOnAGroundThatIsNotInTheListIsRefused(String ground) {
        allAreRefused(new Justification(ground, REASONS, text("gist")), "ground-not-in-list");
    }

    @Test
    @Tag("inv-8")
    void theListIsClosed() {
        assertThat(Ground.values()).extracting(Ground::name).containsExactlyInAnyOrder("FALSE_INFORMATION", "IDENTITY_NOT_ESTABLISHED",
                "PURPOSE_UNRELATED", "CODE_OF_CONDUCT", "SECURITY_RISK_SUBSTANTIATED", "PROXY_OF_A_BARRED_ORGANISATION");
    }

    @Test
    @Tag("inv-8")
    void aSecurityGroundNeedsItsGist() {
        allAreRefused(new Justification("SECURITY_RISK_SUBSTANTIATED", REASONS, null), "gist-missing");
    }

    @Test
    @Tag("inv-8")
    void noOtherGroundNeedsOne() {
        assertThat(Arrays.stream(Ground.values()).filter(Ground::needsGist)).containsExactly(Ground.SECURITY_RISK_SUBSTANTIATED);
    }

    @Test
    @Tag("inv-9")
    void aDenialCarriesGroundReasonsGistAndTheEndOfTheAppealPeriod() {
        given(convened()).and(FILE.awaitingApproval())
                .when(new DenyAccreditation(FILE.id(), new Justification("SECURITY_RISK_SUBSTANTIATED", REASONS, text("gist")),
                        SECOND_OFFICER))
                .then(new AccreditationDenied(FILE.id(), FILE.session(), WITNESS_FORUM,
                        new AdverseAct(Ground.SECURITY_RISK_SUBSTANTIATED, REASONS, text("gist"), Instant.parse("2027-03-15T23:59:59Z")),
                        NO_CONFLICT_OF_INTEREST, SECOND_OFFICER));
    }

    @Test
    @Tag("inv-9")
    void soDoesARevocation() {
        given(convened()).and(FILE.noticedAndAnswered()).at(Instant.parse("2027-03-05T23:00:00Z"))
                .when(new RevokeAccreditation(FILE.id(), new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER))
                .then(new AccreditationRevoked(FILE.id(), FILE.session(), WITNESS_FORUM,
                        new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, Instant.parse("2027-03-19T23:59:59Z")),
                        Instant.parse("2028-03-05T23:00:00Z"), NO_CONFLICT_OF_INTEREST, SECOND_OFFICER));
    }
}
