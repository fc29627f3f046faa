package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.KEY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.testing.EventSamples;

/** A case is judged by the version of the catalogue in force when its clock started; what the old one would say stands beside. */
class CatalogueVersionsTest {
    private static final Instant MONDAY = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant NEW = Instant.parse("2027-03-02T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");
    private static final Catalogue TEN_DAYS = catalogue("ten-days", Instant.EPOCH, 10);
    private static final Catalogue TWO_DAYS = catalogue("two-days", NEW, 2).replacing(TEN_DAYS);

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void whatBeganBeforeKeepsItsLimitAndWhatBeganAfterHasTheNewOne() {
        given(MONDAY, EventSamples.convened(), requested("before", MONDAY));
        given(NEW, requested("after", NEW));
        given(NEW.plusSeconds(5 * 86_400), withdrawn("before"), withdrawn("after"));

        assertThat(result(TWO_DAYS)).extracting(ControlResult::numerator, ControlResult::denominator, ControlResult::status)
                .containsExactly(1L, 2L, Status.NOT_MET);
        assertThat(result(TEN_DAYS)).extracting(ControlResult::numerator, ControlResult::before).containsExactly(2L, null);
    }

    @Test
    void whatTheOldVersionWouldSayStandsBesideTheNew() {
        given(MONDAY, EventSamples.convened());
        given(NEW, requested("after", NEW));
        given(NEW.plusSeconds(5 * 86_400), withdrawn("after"));
        ControlResult.Before before = new ControlResult.Before("ten-days", Status.MET, 1L, 1L, 1.0, BigDecimal.ONE);
        assertThat(result(TWO_DAYS).before()).isEqualTo(before);
        assertThat(new BureauView(fold()).report(ASP25, TWO_DAYS, LATER).guidelines().getFirst().controls().getFirst().before())
                .isEqualTo(before);
    }

    @Test
    void aClockThatStartedBeforeAVersionWasInForceIsNotJudgedByItThoughItsOutcomeCameLater() {
        Catalogue strict = new Catalogue("strict", true, "x", "d", NEW, List.of(new Guideline("G01", "t", "o",
                List.of(new ShareWithProperty("G01.1", BigDecimal.ONE, false, "x", new MinimalQuestions(0, 0))))));
        Catalogue mild = new Catalogue("mild", true, "x", "d", Instant.EPOCH, List.of(new Guideline("G01", "t", "o",
                List.of(new ShareWithProperty("G01.1", BigDecimal.ONE, false, "x", new MinimalQuestions(1, 2))))));
        given(MONDAY, EventSamples.convened(), requested("before", MONDAY));
        given(NEW, EventSamples.incomplete(new AccreditationId("before"), LATER), withdrawn("before"));
        assertThat(result(strict.replacing(mild)).status()).isEqualTo(Status.MET);
    }

    @Test
    void aVersionReplacesOnlyAnEarlierOne() {
        assertThatThrownBy(() -> TEN_DAYS.replacing(TWO_DAYS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextIsInTheLanguageThatItWasTranslatedInto() {
        Catalogue french = new Catalogue("v", true, "x", "d", NEW, TEN_DAYS.guidelines(), Map.of("fr", Map.of("G01.title", "Délai")), null);
        assertThat(french.text("fr", "G01.title", "t")).isEqualTo("Délai");
        assertThat(french.text("fr", "G01.obligation", "o")).isEqualTo("o");
        assertThat(french.text("en", "G01.title", "t")).isEqualTo("t");
    }

    private static Catalogue catalogue(String version, Instant from, int days) {
        return new Catalogue(version, true, "A test", "Decision", from, List.of(new Guideline("G01", "t", "o",
                List.of(new ShareWithinLimit("G01.1", BigDecimal.ONE, false, days + " days", days, 0)))));
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private static Event requested(String file, Instant at) {
        return EventSamples.requested(new AccreditationId(file), ASP25, KEY, EventSamples.APPLICANT, at);
    }

    private static Event withdrawn(String file) {
        return EventSamples.withdrawn(new AccreditationId(file), ASP25, KEY);
    }

    private Compliance fold() {
        return ComplianceFold.of(events.stream());
    }

    private ControlResult result(Catalogue catalogue) {
        return fold().report(ASP25, catalogue, LATER).guidelines().getFirst().controls().getFirst();
    }
}
