package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.OFFICER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Region;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.Host;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;

/** G19: whether applicants of every region had the same chance to take part in the end. */
class RatioBetweenRegionsTest {
    private static final Instant BEGINNING = Instant.parse("2027-06-01T09:00:00Z");
    private static final Instant OPENING = Instant.parse("2027-12-06T09:00:00Z");
    private static final Instant CLOSING = Instant.parse("2027-12-15T23:59:59Z");
    private static final Instant AFTER = CLOSING.plusSeconds(1);
    private static final Catalogue CATALOGUE = new Catalogue("test-1", true, "A note.", "none", Instant.EPOCH, List.of(new Guideline("G19",
            "Equitable access", "The same chance.", List.of(new RatioBetweenRegions("G19.1", new BigDecimal("0.8"), false, "x", 20)))));

    private final List<RecordedEvent> events = new ArrayList<>();
    private int files;

    @Test
    void theLowestRegionalShareIsComparedWithTheHighest() {
        convened();
        applied(Region.AFRICA, 20, 16);
        applied(Region.ASIA_PACIFIC, 25, 25);
        figures(AFTER, Status.MET, 41, 45, 0.8);
    }

    @Test
    void aRegionThatFallsShortIsTold() {
        convened();
        applied(Region.AFRICA, 20, 15);
        applied(Region.ASIA_PACIFIC, 20, 20);
        figures(AFTER, Status.NOT_MET, 35, 40, 0.75);
    }

    @Test
    void aRegionWithFewApplicantsIsNotCompared() {
        convened();
        applied(Region.AFRICA, 20, 20);
        applied(Region.ASIA_PACIFIC, 20, 20);
        applied(Region.EASTERN_EUROPE, 19, 0);
        figures(AFTER, Status.MET, 40, 40, 1.0);
    }

    @Test
    void withFewerThanTwoRegionsToCompareThereIsNoFigure() {
        convened();
        applied(Region.AFRICA, 20, 20);
        applied(Region.EASTERN_EUROPE, 19, 0);
        assertThat(result(AFTER).status()).isEqualTo(Status.NO_DATA);
        assertThat(result(AFTER).value()).isNull();
    }

    @Test
    void itIsJudgedWhenTheSessionHasClosed() {
        convened();
        assertThat(result(OPENING).status()).isEqualTo(Status.NO_DATA);
        applied(Region.AFRICA, 20, 10);
        applied(Region.ASIA_PACIFIC, 20, 20);
        assertThat(result(CLOSING).status()).isEqualTo(Status.NOT_YET_DUE);
        figures(AFTER, Status.NOT_MET, 30, 40, 0.5);
    }

    @Test
    void whoeverHadSeveralBadgesCountsOnceAndWithWhoNominatedThem() {
        convened();
        applied(Region.AFRICA, 20, 10);
        applied(Region.ASIA_PACIFIC, 20, 10);
        activated(1, new BadgeId("second"));
        figures(AFTER, Status.MET, 20, 40, 1.0);
    }

    @Test
    void whereNobodyCameFromAnywhereThereIsNoFigure() {
        convened();
        applied(Region.AFRICA, 20, 0);
        applied(Region.ASIA_PACIFIC, 20, 0);
        assertThat(result(AFTER).status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void aGroupSoSmallThatItPointsToSomebodyIsRefused() {
        assertThatThrownBy(() -> new RatioBetweenRegions("G19.1", new BigDecimal("0.8"), false, "x", 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void convened() {
        record(BEGINNING, EventSamples.convened());
    }

    /** @param came on how many of the requests somebody came */
    private void applied(Region region, int requests, int came) {
        for (int number = 0; number < requests; number++) {
            files++;
            AccreditationId file = new AccreditationId("file-" + files);
            record(BEGINNING, new AccreditationRequested(file, ASP25, new Sealed<>("sealed"), new OrganisationKey("key-" + files),
                    ParticipantCategory.NGO, region, new Sealed<>("purpose"), "defaults-1", OPENING, OPENING, EventSamples.APPLICANT));
            if (number < came) {
                record(BEGINNING, nominated(files));
                activated(files, new BadgeId("badge-" + files));
            }
        }
    }

    private void activated(int file, BadgeId badge) {
        Bearer bearer = new Bearer(new DelegateId("delegate-of-" + file), ASP25, nominated(file).personKey());
        record(OPENING, new BadgeIssued(badge, bearer, Zone.values()[0], CLOSING, OFFICER));
        record(OPENING, new BadgeActivated(badge, bearer, true, "2023", OFFICER));
    }

    private static DelegateNominated nominated(int file) {
        return DelegateSamples.nominated(new DelegateId("delegate-of-" + file),
                new Host(new AccreditationId("file-" + file), ASP25, ParticipantCategory.NGO, new OrganisationKey("key-" + file)));
    }

    private void record(Instant at, Event event) {
        events.add(EventSamples.recorded(events.size(), at, event));
    }

    private void figures(Instant now, Status status, long numerator, long denominator, double value) {
        ControlResult result = result(now);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.numerator()).isEqualTo(numerator);
        assertThat(result.denominator()).isEqualTo(denominator);
        assertThat(result.value()).isEqualTo(value);
    }

    private ControlResult result(Instant now) {
        return ComplianceFold.of(events.stream()).report(ASP25, CATALOGUE, now).guidelines().getFirst().controls().getFirst();
    }
}
