package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.EventSamples.ASP25;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.testing.EventSamples;

/** inv-31: what the Bureau is told, of totals, by group, and of incidents. */
@Tag("inv-31")
class BureauViewTest {
    private static final Instant FILED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant CLOSING = Instant.parse("2027-12-15T23:59:59Z");
    private static final Instant AFTER = Instant.parse("2027-12-16T08:00:00Z");
    private static final Control INCIDENTS = new NothingMeasurableYet("G08.1", new BigDecimal("0.95"), false, "x", Map.of(), true);
    private static final Catalogue CATALOGUE = new Catalogue("test", true, "A test", "None", Instant.EPOCH,
            List.of(new Guideline("G01", "t", "o", List.of(new ShareWithinLimit("G01.1", BigDecimal.ONE, false, "x", 10, 30))),
                    new Guideline("G08", "t", "o", List.of(INCIDENTS)), new Guideline("G19", "t", "o",
                            List.of(new RatioBetweenRegions("G19.1", new BigDecimal("0.8"), false, "x", 5)))));

    private final List<RecordedEvent> events = new ArrayList<>();
    private int files;

    @Test
    void totalsAreToldAsTheyAre() {
        given(FILED, EventSamples.convened());
        requests(Region.AFRICA, 2, 1);
        assertThat(view().report(ASP25, CATALOGUE, AFTER).guidelines().getFirst().controls().getFirst())
                .extracting(ControlResult::numerator, ControlResult::denominator, ControlResult::suppressed).containsExactly(1L, 2L, false);
    }

    @Test
    void figuresByGroupAreToldOnceAsOfTheClosing() {
        given(FILED, EventSamples.convened());
        requests(Region.AFRICA, 12, 6);
        requests(Region.ASIA_PACIFIC, 10, 10);
        assertThat(breakdown(CLOSING).asOf()).isNull();
        assertThat(breakdown(CLOSING).controls()).isEmpty();
        Breakdown told = breakdown(AFTER);
        assertThat(told.asOf()).isEqualTo(CLOSING);
        assertThat(told.controls().getFirst().groups()).contains(new Breakdown.Group("AFRICA", 6L, 12L, false),
                new Breakdown.Group("ASIA_PACIFIC", 10L, 10L, false), new Breakdown.Group("EASTERN_EUROPE", 0L, 0L, false));

        given(AFTER, requested(Region.ASIA_PACIFIC));
        assertThat(breakdown(AFTER.plus(Duration.ofDays(90)))).as("what comes later changes nothing of it").isEqualTo(told);
    }

    @Test
    void aSmallGroupAndAnotherAreWithheld() {
        given(FILED, EventSamples.convened());
        requests(Region.AFRICA, 2, 2);
        requests(Region.ASIA_PACIFIC, 10, 10);
        requests(Region.EASTERN_EUROPE, 11, 11);
        assertThat(breakdown(AFTER).controls().getFirst().groups()).filteredOn(Breakdown.Group::suppressed).hasSize(2)
                .allMatch(group -> group.numerator() == null && group.denominator() == null)
                .extracting(Breakdown.Group::group).contains("AFRICA");
    }

    @Test
    void aRatioBetweenRegionsIsWithheldWhereItWouldTellOfFewAndItsStatusStays() {
        given(FILED, EventSamples.convened());
        requests(Region.AFRICA, 7, 0);
        requests(Region.ASIA_PACIFIC, 8, 0);
        ControlResult shown = view().result(CATALOGUE.guidelines().getLast().controls().getFirst(), List.of(came(Region.AFRICA, 6, 0),
                came(Region.ASIA_PACIFIC, 7, 2)).stream().flatMap(List::stream).toList(), AFTER);
        assertThat(shown).extracting(ControlResult::status, ControlResult::value, ControlResult::suppressed)
                .containsExactly(Status.NOT_MET, null, true);
    }

    @Test
    void ofIncidentsTheBureauLearnsAfterTheWeekAndRoughly() {
        Instant tuesday = Instant.parse("2027-03-02T15:00:00Z");
        Instant monday = Instant.parse("2027-03-08T06:00:00Z");
        List<Sample> seven = reports(tuesday, 7);
        assertThat(view().result(INCIDENTS, seven, monday.minusNanos(1)).status()).isEqualTo(Status.NO_DATA);
        ControlResult told = view().result(INCIDENTS, seven, monday);
        assertThat(told).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator, ControlResult::value,
                ControlResult::suppressed, ControlResult::band, ControlResult::since)
                .containsExactly(Status.MET, null, null, null, true, "5–9", monday);
        assertThat(view().result(INCIDENTS, reports(tuesday, 4), monday)).extracting(ControlResult::status, ControlResult::band)
                .containsExactly(Status.MET, null);
        assertThat(view().result(INCIDENTS, reports(tuesday, 100), monday).band()).isEqualTo("100+");
    }

    @Test
    void ofIncidentsThereIsNoEvidenceAndNoFigureByGroup() {
        given(FILED, EventSamples.convened());
        assertThat(view().evidence(ASP25, CATALOGUE, "G08", AFTER).orElseThrow().counts()).isEmpty();
        assertThat(view().breakdown(ASP25, CATALOGUE, "G08", Grouping.REGION, AFTER).orElseThrow().controls()).isEmpty();
        assertThat(view().breakdown(ASP25, CATALOGUE, "G99", Grouping.REGION, AFTER)).isEmpty();
    }

    private static List<Sample> reports(Instant at, int count) {
        return IntStream.range(0, count).mapToObj(_ -> new Sample(at, at, true, List.of())).toList();
    }

    private static List<Sample> came(Region region, int came, int not) {
        return IntStream.range(0, came + not)
                .mapToObj(one -> new Sample(FILED, FILED, one < came, List.of(), null, region)).toList();
    }

    /** @param inTime how many of them were withdrawn at once, which is an outcome */
    private void requests(Region region, int count, int inTime) {
        for (int one = 0; one < count; one++) {
            AccreditationRequested request = requested(region);
            given(FILED, request);
            if (one < inTime) {
                given(FILED, EventSamples.withdrawn(request.accreditation(), ASP25, request.organisationKey()));
            }
        }
    }

    private AccreditationRequested requested(Region region) {
        files++;
        return new AccreditationRequested(new AccreditationId("file-" + files), ASP25, new Sealed<>("sealed"),
                new OrganisationKey("key-" + files), ParticipantCategory.NGO, region, new Sealed<>("purpose"), "defaults-1", CLOSING,
                CLOSING,
                EventSamples.APPLICANT);
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private Breakdown breakdown(Instant now) {
        return view().breakdown(ASP25, CATALOGUE, "G01", Grouping.REGION, now).orElseThrow();
    }

    private BureauView view() {
        return new BureauView(ComplianceFold.of(events.stream()));
    }
}
