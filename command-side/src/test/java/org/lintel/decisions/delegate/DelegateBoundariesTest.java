package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.REVIEWER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Command;
import org.lintel.decisions.RecordInMemory;
import org.lintel.language.Tag;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.OfficerRecused;

/** On which tags each decision depends: its own delegate, its own organisation, its own category, and nothing of the rest of the session. */
class DelegateBoundariesTest {
    private static final Tag DELEGATE = new Tag("delegate", "delegate-ada");
    private static final Tag SUBSTITUTE = new Tag("delegate", "delegate-bob");
    private static final Tag SESSION = new Tag("session", "ASP25");
    private static final Tag HOST = new Tag("accreditation", "file-home");
    private static final Tag OTHER_HOST = new Tag("accreditation", "file-away");
    private static final Tag RECUSALS = new Tag("organisation", "key-of-home");
    private static final Tag OTHER_RECUSALS = new Tag("organisation", "key-of-away");
    private static final Tag PLACES = new Tag("places", "ASP25/NGO");
    private static final Tag PERSON = new Tag("person", "key-of-ada");

    @Test
    @org.junit.jupiter.api.Tag("inv-15")
    @org.junit.jupiter.api.Tag("inv-33")
    void whatGivesAPlaceDependsOnThePlacesOfItsCategoryAndOnItsHost() {
        assertThat(List.of(new ConfirmDelegate(id("ada"), OFFICER), new WaitlistDelegate(id("ada"), OFFICER),
                new PromoteDelegate(id("ada"), null, OFFICER)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(DELEGATE, RECUSALS, HOST, PLACES, SESSION));
        assertThat(tagsOf(new RehostDelegate(id("ada"), AWAY.host().accreditation(), OFFICER))).containsExactlyInAnyOrder(DELEGATE,
                RECUSALS, OTHER_RECUSALS, OTHER_HOST, PLACES, SESSION);
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-16")
    void aSubstitutionDependsOnBothDelegates() {
        assertThat(tagsOf(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT))).containsExactlyInAnyOrder(DELEGATE, SUBSTITUTE, HOST);
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-2")
    void anOfficersStepDependsOnConflictsWithTheOrganisationAndOnNothingElseOfItsClaims() {
        assertThat(tagsOf(new VetDelegate(id("ada"), null, OFFICER))).containsExactlyInAnyOrder(DELEGATE, RECUSALS);
        assertThat(tagsOf(new DenyDelegate(id("ada"), LAWFUL, SECOND_OFFICER))).containsExactlyInAnyOrder(DELEGATE, RECUSALS, SESSION);
        assertThat(tagsOf(new GrantDelegate(id("ada"), SECOND_OFFICER))).containsExactlyInAnyOrder(DELEGATE, RECUSALS, HOST);
        assertThat(boundaryOf(new VetDelegate(id("ada"), null, OFFICER)).criteria()).filteredOn(one -> one.tag().equals(RECUSALS))
                .singleElement().extracting(Boundary.Criterion::types)
                .isEqualTo(Set.of(OfficerRecused.class, AccreditationRequested.class));
    }

    /** An appeal restores what the host can carry, so its decision depends on the host too; no step of due process on anybody else's places. */
    @Test
    @org.junit.jupiter.api.Tag("inv-11")
    @org.junit.jupiter.api.Tag("inv-12")
    void aStepOfDueProcessDependsOnTheDelegateAndOnTimeAndADecisionOnAnAppealOnTheHostToo() {
        assertThat(List.of(new GiveDelegateNotice(id("ada"), Intent.SUSPEND, LAWFUL, OFFICER),
                new SuspendDelegateInEmergency(id("ada"), LAWFUL, new TextKey("facts"), false, OFFICER),
                new ConfirmDelegateSuspension(id("ada"), REASONS, SECOND_OFFICER),
                new SuspendDelegate(id("ada"), LAWFUL, SECOND_OFFICER), new RevokeDelegate(id("ada"), LAWFUL, SECOND_OFFICER)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(DELEGATE, RECUSALS, SESSION));
        assertThat(tagsOf(new LodgeDelegateAppeal(id("ada"), REASONS, APPLICANT))).containsExactlyInAnyOrder(DELEGATE, SESSION);
        assertThat(List.of(new GrantDelegateInterimRelief(id("ada"), REASONS, REVIEWER),
                new DecideDelegateAppeal(id("ada"), true, REASONS, REVIEWER)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(DELEGATE, RECUSALS, SESSION, HOST));
    }

    @Test
    void aNominationDependsOnThePersonsOwnNominationsAndOnTheAccreditation() {
        assertThat(tagsOf(HOME.nominate("again", "ada", APPLICANT))).containsExactlyInAnyOrder(HOST, SESSION, PERSON, DELEGATE);
    }

    @Test
    void whatIsNotTheirsIsReadNoFurtherThanWhatDoesNotExist() {
        assertThat(tagsOf(new SubstituteDelegate(id("ada"), id("bob"), OTHER_APPLICANT))).containsExactly(DELEGATE);
        assertThat(tagsOf(HOME.nominate("again", "ada", OTHER_APPLICANT))).containsExactly(HOST);
    }

    private static Stream<Tag> tagsOf(Command command) {
        return boundaryOf(command).criteria().stream().map(Boundary.Criterion::tag);
    }

    private static Boundary boundaryOf(Command command) {
        RecordInMemory record = new RecordInMemory();
        beginning().forEach(event -> record.append(event, NOW));
        HOME.recommended("ada").forEach(event -> record.append(event, NOW));
        record.append(HOME.nominated("bob"), NOW);
        return command.boundary(record.historyFor(command));
    }
}
