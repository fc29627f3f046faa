package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.CANARY;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.delegate.OwnPageTest.person;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.consent.Consents;
import org.lintel.decisions.consent.GiveConsent;
import org.lintel.decisions.consent.WithdrawConsent;
import org.lintel.decisions.risk.AssessRisk;
import org.lintel.decisions.risk.OpenRisks;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.consent.ConsentGiven;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.risk.RiskAssessed;
import org.lintel.language.risk.RiskKey;
import org.lintel.language.risk.RisksOpened;

/** What a person decides on their own page, and that nobody decides it otherwise. */
class OwnChoicesTest {
    private static final Actor ADA = person("ada");
    private static final CountryCode NLD = new CountryCode("NLD");
    private static final Set<PersonField> NAME = Set.of(PersonField.LEGAL_NAME);
    private static final Actor FOCAL_POINT = new Actor(new UserId("user-f1"), Role.FP);

    @Test
    void onlyThePersonThemselvesActsAsThePerson() {
        nominated().and(HOME.nominated("bo")).when(choice(Visibility.LISTED, null, ChosenBy.PERSON, person("bo"))).thenNotFound();
        nominated().when(choice(Visibility.LISTED, null, ChosenBy.PERSON, ADA)).then(chosen(Visibility.LISTED, ChosenBy.PERSON, ADA));
    }

    @Test
    void onceThePersonHasChosenTheContactPointOnlyProtectsThemMore() {
        DecisionSpecification unlisted = nominated().and(chosen(Visibility.UNLISTED, ChosenBy.PERSON, ADA));
        unlisted.when(choice(Visibility.PSEUDONYMOUS, null, ChosenBy.CONTACT_POINT, APPLICANT)).thenAccepted();
        unlisted.when(choice(Visibility.UNLISTED, null, ChosenBy.CONTACT_POINT, APPLICANT)).thenAccepted();
        unlisted.when(choice(Visibility.PSEUDONYMOUS, new Sealed<>(CANARY), ChosenBy.CONTACT_POINT, APPLICANT))
                .thenRefused("own-choice-stands");
        nominated().and(chosen(Visibility.PSEUDONYMOUS, ChosenBy.PERSON, ADA))
                .when(choice(Visibility.UNLISTED, null, ChosenBy.CONTACT_POINT, APPLICANT)).thenRefused("own-choice-stands");
        nominated().and(chosen(Visibility.PSEUDONYMOUS, ChosenBy.PERSON, ADA), chosen(Visibility.LISTED, ChosenBy.PERSON, ADA))
                .when(choice(Visibility.UNLISTED, null, ChosenBy.CONTACT_POINT, APPLICANT)).thenAccepted();
    }

    @Test
    void aConsentHoldsForItsFieldsAndStateUntilItIsTakenBack() {
        nominated().when(consent(NAME)).then(given(NAME));
        nominated().and(given(NAME)).when(consent(NAME)).thenNothing();
        nominated().and(given(NAME)).when(consent(Set.of(PersonField.values()))).then(given(Set.of(PersonField.values())));
        nominated().when(new WithdrawConsent(id("ada"), ConsentKind.VISA_DISCLOSURE, NLD, ADA)).thenRefused("no-such-consent");
        nominated().and(given(NAME), HOME.withdrawn("ada")).when(new WithdrawConsent(id("ada"), ConsentKind.VISA_DISCLOSURE, NLD, ADA))
                .then(withdrawn());
        nominated().and(HOME.withdrawn("ada")).when(consent(NAME)).thenRefused("not-in-state");
        nominated().when(new GiveConsent(id("ada"), ConsentKind.VISA_DISCLOSURE, NLD, NAME, person("bo"))).thenNotFound();
    }

    @Test
    void whatIsAgreedToIsTheLatestOfEachStateAndNoFieldMore() {
        assertThat(covered(List.of(given(NAME)), NAME)).isTrue();
        assertThat(covered(List.of(given(NAME)), Set.of(PersonField.values()))).isFalse();
        assertThat(covered(List.of(given(Set.of(PersonField.values())), given(NAME)), Set.of(PersonField.NATIONALITY))).isFalse();
        assertThat(covered(List.of(given(NAME), withdrawn()), NAME)).isFalse();
        assertThat(covered(List.of(given(NAME), withdrawn(), given(NAME)), NAME)).isTrue();
        assertThat(Consents.from(history(List.of(given(NAME))), id("ada")).cover(ConsentKind.VISA_DISCLOSURE, new CountryCode("KEN"), NAME))
                .isFalse();
    }

