package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lintel.views.testing.EventSamples.ASP25;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.FindingSamples;

/** What is found from outside: how the controls judge it, and how it is told beside them. 2 March 2027 is a Tuesday. */
class FindingsControlTest {
    private static final Instant TUESDAY = Instant.parse("2027-03-02T15:00:00Z");
    private static final Instant MONDAY_AFTER = Instant.parse("2027-03-08T06:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");
    private static final Catalogue CATALOGUE = new Catalogue("test", true, "A test", "None", Instant.EPOCH, List.of(
            new Guideline("G04", "t", "o",
                    List.of(new FoundFromOutside("G04.1", BigDecimal.ONE, false, "x", new NothingFound(24)),
                            new FoundFromOutside("G04.2", null, false, "x", new RemediedInTime(24)))),
            new Guideline("G08", "t", "o",
                    List.of(new NothingMeasurableYet("G08.1", new BigDecimal("0.95"), false, "x", Map.of(), true))),
            new Guideline("G16", "t", "o",
                    List.of(new FoundFromOutside("G16.1", new BigDecimal("0.95"), false, "x",
                            new ReviewedAsItShouldBe(Set.of(FindingKind.AUDIT)))))));

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void nobodyLookedIsNoDataAndWhoFoundNothingIsGreen() {
        assertThat(result("G04.1").status()).isEqualTo(Status.NO_DATA);
        given(TUESDAY, found("1", "G04", FindingKind.AUDIT, FindingOutcome.KEPT, null));
        assertThat(result("G04.1")).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator,
                ControlResult::since).containsExactly(Status.MET, 1L, 1L, TUESDAY);
        assertThat(result("G04.2").status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void oneLeakIsOneTooManyUnlessItWasReportedWithinADayAndRemedied() {
        given(TUESDAY, found("1", "G04", FindingKind.SELF_REPORT, FindingOutcome.REMEDIED, TUESDAY.minus(Duration.ofHours(24))));
        assertThat(result("G04.1").status()).isEqualTo(Status.MET);
        assertThat(result("G04.2")).extracting(ControlResult::numerator, ControlResult::denominator).containsExactly(1L, 1L);

        given(TUESDAY, found("2", "G04", FindingKind.SELF_REPORT, FindingOutcome.REMEDIED,
                TUESDAY.minus(Duration.ofHours(24)).minusNanos(1)));
        assertThat(result("G04.1").status()).as("a moment too late").isEqualTo(Status.NOT_MET);
        given(TUESDAY, found("3", "G04", FindingKind.AUDIT, FindingOutcome.REMEDIED, TUESDAY),
                found("4", "G04", FindingKind.SELF_REPORT, FindingOutcome.NOT_KEPT, TUESDAY),
                found("5", "G04", FindingKind.SELF_REPORT, FindingOutcome.REMEDIED, null));
        assertThat(result("G04.2")).extracting(ControlResult::numerator, ControlResult::denominator, ControlResult::status)
                .containsExactly(1L, 5L, Status.MET);
    }

    @Test
    void whatWasReportedInTimeCountsAsRemediedFromWhenItWasClosed() {
        Instant closed = TUESDAY.plus(Duration.ofDays(9));
        given(TUESDAY, found("1", "G04", FindingKind.SELF_REPORT, FindingOutcome.NOT_KEPT, TUESDAY));
        assertThat(result("G04.1").status()).isEqualTo(Status.NOT_MET);
        given(closed, new FindingClosed(new FindingId("1"), null, FindingSamples.AUDITOR));
        assertThat(result("G04.1")).extracting(ControlResult::status, ControlResult::denominator, ControlResult::since)
                .containsExactly(Status.MET, 1L, closed);
        assertThat(result("G04.2")).extracting(ControlResult::numerator, ControlResult::denominator).containsExactly(1L, 1L);
        assertThat(ComplianceFold.of(events.stream()).report(ASP25, CATALOGUE, closed.minusNanos(1)).guidelines().getFirst().controls()
                .getFirst().status()).as("what was told before").isEqualTo(Status.NOT_MET);

        given(TUESDAY, found("2", "G04", FindingKind.AUDIT, FindingOutcome.NOT_KEPT, null));
        given(closed, new FindingClosed(new FindingId("2"), null, FindingSamples.AUDITOR));
        assertThat(result("G04.1")).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .as("found by others").containsExactly(Status.NOT_MET, 1L, 2L);
    }

    @Test
    void ofASampleEachIsJudged() {
        given(TUESDAY, FindingSamples.found("1", "G16", FindingKind.AUDIT, FindingOutcome.KEPT),
                FindingSamples.found("2", "G16", FindingKind.SURVEY, FindingOutcome.KEPT),
                found("3", "G16", FindingKind.AUDIT, FindingOutcome.KEPT, null));
        assertThat(result("G16.1")).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.MET, 19L, 20L);
        given(TUESDAY, new FindingRecorded(new FindingId("4"), null, new GuidelineId("G16"), FindingKind.AUDIT, FindingOutcome.NOT_KEPT,
                new ReviewedSample(1, 0), null, null, FindingSamples.AUDITOR));
        assertThat(result("G16.1").status()).as("also where it is of no particular session").isEqualTo(Status.NOT_MET);
    }

