package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.EventSamples.ASP25;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomSessions;

/** Trends, distributions of times, the quality of data, and two reports side by side. 1 March 2027 is a Monday. */
class DashboardViewsTest {
    private static final Instant FILED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");
    private static final Instant CLOSING = Instant.parse("2027-12-15T23:59:59Z");
    private static final Instant AFTER = Instant.parse("2027-12-16T08:00:00Z");
    private static final Catalogue CATALOGUE = new Catalogue("test", true, "A test", "None", Instant.EPOCH,
            List.of(new Guideline("G01", "t", "o", List.of(new ShareWithinLimit("G01.1", new BigDecimal("0.95"), false, "x", 10, 30))),
                    new Guideline("G08", "t", "o",
                            List.of(new NothingMeasurableYet("G08.1", new BigDecimal("0.95"), false, "x", Map.of(), true))),
                    new Guideline("G19", "t", "o",
                            List.of(new RatioBetweenRegions("G19.1", new BigDecimal("0.8"), false, "x", 5)))));

    private final long seed = Long.getLong("lintel.seed", new Random().nextLong());
    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void aTrendIsWhatWasReportedAtTheEndOfEachDay() {
        System.out.println("trends: seed " + seed);
        List<RecordedEvent> history = RandomSessions.of(seed, 600);
        Compliance view = ComplianceFold.of(history.stream());
        BureauView bureau = new BureauView(view);
        Instant now = history.getLast().recordedAt();
        SecondOpinionTest.CATALOGUE.guidelines().stream().flatMap(guideline -> guideline.controls().stream()).map(Control::id)
                .forEach(control -> {
                    for (int most : List.of(5, 40)) {
                        Trend trend = view.trend(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, control, now, most).orElseThrow();
                        assertThat(trend.points()).as("seed %d, %s", seed, control).hasSizeBetween(1, most + 1);
                        assertThat(trend.points().getLast().at()).isEqualTo(now);
                        Trend told = bureau.trend(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, control, now, most).orElseThrow();
                        for (int point = 0; point < trend.points().size(); point += 4) {
                            Instant then = trend.points().get(point).at();
                            assertThat(trend.points().get(point).result()).as("seed %d, %s at %s", seed, control, then)
                                    .isEqualTo(result(view.report(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, then), control));
                            assertThat(told.points().get(point).result()).as("told; seed %d, %s at %s", seed, control, then)
                                    .isEqualTo(result(bureau.report(RandomSessions.NEAR, SecondOpinionTest.CATALOGUE, then), control));
                        }
                    }
                });
        assertThat(view.trend(RandomSessions.NEAR, CATALOGUE, "G99.1", now, 5)).isEmpty();
    }

    @Test
    void howLongItTookIsCountedByTheLimit() {
        given(FILED, EventSamples.convened());
        decidedAfter(Duration.ofDays(1), 6);
        decidedAfter(Duration.ofDays(14).plusHours(13).plusMinutes(59).plusSeconds(59), 1);
        decidedAfter(Duration.ofDays(14).plusHours(14), 1);
        given(FILED, requested("undecided"));
        Distribution exact = ComplianceFold.of(events.stream()).distribution(ASP25, CATALOGUE, "G01.1", LATER).orElseThrow();
        assertThat(exact.limit()).isEqualTo(10);
        assertThat(exact.bins()).extracting(Distribution.Bin::upTo).containsExactly(3, 5, 8, 10, 15, 20, 30, Integer.MAX_VALUE, null);
        assertThat(exact.bins()).extracting(Distribution.Bin::count).containsExactly(6L, 0L, 0L, 1L, 1L, 0L, 0L, 0L, 1L);
        assertThat(exact.bins()).extracting(Distribution.Bin::inTime).containsExactly(6L, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L);
        assertThat(ComplianceFold.of(events.stream()).distribution(ASP25, CATALOGUE, "G19.1", LATER)).isEmpty();
    }

    @Test
    @Tag("inv-31")
    void theBureauIsToldHowLongItTookOnceAndWithoutSmallBins() {
        given(FILED, EventSamples.convened());
        decidedAfter(Duration.ofDays(1), 12);
        decidedAfter(Duration.ofDays(4), 14);
        decidedAfter(Duration.ofDays(9), 11);
        decidedAfter(Duration.ofDays(11), 2);
        BureauView view = new BureauView(ComplianceFold.of(events.stream()));
        assertThat(view.distribution(ASP25, CATALOGUE, "G01.1", LATER).orElseThrow().bins()).isEmpty();
        Distribution told = view.distribution(ASP25, CATALOGUE, "G01.1", AFTER).orElseThrow();
        assertThat(told.asOf()).isEqualTo(CLOSING);
        assertThat(told.bins()).filteredOn(Distribution.Bin::suppressed).hasSize(2)
                .allMatch(bin -> bin.count() == null && bin.inTime() == null);
    }

