package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.decisions.DecisionSpecification.CANARY;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.disclosure.DiscloseData;
import org.lintel.decisions.disclosure.OpenDisclosure;
import org.lintel.decisions.disclosure.RecordDemand;
import org.lintel.decisions.disclosure.ReferDemand;
import org.lintel.decisions.disclosure.RegisterRecipientKey;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DemandId;
import org.lintel.language.disclosure.DemandRecorded;
import org.lintel.language.disclosure.DemandReferred;
import org.lintel.language.disclosure.DisclosureId;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.lintel.language.erasure.DelegateErased;

@Tag("inv-23")
class DiscloseDataTest {
    private static final SampleDelegation HOME = SampleDelegation.HOME;
    private static final DelegateId ADA = SampleDelegation.id("ada");
    private static final DelegateId BO = SampleDelegation.id("bo");
    private static final CountryCode NLD = new CountryCode("NLD");
    private static final CountryCode DEU = new CountryCode("DEU");
    private static final DisclosureId ID = new DisclosureId("disclosure-1");
    private static final Sealed<FreeText> PURPOSE = new Sealed<>(CANARY);
    /** Four years after the end of the session. */
    private static final Instant KEPT_UNTIL = Instant.parse("2031-12-15T23:59:59Z");
    private static final Set<PersonField> NAME = Set.of(PersonField.LEGAL_NAME);
    private static final Set<PersonField> NATIONALITY = Set.of(PersonField.NATIONALITY);
    private static final Actor OFFICER = SampleDelegation.OFFICER;
    private static final Actor ADMIN = new Actor(new UserId("user-admin"), Role.ADM);
    private static final RecipientKeyRegistered KEY = new RecipientKeyRegistered(NLD, "Y2VydGlmaWNhdGU", NOW, NOW.plus(Duration.ofDays(1)),
            "Note 7", ADMIN);

    @Test
    void whatAPersonAgreedToIsPassedOnForAVisa() {
        known().and(consent(ADA, NLD, NAME)).when(visa(NAME, ADA))
                .then(new DataDisclosed(ID, HOME.host().session(), NLD, Basis.VISA, List.of(ADA), NAME,
                        PURPOSE, KEPT_UNTIL, OFFICER));
    }

    @Test
    void nothingIsWithoutConsentOfEachToThisStateForTheseFieldsAndNow() {
        known().when(visa(NAME, ADA)).thenRefused("no-consent");
        known().and(consent(ADA, DEU, NAME)).when(visa(NAME, ADA)).thenRefused("no-consent");
        known().and(consent(ADA, NLD, NATIONALITY)).when(visa(NAME, ADA)).thenRefused("no-consent");
        known().and(consent(ADA, NLD, NATIONALITY)).when(visa(NATIONALITY, ADA, BO)).thenRefused("no-consent");
        known().and(consent(ADA, NLD, NAME), new ConsentWithdrawn(ADA, HOME.host(), ConsentKind.VISA_DISCLOSURE, NLD, person(ADA)))
                .when(visa(NAME, ADA)).thenRefused("no-consent");
    }

    @Test
    void aListWithNamesOfTheUnlistedIsRefusedWhateverTheyAgreedTo() {
        DecisionSpecification both = known().and(consent(ADA, NLD, NAME), consent(BO, NLD, NAME));
        both.when(visa(NAME, ADA, BO)).thenRefused("bulk-unlisted");
        both.and(listed(ADA)).when(visa(NAME, ADA, BO)).thenRefused("bulk-unlisted");
        both.and(listed(ADA), listed(BO)).when(visa(NAME, ADA, BO)).thenAccepted();
        both.and(listed(ADA), listed(BO), chosen(BO, Visibility.PSEUDONYMOUS)).when(visa(NAME, ADA, BO)).thenRefused("bulk-unlisted");
        known().and(consent(ADA, NLD, NATIONALITY), consent(BO, NLD, NATIONALITY)).when(visa(NATIONALITY, ADA, BO)).thenAccepted();
    }

    @Test
    void thePublicListCoversNamesOfTheListedAndNothingElse() {
        known().and(listed(ADA)).when(disclosure(Basis.PUBLIC_LIST, NAME, OFFICER, ADA)).thenAccepted();
        known().when(disclosure(Basis.PUBLIC_LIST, NAME, OFFICER, ADA)).thenRefused("not-listed");
        known().and(listed(ADA)).when(disclosure(Basis.PUBLIC_LIST, NATIONALITY, OFFICER, ADA)).thenRefused("not-listed");
        known().and(listed(ADA)).when(disclosure(Basis.PUBLIC_LIST, Set.of(PersonField.LEGAL_NAME, PersonField.BIRTH_DATE), OFFICER, ADA))
                .thenRefused("not-listed");
    }

    @Test
    void whatCouldNotBeEncryptedIsNotPassedOn() {
        given(SampleDelegation.beginning()).and(HOME.nominated("ada"), consent(ADA, NLD, NAME)).when(visa(NAME, ADA))
                .thenRefused("no-recipient-key");
    }