    @Test
    void isToldBesideTheControlsTheLatestFirstAndOpenUntilItIsClosed() {
        given(TUESDAY, found("1", "G04", FindingKind.AUDIT, FindingOutcome.NOT_KEPT, null));
        given(TUESDAY.plusSeconds(1), found("2", "G04", FindingKind.AUDIT, FindingOutcome.KEPT, null));
        given(MONDAY_AFTER, new FindingClosed(new FindingId("1"), null, FindingSamples.AUDITOR));
        assertThat(told("G04", TUESDAY.minusNanos(1), false)).isEmpty();
        assertThat(told("G04", MONDAY_AFTER.minusNanos(1), false)).extracting(ReportedFinding::id, ReportedFinding::open)
                .containsExactly(tuple("2", false), tuple("1", true));
        assertThat(told("G04", MONDAY_AFTER, true)).extracting(ReportedFinding::open).containsExactly(false, false);
        assertThat(told("G04", MONDAY_AFTER, true).getLast().closedAt()).isEqualTo(MONDAY_AFTER);
        assertThat(ComplianceFold.of(events.stream()).report(new SessionId("OTHER"), CATALOGUE, LATER).guidelines().getFirst().findings())
                .isEmpty();
    }

    @Test
    @Tag("inv-31")
    void theBureauIsToldOfWhatIsAboutIncidentsOnTheMondayAndWithoutNumbers() {
        given(TUESDAY, FindingSamples.found("1", "G08", FindingKind.AUDIT, FindingOutcome.NOT_KEPT));
        given(TUESDAY.plusSeconds(9), new FindingClosed(new FindingId("1"), null, FindingSamples.AUDITOR));
        assertThat(told("G08", TUESDAY, false).getFirst().sample()).isEqualTo(new ReviewedSample(20, 19));
        assertThat(told("G08", MONDAY_AFTER.minusNanos(1), true)).isEmpty();
        assertThat(told("G08", MONDAY_AFTER, true)).containsExactly(new ReportedFinding("1", FindingKind.AUDIT, FindingOutcome.NOT_KEPT,
                null, "ICC-ASP/25/12", MONDAY_AFTER, false, MONDAY_AFTER, true));
    }

    private static FindingRecorded found(String id, String guideline, FindingKind kind, FindingOutcome outcome,
            @Nullable Instant learntAt) {
        return new FindingRecorded(new FindingId(id), ASP25, new GuidelineId(guideline), kind, outcome, null, learntAt, null,
                FindingSamples.AUDITOR);
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private ControlResult result(String control) {
        return ComplianceFold.of(events.stream()).report(ASP25, CATALOGUE, LATER).guidelines().stream()
                .flatMap(guideline -> guideline.controls().stream()).filter(one -> one.id().equals(control)).findFirst().orElseThrow();
    }

    private List<ReportedFinding> told(String guideline, Instant now, boolean toTheBureau) {
        Compliance compliance = ComplianceFold.of(events.stream());
        ComplianceReport report = toTheBureau
                ? new BureauView(compliance).report(ASP25, CATALOGUE, now)
                : compliance.report(ASP25, CATALOGUE, now);
        return report.guidelines().stream().filter(one -> one.id().equals(guideline)).findFirst().orElseThrow().findings();
    }
}
