package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.ASP26;
import static org.lintel.decisions.accreditation.SampleSession.convened;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.audit.ApproveOpening;
import org.lintel.decisions.audit.AskOpening;
import org.lintel.decisions.audit.AskSample;
import org.lintel.decisions.audit.CloseFollowUp;
import org.lintel.decisions.audit.DrawSample;
import org.lintel.decisions.audit.OpenReasons;
import org.lintel.decisions.audit.RecordResult;
import org.lintel.language.Actor;
import org.lintel.language.EventTable;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.OpeningId;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDraw;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;
import org.lintel.language.audit.SubjectId;
import org.lintel.language.erasure.FileErased;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;

/** A sample of decisions: how it is drawn, what is said of it, and whose reasons two auditors open. */
class SampleOfDecisionsTest {
    private static final Actor AUDITOR = new Actor(new UserId("user-u1"), Role.AUD);
    private static final Actor OTHER_AUDITOR = new Actor(new UserId("user-u2"), Role.AUD);
    private static final Actor THIRD_AUDITOR = new Actor(new UserId("user-u3"), Role.AUD);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final SampleId SAMPLE = new SampleId("sample-1");
    private static final OpeningId OPENING = new OpeningId("opening-1");
    private static final SubjectId SUBJECT = new SubjectId(FILE.id().value());
    private static final SampledDecision REVOCATION = new SampledDecision(7, "AccreditationRevoked", SUBJECT);
    private static final SampledDecision GRANT = new SampledDecision(4, "AccreditationGranted", SUBJECT);
    private static final RootHash ROOT = new RootHash("ab".repeat(32));
    private static final SampleDrawn DRAWN = new SampleDrawn(SAMPLE, ASP25, DecisionKind.ALL, 20, ROOT.asSeed(), false, 25, 2,
            List.of(REVOCATION, GRANT), null, AUDITOR);
    private static final SealedTree SEALED = new SealedTree(12, new RootHash("cd".repeat(32)));
    private static final Sealed<FreeText> REMARK = text("it does not say which one");
    private static final ResultRecorded FOLLOW_UP = new ResultRecorded(SAMPLE, 7, SampleResult.FOLLOW_UP, Remark.REASONS_INSUFFICIENT,
            REMARK, null, AUDITOR);
    private static final FollowUpClosed DONE = new FollowUpClosed(SAMPLE, 7, text("told"), OTHER_AUDITOR);
    /** Two working days from the tests' Monday. */
    private static final Instant UNTIL = Instant.parse("2027-03-03T23:59:59Z");
    private static final OpeningAsked ASKED = new OpeningAsked(OPENING, SAMPLE, 7, text("whether the ground fits"), UNTIL, AUDITOR);
    private static final OpeningApproved APPROVED = new OpeningApproved(OPENING, SAMPLE, 7, OTHER_AUDITOR);
    private static final ReasonsOpened OPENED = new ReasonsOpened(OPENING, SAMPLE, 7, SUBJECT, OTHER_AUDITOR.id(), AUDITOR);
    private static final FileErased ERASED = new FileErased(FILE.id(), SECOND_OFFICER);

    @Test
    void aSampleIsAskedForOnceInASessionThatIsKnown() {
        given(convened()).when(ask(ASP25, null)).then(asked(null));
        given(convened()).when(ask(ASP26, null)).thenNotFound();
        given(convened()).when(ask(ASP25, new Seed("5eed"))).then(asked(new Seed("5eed")));
        given(convened()).and(asked(null)).when(ask(ASP25, new Seed("5eed"))).thenNothing();
        given(convened()).and(DRAWN).when(ask(ASP25, null)).thenNothing();
    }

    @Test
    @Tag("inv-35")
    void itIsDrawnOnceByTheTreeThatEndsWithTheAskingOfWhatWasDecidedBefore() {
        List<SampledDecision> before = List.of(at(0), at(1));
        given(convened()).and(FILE.requested(), asked(null)).when(draw(SEALED, List.of(at(0), at(1), at(3)))).then(new SampleDrawn(SAMPLE,
                ASP25, DecisionKind.ALL, 2, ROOT.asSeed(), false, 1, 2, SampleDraw.of(ROOT.asSeed(), 1, before), SEALED, CLOCK));
        given(convened()).and(asked(null), DRAWN).when(draw(SEALED, before)).thenNothing();
        given(convened()).when(draw(SEALED, before)).thenNotFound();
    }

