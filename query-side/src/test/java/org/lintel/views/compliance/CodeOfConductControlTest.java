package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.DelegateSamples.BADGE;
import static org.lintel.views.testing.DelegateSamples.BEARER;
import static org.lintel.views.testing.DelegateSamples.CLOSING;
import static org.lintel.views.testing.DelegateSamples.LOST;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.OFFICER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.Zone;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.views.testing.EventSamples;

/** G13: active badges rest on an acceptance of the code of conduct that is in force. */
class CodeOfConductControlTest {
    private static final Instant OPENING = Instant.parse("2027-12-06T09:00:00Z");
    private static final Instant NEXT_DAY = OPENING.plus(Duration.ofDays(1));
    private static final Catalogue CATALOGUE = new Catalogue("test-1", true, "A note.", "none", Instant.EPOCH, List.of(
            new Guideline("G13", "Code of conduct", "One for all.", List.of(new CurrentAcceptance("G13.1", BigDecimal.ONE, false, "x")))));

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void anActiveBadgeCountsFromItsActivationToTheEndOfTheSession() {
        given(OPENING, EventSamples.convened(), issued(BADGE));
        assertThat(status(NEXT_DAY)).isEqualTo(Status.NO_DATA);
        given(OPENING, activated(BADGE));
        figures(CLOSING, Status.MET, 1, 1);
        assertThat(status(CLOSING.plusSeconds(1))).as("nobody has an active badge").isEqualTo(Status.NO_DATA);
    }

    @Test
    void oneThatWasLostCountsNoMore() {
        given(OPENING, EventSamples.convened(), issued(BADGE), activated(BADGE), issued(LOST), activated(LOST));
        figures(OPENING, Status.MET, 2, 2);
        given(NEXT_DAY, new BadgeReportedLost(LOST, BEARER, OFFICER));
        figures(NEXT_DAY.minusNanos(1), Status.MET, 2, 2);
        figures(NEXT_DAY, Status.MET, 1, 1);
    }

    @Test
    void whereAnotherVersionComesIntoForceTheAcceptanceIsNoLongerCurrentAndEvidenceSaysSo() {
        given(OPENING, EventSamples.convened(), issued(BADGE), activated(BADGE), published("2023", OPENING), published("2028", NEXT_DAY));
        figures(NEXT_DAY.minusNanos(1), Status.MET, 1, 1);
        figures(NEXT_DAY, Status.NOT_MET, 0, 1);
        assertThat(ComplianceFold.of(events.stream()).evidence(ASP25, CATALOGUE, "G13", NEXT_DAY).orElseThrow().items())
                .extracting(Evidence.Item::type).containsExactly("BadgeActivated", "ConfigurationPublished");
    }

    @Test
    void whereTheAcceptedVersionComesBackIntoForceTheAcceptanceIsCurrentAgain() {
        given(OPENING, EventSamples.convened(), issued(BADGE), activated(BADGE), published("2028", NEXT_DAY),
                published("2023", NEXT_DAY.plusSeconds(60)));
        figures(NEXT_DAY.plusSeconds(59), Status.NOT_MET, 0, 1);
        figures(NEXT_DAY.plusSeconds(60), Status.MET, 1, 1);
    }

    @Test
    void anAcceptanceOfAVersionThatWasNoLongerInForceIsNotCurrent() {
        given(OPENING, EventSamples.convened(), issued(BADGE), published("2028", OPENING), activated(BADGE));
        figures(OPENING, Status.NOT_MET, 0, 1);
    }

    private static BadgeIssued issued(BadgeId badge) {
        return new BadgeIssued(badge, BEARER, Zone.CONFERENCE, CLOSING, OFFICER);
    }

    private static BadgeActivated activated(BadgeId badge) {
        return new BadgeActivated(badge, BEARER, true, "2023", OFFICER);
    }

    private static ConfigurationPublished published(String code, Instant from) {
        ConfigurationPublished sample = EventSamples.configured();
        return new ConfigurationPublished("v-" + code, "decision", from, sample.limits(), sample.retention(), sample.access(),
                new ParticipationTerms(Duration.ofHours(48), Duration.ofDays(7), Duration.ofMinutes(30), Duration.ofHours(4),
                        LocalTime.of(6, 0), 5, code),
                sample.calendars(), OFFICER);
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private void figures(Instant now, Status status, long numerator, long denominator) {
        assertThat(result(now)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(status, numerator, denominator);
    }

    private Status status(Instant now) {
        return result(now).status();
    }

    private ControlResult result(Instant now) {
        return ComplianceFold.of(events.stream()).report(ASP25, CATALOGUE, now).guidelines().getFirst().controls().getFirst();
    }
}