    @Test
    void whatIsLateNotYetDueOrWithoutRegionIsCounted() {
        given(FILED, EventSamples.convened());
        given(FILED, requested("at once"));
        late(FILED, Duration.ofDays(1), requested("a day"));
        late(FILED, Duration.ofDays(1).plusNanos(1), requested("late"));
        DataQuality quality = ComplianceFold.of(events.stream()).quality(ASP25, CATALOGUE, FILED.plusSeconds(1));
        DataQuality.OfControl first = quality.controls().getFirst();
        assertThat(List.of(first.late(), first.excluded(), first.corrected(), first.unrecorded())).extracting(DataQuality.Amount::count)
                .containsExactly(1L, 3L, 0L, 0L);
        assertThat(quality.controls().get(1).measured()).isFalse();
        assertThat(quality.controls().getLast().unrecorded().count()).isZero();
        assertThat(ComplianceFold.of(events.stream()).quality(ASP25, CATALOGUE, FILED.minusSeconds(1)).controls().getFirst().late().count())
                .isZero();
    }

    @Test
    @Tag("inv-31")
    void theBureauIsToldOfTheQualityOnceAndRoughly() {
        given(FILED, EventSamples.convened());
        IntStream.range(0, 7).forEach(one -> late(FILED, Duration.ofDays(3), requested("late " + one)));
        BureauView view = new BureauView(ComplianceFold.of(events.stream()));
        assertThat(view.quality(ASP25, CATALOGUE, LATER).asOf()).isNull();
        DataQuality told = view.quality(ASP25, CATALOGUE, AFTER);
        assertThat(told.controls()).extracting(DataQuality.OfControl::control).doesNotContain("G08.1");
        assertThat(told.controls().getFirst().late()).isEqualTo(new DataQuality.Amount(null, "5–9"));
        assertThat(told.controls().getFirst().excluded()).as("nobody, or fewer than five").isEqualTo(new DataQuality.Amount(null, null));
    }

    /** Whatever is told of a part beside its total, the part and what is left of the total could each be nobody or five and more. */
    @Test
    @Tag("inv-31")
    void aBandOfAPartTellsOfNoSmallNumberThoughTheTotalIsKnown() {
        for (long total = 5; total < 300; total++) {
            for (long part = 0; part <= total; part++) {
                String band = Bands.of(part);
                boolean open = false;
                boolean restOpen = false;
                for (long world = 0; world <= total; world++) {
                    if (Objects.equals(Bands.of(world), band)) {
                        open |= !SmallNumbers.FIVE.isSmall(world);
                        restOpen |= !SmallNumbers.FIVE.isSmall(total - world);
                    }
                }
                assertThat(open && restOpen).as("%d of %d", part, total).isTrue();
            }
        }
    }

    @Test
    void twoReportsStandSideBySide() {
        given(FILED, EventSamples.convened(), requested("one"));
        Compliance view = ComplianceFold.of(events.stream());
        Comparison comparison = Comparison.of(view.report(ASP25, CATALOGUE, FILED), view.report(ASP25, CATALOGUE, LATER));
        assertThat(comparison.lines()).extracting(Comparison.Line::control).containsExactly("G01.1", "G08.1", "G19.1");
        assertThat(comparison.lines()).extracting(Comparison.Line::differs).containsExactly(true, false, false);
        Catalogue less = new Catalogue("less", true, "n", "d", Instant.EPOCH, CATALOGUE.guidelines().subList(0, 1));
        assertThat(Comparison.of(view.report(ASP25, less, FILED), view.report(ASP25, CATALOGUE, FILED)).lines())
                .extracting(Comparison.Line::differs).as("where one has no such control they differ").containsExactly(false, true, true);
    }

    private static ControlResult result(ComplianceReport report, String control) {
        return report.guidelines().stream().flatMap(one -> one.controls().stream()).filter(one -> one.id().equals(control)).findFirst()
                .orElseThrow();
    }

    private void decidedAfter(Duration taken, int files) {
        for (int file = 0; file < files; file++) {
            AccreditationRequested request = requested("taken " + taken + " " + file);
            given(FILED, request);
            given(FILED.plus(taken), EventSamples.withdrawn(request.accreditation(), ASP25, request.organisationKey()));
        }
    }

    private static AccreditationRequested requested(String id) {
        return EventSamples.requested(new AccreditationId(id), ASP25, new OrganisationKey("key of " + id), EventSamples.APPLICANT, FILED);
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private void late(Instant at, Duration by, Event event) {
        events.add(new RecordedEvent(events.size(), at.minus(by), at, null, event));
    }
}