    @Test
    void aKeyCountsFromItsFirstMomentToItsLast() {
        DecisionSpecification agreed = known().and(consent(ADA, NLD, NAME));
        agreed.at(KEY.validFrom().minusNanos(1)).when(visa(NAME, ADA)).thenRefused("no-recipient-key");
        agreed.at(KEY.validUntil()).when(visa(NAME, ADA)).thenAccepted();
        agreed.at(KEY.validUntil().plusNanos(1)).when(visa(NAME, ADA)).thenRefused("no-recipient-key");
    }

    @Test
    void whoWasErasedOrIsUnknownIsNotPassedOn() {
        known().and(consent(ADA, NLD, NAME), new DelegateErased(ADA, HOME.host().session(), OFFICER)).when(visa(NAME, ADA))
                .thenRefused("erased");
        known().when(visa(NAME, SampleDelegation.id("nobody"))).thenNotFound();
    }

    @Test
    @Tag("inv-2")
    void whoLeftAFileOfTheOrganisationPassesOnNothing() {
        known().and(consent(ADA, NLD, NAME), HOME.recused(OFFICER)).when(visa(NAME, ADA)).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-30")
    void theFileIsForTheOfficerWhoMadeItSoonAndWhileTheBasisHolds() {
        DataDisclosed made = new DataDisclosed(ID, HOME.host().session(), NLD, Basis.VISA, List.of(ADA), NAME, PURPOSE,
                KEPT_UNTIL, OFFICER);
        DecisionSpecification disclosed = known().and(consent(ADA, NLD, NAME), made);
        disclosed.when(new OpenDisclosure(ID, OFFICER)).thenNothing();
        disclosed.when(new OpenDisclosure(ID, SampleDelegation.OTHER_OFFICER)).thenRefused("disclosure-over");
        disclosed.at(NOW.plus(Duration.ofMinutes(15))).when(new OpenDisclosure(ID, OFFICER)).thenRefused("disclosure-over");
        known().and(consent(ADA, NLD, NAME), made, new ConsentWithdrawn(ADA, HOME.host(), ConsentKind.VISA_DISCLOSURE, NLD, person(ADA)))
                .when(new OpenDisclosure(ID, OFFICER)).thenRefused("no-consent");
        known().when(new OpenDisclosure(ID, OFFICER)).thenNotFound();
    }

    @Test
    void aDisclosureIsOfOneToFiftyPersonsNoneTwiceAndOfSomething() {
        assertThatThrownBy(() -> visa(NAME)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> visa(NAME, ADA, ADA)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> visa(Set.of(), ADA)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyReplacesTheOneBeforeAndTheSameAgainIsNothing() {
        given().when(new RegisterRecipientKey(NLD, KEY.certificate(), KEY.validFrom(), KEY.validUntil(), "Note 7", ADMIN)).then(KEY);
        given(KEY).when(new RegisterRecipientKey(NLD, KEY.certificate(), KEY.validFrom(), KEY.validUntil(), "Note 7", ADMIN)).thenNothing();
        given(KEY).when(new RegisterRecipientKey(NLD, "bmV3", KEY.validFrom(), KEY.validUntil(), "Note 8", ADMIN)).thenAccepted();
    }

    @Test
    void aDemandIsRecordedAndGoesToTheLegalAdviserOnce() {
        DemandId demand = new DemandId("demand-1");
        DemandRecorded recorded = new DemandRecorded(demand, HOME.host().session(), NLD, PURPOSE, KEPT_UNTIL, OFFICER);
        DemandReferred referred = new DemandReferred(demand, HOME.host().session(), NLD, OFFICER);
        given(SampleDelegation.beginning()).when(new RecordDemand(demand, HOME.host().session(), NLD, PURPOSE, OFFICER)).then(recorded);
        given().when(new RecordDemand(demand, HOME.host().session(), NLD, PURPOSE, OFFICER)).thenNotFound();
        given(recorded).when(new ReferDemand(demand, OFFICER)).then(referred);
        given(recorded, referred).when(new ReferDemand(demand, OFFICER)).thenNothing();
        given().when(new ReferDemand(demand, OFFICER)).thenNotFound();
    }

    private static DecisionSpecification known() {
        return given(SampleDelegation.beginning()).and(HOME.nominated("ada"), HOME.nominated("bo"), KEY);
    }

    private static DiscloseData visa(Set<PersonField> fields, DelegateId... delegates) {
        return disclosure(Basis.VISA, fields, OFFICER, delegates);
    }

    private static DiscloseData disclosure(Basis basis, Set<PersonField> fields, Actor by, DelegateId... delegates) {
        return new DiscloseData(ID, NLD, basis, List.of(delegates), fields, PURPOSE, by);
    }

    private static ConsentGiven consent(DelegateId delegate, CountryCode to, Set<PersonField> fields) {
        return new ConsentGiven(delegate, HOME.host(), ConsentKind.VISA_DISCLOSURE, to, fields, person(delegate));
    }

    private static VisibilityChosen listed(DelegateId delegate) {
        return chosen(delegate, Visibility.LISTED);
    }

    private static VisibilityChosen chosen(DelegateId delegate, Visibility visibility) {
        return new VisibilityChosen(delegate, HOME.host(), visibility, ChosenBy.PERSON, person(delegate));
    }

    private static Actor person(DelegateId delegate) {
        return new Actor(new UserId(delegate.value()), Role.PERSON);
    }
}