    @Test
    @Tag("inv-35")
    void noOtherCheckpointThanOneOverTheAskingDrawsIt() {
        given(convened()).and(FILE.requested(), asked(null)).when(draw(new SealedTree(2, ROOT), List.of(at(0)))).thenNothing();
        given(convened()).and(FILE.requested(), asked(null)).when(draw(new SealedTree(3, ROOT), List.of(at(0)))).thenAccepted();
    }

    @Test
    void whoeverGivesASeedOfTheirOwnSaysSoBeforeItIsDrawn() {
        Seed own = new Seed("5eed");
        given(convened()).and(asked(own)).when(draw(SEALED, List.of(at(0)))).then(new SampleDrawn(SAMPLE, ASP25, DecisionKind.ALL, 1, own,
                true, 1, 1, List.of(at(0)), SEALED, CLOCK));
    }

    @Test
    void whatIsOfAnotherKindIsNotDrawnAndWhereThereIsNothingThatIsDrawn() {
        given(convened()).and(new SampleAsked(SAMPLE, ASP25, DecisionKind.REVOCATIONS, 1, null, AUDITOR)).when(draw(SEALED, List.of(at(0))))
                .then(new SampleDrawn(SAMPLE, ASP25, DecisionKind.REVOCATIONS, 1, ROOT.asSeed(), false, 1, 0, List.of(), SEALED, CLOCK));
    }

    @Test
    void ofADrawnDecisionAResultIsRecordedOnce() {
        drawn().when(result(7, SampleResult.FOLLOW_UP, Remark.REASONS_INSUFFICIENT, REMARK)).then(FOLLOW_UP);
        drawn().when(result(4, SampleResult.NO_REMARK, null, null))
                .then(new ResultRecorded(SAMPLE, 4, SampleResult.NO_REMARK, null, null, null, AUDITOR));
        drawn().and(FOLLOW_UP).when(result(7, SampleResult.NO_REMARK, null, null)).thenRefused("result-recorded");
        drawn().and(FOLLOW_UP).when(result(4, SampleResult.NO_REMARK, null, null)).thenAccepted();
        drawn().when(result(5, SampleResult.NO_REMARK, null, null)).thenRefused("not-sampled");
        given(convened()).when(result(7, SampleResult.NO_REMARK, null, null)).thenNotFound();
    }

    @Test
    void aRemarkHasItsWordAndItsTextAndNoRemarkHasNeither() {
        drawn().when(result(7, SampleResult.REMARK, null, REMARK)).thenRefused("result-incomplete");
        drawn().when(result(7, SampleResult.FOLLOW_UP, Remark.NOT_IN_TIME, null)).thenRefused("result-incomplete");
        drawn().when(result(7, SampleResult.NO_REMARK, Remark.NOT_IN_TIME, null)).thenRefused("result-incomplete");
        drawn().when(result(7, SampleResult.NO_REMARK, null, REMARK)).thenRefused("result-incomplete");
    }

    @Test
    void whatIsWrittenOfAFileGoesWithItAndIsNotKeptAfterwards() {
        drawn().and(FILE.withdrawn(), ERASED).when(result(7, SampleResult.REMARK, Remark.NOT_IN_TIME, REMARK)).thenRefused("note-not-kept");
        drawn().and(FILE.withdrawn(), ERASED).when(result(7, SampleResult.REMARK, Remark.NOT_IN_TIME, null)).thenAccepted();
        drawn().and(FOLLOW_UP, FILE.withdrawn(), ERASED).when(close(text("told"))).thenRefused("note-not-kept");
        drawn().and(FOLLOW_UP, FILE.withdrawn(), ERASED).when(close(null)).thenAccepted();
    }

    @Test
    void aResultIsPartOfAnAuditsFindingAndOfNoOther() {
        FindingId finding = new FindingId("finding-1");
        RecordResult part = new RecordResult(SAMPLE, 4, SampleResult.NO_REMARK, null, null, finding, AUDITOR);
        drawn().when(part).thenRefused("finding-unknown");
        drawn().and(finding(finding, FindingKind.SELF_REPORT)).when(part).thenRefused("finding-unknown");
        drawn().and(finding(finding, FindingKind.AUDIT)).when(part).thenAccepted();
    }