    @Test
    void whateverIsAskedForIsRecordedInOneWayWithTheSameTimeToAnswer() {
        Instant fiveWorkingDays = Instant.parse("2027-03-08T23:59:59Z");
        nominated().when(new AskAsPerson(id("ada"), REASONS, REASONS, ADA))
                .then(new PersonAsked(id("ada"), HOME.host(), REASONS, REASONS, fiveWorkingDays, ADA));
        nominated().and(HOME.withdrawn("ada")).when(new AskAsPerson(id("ada"), REASONS, REASONS, ADA)).thenAccepted();
    }

    @Test
    @Tag("inv-30")
    void whatIsKeptIsShownToThePersonOnceThatIsOnRecord() {
        nominated().when(new OpenOwnData(id("ada"), ADA)).then(opened(RetentionClass.CONFIDENTIAL),
                opened(RetentionClass.STRICTLY_CONFIDENTIAL));
        nominated().and(opened(RetentionClass.CONFIDENTIAL), opened(RetentionClass.STRICTLY_CONFIDENTIAL))
                .when(new OpenOwnData(id("ada"), ADA)).thenNothing();
        nominated().and(opened(RetentionClass.CONFIDENTIAL), opened(RetentionClass.STRICTLY_CONFIDENTIAL))
                .at(NOW.plus(Duration.ofMinutes(15))).when(new OpenOwnData(id("ada"), ADA)).thenAccepted();
        nominated().when(new OpenOwnData(id("ada"), person("bo"))).thenNotFound();
    }

    @Test
    @Tag("inv-30")
    void whoIsAtRiskIsShownToAFocalPointOnceThatIsOnRecordOfTheSession() {
        RisksOpened opened = new RisksOpened(SampleDelegation.ASP25, FOCAL_POINT);
        nominated().when(new OpenRisks(SampleDelegation.ASP25, FOCAL_POINT)).then(opened);
        nominated().and(opened).when(new OpenRisks(SampleDelegation.ASP25, FOCAL_POINT)).thenNothing();
        DecisionSpecification.given().when(new OpenRisks(SampleDelegation.ASP25, FOCAL_POINT)).thenNotFound();
    }

    @Test
    void anAssessmentIsOfSomebodyWhoIsNominated() {
        RiskKey risk = new RiskKey("risk");
        nominated().when(new AssessRisk(id("ada"), risk, REASONS, FOCAL_POINT))
                .then(new RiskAssessed(risk, SampleDelegation.ASP25, REASONS, FOCAL_POINT));
        nominated().when(new AssessRisk(id("nobody"), risk, REASONS, FOCAL_POINT)).thenNotFound();
    }

    private static DecisionSpecification nominated() {
        return DecisionSpecification.given(beginning()).and(HOME.nominated("ada"));
    }

    private static ChangeVisibility choice(Visibility visibility, @Nullable Sealed<DisplayName> name, ChosenBy chosenBy, Actor by) {
        return new ChangeVisibility(id("ada"), visibility, name, chosenBy, by);
    }

    private static VisibilityChosen chosen(Visibility visibility, ChosenBy chosenBy, Actor by) {
        return new VisibilityChosen(id("ada"), HOME.host(), visibility, chosenBy, by);
    }

    private static GiveConsent consent(Set<PersonField> fields) {
        return new GiveConsent(id("ada"), ConsentKind.VISA_DISCLOSURE, NLD, fields, ADA);
    }

    private static ConsentGiven given(Set<PersonField> fields) {
        return new ConsentGiven(id("ada"), HOME.host(), ConsentKind.VISA_DISCLOSURE, NLD, fields, ADA);
    }

    private static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(id("ada"), HOME.host(), ConsentKind.VISA_DISCLOSURE, NLD, ADA);
    }

    private static DelegateOpened opened(RetentionClass retention) {
        return new DelegateOpened(id("ada"), Purpose.OWN_DATA, retention, ADA);
    }

    private static boolean covered(List<org.lintel.language.Event> events, Set<PersonField> fields) {
        return Consents.from(history(events), id("ada")).cover(ConsentKind.VISA_DISCLOSURE, NLD, fields);
    }

    private static History history(List<org.lintel.language.Event> events) {
        RecordInMemory record = new RecordInMemory();
        events.forEach(event -> record.append(event, NOW));
        return new History(record.events());
    }
}
