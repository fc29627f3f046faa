package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.DelegateSamples.DELEGATE;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.EventSamples.ASP25;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.ConsentWithdrawn;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.participants.EditionPublished;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;

/** G03 and G05: the person chooses before the grant, and what they take back has no more effect within a day. */
class PersonsControlTest {
    private static final Instant START = Instant.parse("2027-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant FOR_EVER = Instant.parse("2050-01-01T00:00:00Z");
    private static final Control CHOICE = new ShareOfPersons("G03.1", BigDecimal.ONE, false, "", new OwnChoiceBeforeGrant());
    private static final Control WITHDRAWAL = new ShareOfPersons("G05.1", new BigDecimal("0.99"), false, "",
            new WithdrawalsEffectiveInTime(24));
    private static final Actor PERSON = new Actor(new UserId(DELEGATE.value()), Role.PERSON);

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void ofNobodyWhoWasGrantedThereIsNoData() {
        nominated();
        chosen(START, Visibility.LISTED, ChosenBy.PERSON);
        expect(CHOICE, FOR_EVER, Status.NO_DATA, 0, 0);
    }

    @Test
    void anOwnChoiceOfWhateverKindCountsWhereItCameBeforeTheGrant() {
        nominated();
        chosen(START, Visibility.UNLISTED, ChosenBy.PERSON);
        granted();
        expect(CHOICE, FOR_EVER, Status.MET, 1, 1);
    }

    @Test
    void aChoiceAfterTheGrantOrPassedOnByTheContactPointDoesNot() {
        nominated();
        chosen(START, Visibility.PSEUDONYMOUS, ChosenBy.CONTACT_POINT);
        granted();
        chosen(START, Visibility.LISTED, ChosenBy.PERSON);
        expect(CHOICE, FOR_EVER, Status.NOT_MET, 0, 1);
    }

    @Test
    void aWithdrawalFromTheListIsMetWithTheEditionWithoutThePersonInTheLastSecondAndNotASecondLater() {
        listedAndWithdrawn();
        List<RecordedEvent> before = List.copyOf(events);
        expect(WITHDRAWAL, START.plus(DAY), Status.NOT_YET_DUE, 0, 0);
        edition(START.plus(DAY), false);
        expect(WITHDRAWAL, FOR_EVER, Status.MET, 1, 1);

        events.clear();
        events.addAll(before);
        edition(START.plus(DAY).plusSeconds(1), false);
        expect(WITHDRAWAL, FOR_EVER, Status.NOT_MET, 0, 1);
    }

    @Test
    void whereNoEditionComesItIsMissedOnceTheDayIsOver() {
        listedAndWithdrawn();
        expect(WITHDRAWAL, START.plus(DAY).plusSeconds(1), Status.NOT_MET, 0, 1);
    }

    @Test
    void whomNoEditionNamedAndWhatIsPassedOnEndsAtOnce() {
        nominated();
        chosen(START, Visibility.LISTED, ChosenBy.PERSON);
        chosen(START, Visibility.UNLISTED, ChosenBy.PERSON);
        given(START, new ConsentWithdrawn(DELEGATE, HOME, ConsentKind.VISA_DISCLOSURE, new CountryCode("NLD"), PERSON));
        expect(WITHDRAWAL, START, Status.MET, 2, 2);
    }

    @Test
    void whatIsTakenBackBeforeItHadEffectIsNotJudged() {
        listedAndWithdrawn();
        chosen(START, Visibility.LISTED, ChosenBy.PERSON);
        edition(START.plus(DAY).plus(DAY), true);
        expect(WITHDRAWAL, FOR_EVER, Status.NO_DATA, 0, 0);
    }

    @Test
    void aWithdrawalThatWasNotEffectiveInTimeStaysSoThoughThePersonAgreesAgainLater() {
        listedAndWithdrawn();
        chosen(START.plus(DAY).plus(DAY), Visibility.LISTED, ChosenBy.PERSON);
        expect(WITHDRAWAL, START.plus(DAY).plusSeconds(1), Status.NOT_MET, 0, 1);
        expect(WITHDRAWAL, FOR_EVER, Status.NOT_MET, 0, 1);
    }

    @Test
    @Tag("inv-28")
    void theResultsStayTheSameOnceThePersonIsErased() {
        listedAndWithdrawn();
        edition(START.plus(DAY), false);
        granted();
        given(START.plus(DAY).plus(DAY), new DelegateErased(DELEGATE, ASP25, EventSamples.SECOND_OFFICER));
        expect(WITHDRAWAL, FOR_EVER, Status.MET, 1, 1);
        expect(CHOICE, FOR_EVER, Status.MET, 1, 1);
    }

    @Test
    void aLimitWithoutAnHourIsRefused() {
        assertThatThrownBy(() -> new WithdrawalsEffectiveInTime(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void listedAndWithdrawn() {
        nominated();
        chosen(START, Visibility.LISTED, ChosenBy.PERSON);
        edition(START, true);
        chosen(START, Visibility.UNLISTED, ChosenBy.PERSON);
    }

    private void nominated() {
        given(START, DelegateSamples.nominated(DELEGATE, HOME));
    }

    private void granted() {
        given(START.plus(DAY), new DelegateGranted(DELEGATE, HOME, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER));
    }

    private void chosen(Instant at, Visibility visibility, ChosenBy by) {
        given(at, new VisibilityChosen(DELEGATE, HOME, visibility, by, PERSON));
    }

    private void edition(Instant at, boolean listed) {
        given(at, new EditionPublished(ASP25, 1, listed ? List.of(DELEGATE) : List.of(), List.of(), EventSamples.OFFICER));
    }

    private void given(Instant at, Event event) {
        events.add(new RecordedEvent(events.size(), at, at, null, event));
    }

    private void expect(Control control, Instant now, Status status, long numerator, long denominator) {
        Catalogue catalogue = new Catalogue("test", true, "a note", "a decision", Instant.EPOCH,
                List.of(new Guideline(control.id().substring(0, 3), "A title", "An obligation", List.of(control))));
        ControlResult result = ComplianceFold.of(events.stream()).report(ASP25, catalogue, now).guidelines().getFirst().controls()
                .getFirst();
        assertThat(result).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator).containsExactly(status,
                numerator, denominator);
    }
}