    @Test
    void whatWasToBeDoneIsClosedOnceWithWhatWasDone() {
        drawn().and(FOLLOW_UP).when(close(text("told"))).then(DONE);
        drawn().and(FOLLOW_UP, DONE).when(close(text("told"))).thenRefused("follow-up-not-open");
        drawn().when(close(text("told"))).thenRefused("follow-up-not-open");
        drawn().and(new ResultRecorded(SAMPLE, 7, SampleResult.REMARK, Remark.NOT_IN_TIME, REMARK, null, AUDITOR)).when(close(text("told")))
                .thenRefused("follow-up-not-open");
        drawn().and(FOLLOW_UP).when(close(null)).thenRefused("done-missing");
    }

    @Test
    @Tag("inv-30")
    void theReasonsOfADrawnDecisionAreAskedForWithAPurposeAndATimeThatEnds() {
        drawn().when(ask(7)).then(ASKED);
        drawn().when(ask(5)).thenRefused("not-sampled");
        drawn().when(ask(4)).thenRefused("no-reasons");
        given(convened()).when(ask(7)).thenNotFound();
        drawn().and(FILE.withdrawn(), ERASED).when(ask(7)).thenRefused("reasons-erased");
    }

    @Test
    @Tag("inv-30")
    void noReasonsAreOpenedWhereSomebodyChoseTheSeed() {
        SampleDrawn chosen = new SampleDrawn(SAMPLE, ASP25, DecisionKind.ALL, 20, new Seed("5eed"), true, 25, 2, List.of(REVOCATION, GRANT),
                SEALED, AUDITOR);
        given(convened()).and(FILE.requested(), chosen).when(ask(7)).thenRefused("seed-chosen");
    }

    @Test
    @Tag("inv-30")
    void whileOneOpeningWaitsNobodyAsksForAnother() {
        drawn().and(ASKED).at(UNTIL).when(ask(7)).thenRefused("opening-waiting");
        drawn().and(ASKED, APPROVED).when(ask(7)).thenRefused("opening-waiting");
        drawn().and(ASKED).at(UNTIL.plusNanos(1)).when(ask(7)).thenAccepted();
        drawn().and(ASKED, APPROVED, OPENED).when(ask(7)).thenAccepted();
    }

    @Test
    @Tag("inv-30")
    void anotherAuditorAgreesOnceAndInTimeAndNotWhoAsked() {
        drawn().and(ASKED).when(approve(OTHER_AUDITOR)).then(APPROVED);
        drawn().and(ASKED).when(approve(AUDITOR)).thenRefused("four-eyes");
        drawn().and(ASKED, APPROVED).when(approve(THIRD_AUDITOR)).thenRefused("already-approved");
        drawn().and(ASKED).at(UNTIL).when(approve(OTHER_AUDITOR)).thenAccepted();
        drawn().and(ASKED).at(UNTIL.plusNanos(1)).when(approve(OTHER_AUDITOR)).thenRefused("opening-expired");
        drawn().and(ASKED, FILE.withdrawn(), ERASED).when(approve(OTHER_AUDITOR)).thenRefused("reasons-erased");
        drawn().when(approve(OTHER_AUDITOR)).thenNotFound();
    }

    @Test
    @Tag("inv-30")
    void whoAskedIsShownTheReasonsOnceAndInTimeOnceAnotherAgreed() {
        drawn().and(ASKED, APPROVED).when(open(AUDITOR)).then(OPENED);
        drawn().and(ASKED).when(open(AUDITOR)).thenRefused("not-approved");
        drawn().and(ASKED, APPROVED).when(open(OTHER_AUDITOR)).thenRefused("not-asked-by-you");
        drawn().and(ASKED, APPROVED, OPENED).when(open(AUDITOR)).thenRefused("already-opened");
        drawn().and(ASKED, APPROVED, OPENED).when(approve(THIRD_AUDITOR)).thenRefused("already-opened");
        drawn().and(ASKED, APPROVED).at(UNTIL).when(open(AUDITOR)).thenAccepted();
        drawn().and(ASKED, APPROVED).at(UNTIL.plusNanos(1)).when(open(AUDITOR)).thenRefused("opening-expired");
        drawn().and(ASKED, APPROVED, FILE.withdrawn(), ERASED).when(open(AUDITOR)).thenRefused("reasons-erased");
    }

