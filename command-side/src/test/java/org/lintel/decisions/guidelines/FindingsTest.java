package org.lintel.decisions.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.EventTable;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;

class FindingsTest {
    private static final FindingId FINDING = new FindingId("finding-1");
    private static final GuidelineId LEAKS = new GuidelineId("G04");
    private static final Actor OFFICER = new Actor(new UserId("officer"), Role.SEC);
    private static final Actor AUDITOR = new Actor(new UserId("auditor"), Role.AUD);
    private static final DocumentSymbol REPORT = new DocumentSymbol("ICC-ASP/25/12");
    private static final ReviewedSample SAMPLE = new ReviewedSample(20, 19);

    @Test
    void isRecordedAsItWasFound() {
        given().when(record(FindingOutcome.NOT_KEPT, NOW, OFFICER)).then(recorded(FindingOutcome.NOT_KEPT, NOW, OFFICER));
        given().when(record(FindingOutcome.KEPT, null, AUDITOR)).then(recorded(FindingOutcome.KEPT, null, AUDITOR));
    }

    @Test
    void isOfAGuidelineThatThereIs() {
        given().when(new RecordFinding(FINDING, null, new GuidelineId("G99"), FindingKind.AUDIT, FindingOutcome.KEPT, null, null, null,
                Set.of("G04"), AUDITOR)).thenRefused("guideline-unknown");
    }

    @Test
    void isNotLearntOfLaterThanNow() {
        given().when(record(FindingOutcome.NOT_KEPT, NOW.plusNanos(1), OFFICER)).thenRefused("finding-in-the-future");
    }

    @Test
    void whatAnAuditFoundAuditorsRecord() {
        given().when(audit(OFFICER)).thenRefused("audit-of-auditors");
        given().when(audit(AUDITOR))
                .then(new FindingRecorded(FINDING, null, LEAKS, FindingKind.AUDIT, FindingOutcome.KEPT, null, null, null,
                        AUDITOR));
    }

    private static RecordFinding audit(Actor by) {
        return new RecordFinding(FINDING, null, LEAKS, FindingKind.AUDIT, FindingOutcome.KEPT, null, null, null, Set.of("G04"), by);
    }

    @Test
    void isOfASessionThatIsKnownWhereItIsOfOne() {
        RecordFinding ofSession = new RecordFinding(FINDING, new SessionId("ASP99"), LEAKS, FindingKind.AUDIT, FindingOutcome.KEPT, null,
                null, null, Set.of("G04"), AUDITOR);
        given().when(ofSession).thenNotFound();
        assertThat(ofSession.boundary(History.EMPTY).criteria()).extracting(Boundary.Criterion::tag)
                .containsExactlyInAnyOrder(Tags.finding(FINDING), Tags.session(new SessionId("ASP99")));
    }

    @Test
    void isClosedOnce() {
        given(recorded(FindingOutcome.NOT_KEPT, NOW, OFFICER)).when(close(OFFICER)).then(closed(OFFICER));
        given(recorded(FindingOutcome.NOT_KEPT, NOW, OFFICER), closed(OFFICER)).when(close(OFFICER)).thenRefused("finding-not-open");
        given().when(close(OFFICER)).thenNotFound();
    }

    @Test
    void whereNothingIsAmissThereIsNothingToClose() {
        given(recorded(FindingOutcome.KEPT, NOW, OFFICER)).when(close(OFFICER)).thenRefused("finding-not-open");
        given(recorded(FindingOutcome.REMEDIED, NOW, OFFICER)).when(close(OFFICER)).thenRefused("finding-not-open");
    }

    @Test
    void whatAuditorsFoundAuditorsClose() {
        given(recorded(FindingOutcome.NOT_KEPT, NOW, AUDITOR)).when(close(OFFICER)).thenRefused("finding-of-auditors");
        given(recorded(FindingOutcome.NOT_KEPT, NOW, AUDITOR)).when(close(AUDITOR)).then(closed(AUDITOR));
        given(recorded(FindingOutcome.NOT_KEPT, NOW, OFFICER)).when(close(AUDITOR)).then(closed(AUDITOR));
    }

    @Test
    void dependsOnItselfAlone() {
        assertThat(close(OFFICER).boundary(History.EMPTY)).isEqualTo(Boundary.of(Tags.finding(FINDING)));
        assertThat(record(FindingOutcome.KEPT, null, AUDITOR).boundary(History.EMPTY)).isEqualTo(Boundary.of(Tags.finding(FINDING)));
        assertThat(EventTable.tagsOf(closed(OFFICER))).containsExactly(Tags.finding(FINDING));
    }

    private static RecordFinding record(FindingOutcome outcome, @Nullable Instant learntAt, Actor by) {
        return new RecordFinding(FINDING, null, LEAKS, FindingKind.SELF_REPORT, outcome, SAMPLE, learntAt, REPORT, Set.of("G04"), by);
    }

    private static FindingRecorded recorded(FindingOutcome outcome, @Nullable Instant learntAt, Actor by) {
        return new FindingRecorded(FINDING, null, LEAKS, FindingKind.SELF_REPORT, outcome, SAMPLE, learntAt, REPORT, by);
    }

    private static CloseFinding close(Actor by) {
        return new CloseFinding(FINDING, REPORT, by);
    }

    private static FindingClosed closed(Actor by) {
        return new FindingClosed(FINDING, REPORT, by);
    }
}
