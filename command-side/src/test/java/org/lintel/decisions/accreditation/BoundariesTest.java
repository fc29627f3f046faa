package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Command;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.PlaceEvent;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.SessionConvened;

/** On which tags each decision depends: too few and it is wrong under concurrency, too many and it is slow. */
class BoundariesTest {
    /** They move until when the place of somebody who has left is kept, and nobody attends or leaves by them. */
    private static final Set<Class<?>> KEEPS_A_PLACE = Set.of(DelegateAppealLodged.class,
            DelegateNoticeUndeliverable.class, DelegateNoticeDispatchedAgain.class, DelegateDeadlineExtended.class);
    private static final Tag OWN_FILE = Tags.accreditation(FILE.id());
    /** Nothing is added to a file that was erased meanwhile. */
    private static final Tag OWN_ERASURE = Tags.erasure(FILE.id());
    private static final Tag OWN_SESSION = Tags.session(ASP25);
    private static final Tag OWN_ORGANISATION = Tags.organisation(WITNESS_FORUM);
    private static final Tag OWN_DELEGATES = Tags.delegation(FILE.id());
    private static final Justification LAWFUL = new Justification("CODE_OF_CONDUCT", REASONS, null);

    @Test
    @org.junit.jupiter.api.Tag("inv-34")
    void aRequestDependsOnItsSessionAndOnAllClaimsOfItsOrganisation() {
        assertThat(tagsOf(new RequestAccreditation(FILE.id(), ASP25, ORGANISATION, WITNESS_FORUM, ParticipantCategory.NGO, Region.AFRICA,
                text("purpose"),
                APPLICANT))).containsExactlyInAnyOrder(OWN_SESSION, OWN_ORGANISATION);
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-34")
    void aGrantDependsOnItsFileItsSessionAndOnAllClaimsOfItsOrganisation() {
        assertThat(tagsOf(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER))).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE,
                OWN_SESSION, OWN_ORGANISATION);
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-34")
    void whatCouldBringARevokedAccreditationBackIntoForceDependsOnThemToo() {
        assertThat(tagsOf(new GrantInterimRelief(FILE.id(), REASONS, REVIEWER))).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE,
                OWN_SESSION, OWN_ORGANISATION, OWN_DELEGATES);
        assertThat(tagsOf(new DecideAppeal(FILE.id(), true, REASONS, REVIEWER))).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE,
                OWN_SESSION, OWN_ORGANISATION, OWN_DELEGATES);
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-2")
    void anOfficersDecisionDependsOnConflictsWithTheOrganisationToo() {
        assertThat(
                List.of(new CheckCompleteness(FILE.id(), List.of(), List.of(), OFFICER), new RecommendGrant(FILE.id(), REASONS, OFFICER)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE, OWN_SESSION,
                        OWN_ORGANISATION));
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-2")
    void ofTheOrganisationItReadsNothingButWhoAskedAndWhoLeft() {
        History history = new History(List.of(new RecordedEvent(0, NOW, NOW, null, FILE.requested())));
        assertThat(NoConflictOfInterest.boundary(Objects.requireNonNull(Accreditation.from(history, FILE.id()))).criteria()).singleElement()
                .extracting(Boundary.Criterion::types).isEqualTo(Set.of(OfficerRecused.class, AccreditationRequested.class));
    }

    @Test
    void everyOtherDecisionDependsOnItsFileAndOnTheDatesOfItsSession() {
        assertThat(List.of(new LodgeAppeal(FILE.id(), REASONS, APPLICANT),
                new RecordMissedDeadline(FILE.id(), TimeLimit.DECISION, CLOCK),
                new EraseRecords(FILE.id(), RetentionClass.CONFIDENTIAL, CLOCK)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE, OWN_SESSION));
    }

    @Test
    @org.junit.jupiter.api.Tag("inv-13")
    void whatTakesAnAccreditationOrGivesItBackDependsOnItsOwnDelegatesToo() {
        assertThat(List.of(new SuspendAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER),
                new SuspendInEmergency(FILE.id(), LAWFUL, SampleFile.key("facts"), false, OFFICER),
                new RevokeAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER), new DenyAccreditation(FILE.id(), LAWFUL, SECOND_OFFICER),
                new CloseLapsed(FILE.id(), OFFICER), new ReinstateAccreditation(FILE.id(), REASONS, SECOND_OFFICER)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE, OWN_SESSION,
                        OWN_ORGANISATION, OWN_DELEGATES));
        assertThat(List.of(new WithdrawRequest(FILE.id(), APPLICANT), new LetSuspensionLapse(FILE.id(), CLOCK),
                new BeginRetention(FILE.id(), CLOCK)))
                .allSatisfy(command -> assertThat(tagsOf(command)).containsExactlyInAnyOrder(OWN_FILE, OWN_ERASURE, OWN_SESSION,
                        OWN_DELEGATES));
    }

    /** What a nomination says, and how delegates are vetted, need not be read, nor until when the place of somebody is kept; who attends must be. */
    @Test
    @org.junit.jupiter.api.Tag("inv-13")
    void ofItsDelegatesItReadsNothingButWhatChangesPlaces() {
        assertThat(Delegation.boundary(FILE.id()).criteria()).singleElement().extracting(Boundary.Criterion::types)
                .isEqualTo(Arrays.stream(PlaceEvent.class.getPermittedSubclasses()).filter(type -> !KEEPS_A_PLACE.contains(type))
                        .collect(Collectors.toSet()));
    }

    @Test
    void ofTheSessionItReadsNothingButHowItWasConvened() {
        Boundary dates = DueDates.boundary(ASP25);
        assertThat(dates.criteria()).singleElement().extracting(Boundary.Criterion::types).isEqualTo(Set.of(SessionConvened.class));
    }

    @Test
    void theSessionIsNotReadWithItsFiles() {
        assertThat(EventTable.tagsOf(FILE.requested())).containsExactlyInAnyOrder(OWN_FILE, OWN_ORGANISATION);
        assertThat(EventTable.tagsOf(FILE.asked("why"))).containsExactly(OWN_FILE);
    }

    /** The tags of all that the decision asks for, once it has seen a file that awaits approval. */
    private static Set<Tag> tagsOf(Command command) {
        RecordInMemory record = new RecordInMemory();
        record.append(convened(), NOW);
        FILE.awaitingApproval().forEach(event -> record.append(event, NOW));
        return command.boundary(record.historyFor(command)).criteria().stream().map(Boundary.Criterion::tag).collect(Collectors.toSet());
    }
}
