package org.lintel.decisions.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.DEFAULTS;
import static org.lintel.decisions.DecisionSpecification.DEFAULT_ACCESS;
import static org.lintel.decisions.DecisionSpecification.DEFAULT_LIMITS;
import static org.lintel.decisions.DecisionSpecification.DEFAULT_RETENTION;
import static org.lintel.decisions.DecisionSpecification.DEFAULT_TERMS;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Configurations;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.session.ConveneSession;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

class PublishConfigurationTest {
    private static final Actor ADMIN = DEFAULTS.by();
    private static final SessionId ASP25 = new SessionId("ASP25");
    private static final WorkingCalendar DUTCH = new WorkingCalendar(ZoneId.of("Europe/Amsterdam"),
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(LocalDate.parse("2027-04-27")));

    private static PublishConfiguration publish(String version, Instant inForceFrom) {
        return new PublishConfiguration(version, "decision of the tests", inForceFrom, DEFAULT_LIMITS, DEFAULT_RETENTION, DEFAULT_ACCESS,
                DEFAULT_TERMS,
                Map.of("NLD", DUTCH), ADMIN);
    }

    private static ConfigurationPublished publishedDutch(String version, Instant inForceFrom) {
        return new ConfigurationPublished(version, "decision of the tests", inForceFrom, DEFAULT_LIMITS, DEFAULT_RETENTION, DEFAULT_ACCESS,
                DEFAULT_TERMS,
                Map.of("NLD", DUTCH), ADMIN);
    }

    @Test
    void isInForceFromNowOnOrLater() {
        given().when(publish("2027", NOW)).then(publishedDutch("2027", NOW));
        given().when(publish("2027", NOW.plusSeconds(1))).then(publishedDutch("2027", NOW.plusSeconds(1)));
    }

    @Test
    void isNeverRetroactive() {
        given().when(publish("2027", NOW.minusSeconds(1))).thenRefused("retroactive");
    }

    @Test
    void aNameIsTakenOnceTheShippedOneIncluded() {
        given(publishedDutch("2027", NOW)).when(publish("2027", NOW)).thenRefused("version-exists");
        given().when(publish(DEFAULTS.version(), NOW)).thenRefused("version-exists");
    }

    @Test
    void theNextVersionHasANameOfItsOwn() {
        given(publishedDutch("2027", NOW)).when(publish("2028", NOW)).then(publishedDutch("2028", NOW));
    }

    /** Two administrators at once: what the second one is refused on must be the record, not what was known a moment ago. */
    @Test
    void theRecordCountsAlsoWhereTheCircumstancesAreStale() {
        History record = new History(List.of(new RecordedEvent(0, NOW, NOW, null, publishedDutch("2027", NOW))));
        Circumstances stale = new Circumstances(NOW, Configurations.of(DEFAULTS, History.EMPTY));
        assertThat(publish("2027", NOW).decide(record, stale)).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("version-exists"));
    }

    @Test
    void dependsOnEveryVersionPublished() {
        assertThat(publish("2027", NOW).boundary(History.EMPTY)).isEqualTo(Boundary.of(Tags.configuration()));
        assertThat(EventTable.tagsOf(publishedDutch("2027", NOW))).containsExactly(Tags.configuration());
    }

    @Test
    void aSessionTakesItsHostStatesCalendarInForceWhenItIsConvened() {
        assertThat(calendarOf("NLD")).isEqualTo(DUTCH);
        assertThat(calendarOf("KEN")).isEqualTo(WorkingCalendar.PLAIN);
    }

    private static WorkingCalendar calendarOf(String hostState) {
        Decision decision = given(publishedDutch("2027", NOW)).when(new ConveneSession(ASP25, "A session", LocalDate.parse("2027-12-06"),
                LocalDate.parse("2027-12-15"), "Somewhere", new CountryCode(hostState), new RequestWindow(NOW, NOW), Map.of(), 5,
                List.of(), new org.lintel.language.Sealed<>("key"), ADMIN)).decision();
        return ((SessionConvened) ((Decision.Accepted) decision).events().getFirst()).calendar();
    }

    @Test
    void aVersionIsFoundByItsNameAndAnUnknownNameIsTheShippedOne() {
        Configurations all = new Configurations(List.of(DEFAULTS, publishedDutch("2027", NOW)));
        assertThat(all.named("2027")).isEqualTo(publishedDutch("2027", NOW));
        assertThat(all.named("no such version")).isEqualTo(DEFAULTS);
    }
}
