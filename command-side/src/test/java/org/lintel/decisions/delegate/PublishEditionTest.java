package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.OwnPageTest.person;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.ASP25;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.CLOCK;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.ChooseListing;
import org.lintel.decisions.participants.PublishEdition;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.participants.EditionPublished;

/** Who is in an edition of the list of participants, and who is not. */
@Tag("inv-22")
class PublishEditionTest {
    private static final PublishEdition DAILY = new PublishEdition(ASP25, CLOCK);

    @Test
    void anEditionHoldsWhoWasGrantedAndChoseToBeListedThemselves() {
        granted().and(chosen(Visibility.LISTED, ChosenBy.PERSON)).when(DAILY).then(edition(1, List.of(id("ada")), List.of()));
        granted().when(DAILY).thenNothing();
        granted().and(chosen(Visibility.PSEUDONYMOUS, ChosenBy.PERSON)).when(DAILY).thenNothing();
        given(beginning()).and(HOME.accredited()).and(HOME.recommended("ada")).and(chosen(Visibility.LISTED, ChosenBy.PERSON)).when(DAILY)
                .thenNothing();
    }

    @Test
    void whatAContactPointPassesOnTakesPersonsOffAndPutsNobodyOn() {
        granted().and(chosen(Visibility.LISTED, ChosenBy.CONTACT_POINT)).when(DAILY).thenNothing();
        listed().and(chosen(Visibility.UNLISTED, ChosenBy.CONTACT_POINT)).when(DAILY).then(edition(2, List.of(), List.of()));
    }

    @Test
    void aWithdrawalTakesEffectWithTheNextEdition() {
        listed().when(DAILY).thenNothing();
        listed().and(chosen(Visibility.UNLISTED, ChosenBy.PERSON)).when(DAILY).then(edition(2, List.of(), List.of()));
        listed().and(chosen(Visibility.UNLISTED, ChosenBy.PERSON), chosen(Visibility.LISTED, ChosenBy.PERSON)).when(DAILY).thenNothing();
    }

    @Test
    void whoLeavesIsErasedOrLosesTheirHostIsInNoFurtherEdition() {
        listed().and(HOME.withdrawn("ada")).when(DAILY).then(edition(2, List.of(), List.of()));
        listed().and(new DelegateErased(id("ada"), ASP25, SECOND_OFFICER)).when(DAILY).then(edition(2, List.of(), List.of()));
        listed().and(HOME.hostLost("ada", 1)).when(DAILY).then(edition(2, List.of(), List.of()));
        listed().and(HOME.hostLost("ada", 1), HOME.hostRestored("ada", 1)).when(DAILY).thenNothing();
    }

    @Test
    void anOrganisationIsNamedWhileItIsInForceAndItsContactPointAgrees() {
        DecisionSpecification agreed = given(beginning()).and(HOME.accredited(), agreed(true));
        agreed.when(DAILY).then(edition(1, List.of(), List.of(HOME.host().accreditation())));
        given(beginning()).and(agreed(true)).when(DAILY).thenNothing();
        given(beginning()).and(HOME.accredited(), agreed(true), agreed(false)).when(DAILY).thenNothing();
        given(beginning()).and(HOME.accredited(), agreed(true), HOME.ended()).when(DAILY).thenNothing();
    }

    @Test
    void theContactPointOfTheOrganisationChoosesAndNobodyElse() {
        AccreditationId home = HOME.host().accreditation();
        given(beginning()).when(new ChooseListing(home, true, APPLICANT)).then(agreed(true));
        given(beginning()).when(new ChooseListing(home, false, APPLICANT)).thenNothing();
        given(beginning()).and(agreed(true)).when(new ChooseListing(home, false, APPLICANT)).then(agreed(false));
        given(beginning()).when(new ChooseListing(home, true, OTHER_APPLICANT)).thenNotFound();
        given(beginning()).and(HOME.ended()).when(new ChooseListing(home, true, APPLICANT)).thenRefused("not-in-state");
    }

    @Test
    void anOfficerPublishesAnEmptyFirstEditionToo() {
        given(beginning()).when(new PublishEdition(ASP25, OFFICER))
                .then(new EditionPublished(ASP25, 1, List.of(), List.of(), OFFICER));
        given(beginning()).when(new PublishEdition(new SessionId("ELSEWHERE"), OFFICER)).thenNotFound();
    }

    /** What an edition depends on, else somebody could withdraw while it is decided on. */
    @Test
    void anEditionDependsOnWhatChangesWhoMayBeInItAndOnTheFilesOfThoseWhoAgreed() {
        assertThat(DAILY.boundary(History.EMPTY).criteria()).extracting(Boundary.Criterion::tag)
                .containsExactlyInAnyOrder(Tags.session(ASP25), Tags.participation(ASP25));
        listed().and(HOME.rehostedFrom("ada", AWAY)).when(DAILY).thenNothing();
    }

    private static DecisionSpecification granted() {
        return given(beginning()).and(HOME.accredited()).and(HOME.recommended("ada")).and(HOME.granted("ada"));
    }

    private static DecisionSpecification listed() {
        return granted().and(chosen(Visibility.LISTED, ChosenBy.PERSON), edition(1, List.of(id("ada")), List.of()));
    }

    private static VisibilityChosen chosen(Visibility visibility, ChosenBy by) {
        return new VisibilityChosen(id("ada"), HOME.host(), visibility, by, by == ChosenBy.PERSON ? person("ada") : APPLICANT);
    }

    private static ListingChosen agreed(boolean listed) {
        return new ListingChosen(HOME.host().accreditation(), ASP25, listed, APPLICANT);
    }

    private static EditionPublished edition(int number, List<DelegateId> delegates, List<AccreditationId> organisations) {
        return new EditionPublished(ASP25, number, delegates, organisations, CLOCK);
    }
}