    @Test
    @Tag("inv-30")
    void whoTookAStepInTheFileAuditsNothingInItInWhateverCapacity() {
        Actor officer = new Actor(AUDITOR.id(), Role.SEC);
        Actor other = new Actor(OTHER_AUDITOR.id(), Role.SEC);
        AccreditationEvent own = new RequestFoundComplete(FILE.id(), officer);
        AccreditationEvent others = new RequestFoundComplete(FILE.id(), other);
        drawn().and(own).when(result(7, SampleResult.NO_REMARK, null, null)).thenRefused("auditor-involved");
        drawn().and(others).when(result(7, SampleResult.NO_REMARK, null, null)).thenAccepted();
        drawn().and(own).when(ask(7)).thenRefused("auditor-involved");
        drawn().and(ASKED, own).when(approve(OTHER_AUDITOR)).thenAccepted();
        drawn().and(ASKED, others).when(approve(OTHER_AUDITOR)).thenRefused("auditor-involved");
        drawn().and(ASKED, APPROVED, own).when(open(AUDITOR)).thenRefused("auditor-involved");
        drawn().and(FOLLOW_UP, others).when(close(text("told"))).thenRefused("auditor-involved");
        drawn().and(FOLLOW_UP, own).when(close(text("told"))).thenAccepted();
    }

    @Test
    @Tag("inv-30")
    void whatOpensReasonsDependsOnAllOfTheSampleAndOnTheErasingAndIsFoundAmongWhoOpenedWhat() {
        var record = new org.lintel.decisions.RecordInMemory();
        List.of(convened(), FILE.requested(), DRAWN, ASKED, APPROVED).forEach(event -> record.append(event, NOW));
        assertThat(open(AUDITOR).boundary(record.historyFor(open(AUDITOR))).criteria()).extracting(one -> one.tag())
                .containsExactlyInAnyOrder(Tags.sample(SAMPLE), Tags.accreditation(FILE.id()), Tags.erasure(FILE.id()));
        assertThat(EventTable.tagsOf(OPENED)).containsExactlyInAnyOrder(Tags.sample(SAMPLE), Tags.access(FILE.id()));
        assertThat(EventTable.tagsOf(ASKED)).containsExactly(Tags.sample(SAMPLE));
    }

    private static DecisionSpecification drawn() {
        return given(convened()).and(FILE.requested()).and(DRAWN);
    }

    private static SampleAsked asked(@Nullable Seed seed) {
        return new SampleAsked(SAMPLE, ASP25, DecisionKind.ALL, 1, seed, AUDITOR);
    }

    private static SampledDecision at(long position) {
        return new SampledDecision(position, "AccreditationGranted", SUBJECT);
    }

    private static AskSample ask(SessionId session, @Nullable Seed seed) {
        return new AskSample(SAMPLE, session, DecisionKind.ALL, 1, seed, AUDITOR);
    }

    private static DrawSample draw(SealedTree sealed, List<SampledDecision> candidates) {
        return new DrawSample(SAMPLE, candidates, ROOT, sealed, CLOCK);
    }

    private static RecordResult result(long position, SampleResult result, @Nullable Remark remark, @Nullable Sealed<FreeText> text) {
        return new RecordResult(SAMPLE, position, result, remark, text, null, AUDITOR);
    }

    private static CloseFollowUp close(@Nullable Sealed<FreeText> done) {
        return new CloseFollowUp(SAMPLE, 7, done, OTHER_AUDITOR);
    }

    private static AskOpening ask(long position) {
        return new AskOpening(OPENING, SAMPLE, position, text("whether the ground fits"), AUDITOR);
    }

    private static ApproveOpening approve(Actor by) {
        return new ApproveOpening(OPENING, SAMPLE, by);
    }

    private static OpenReasons open(Actor by) {
        return new OpenReasons(OPENING, SAMPLE, by);
    }

    private static FindingRecorded finding(FindingId id, FindingKind kind) {
        return new FindingRecorded(id, ASP25, new GuidelineId("G16"), kind, FindingOutcome.KEPT, null, null, null, AUDITOR);
    }
}
