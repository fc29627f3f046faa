package org.lintel.decisions.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.EventTable;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.guidelines.CataloguePublished;

class PublishCatalogueTest {
    private static final Actor BUREAU = new Actor(new UserId("bureau"), Role.BUR);

    @Test
    void isInForceFromNowOnOrLater() {
        given().when(publish("2027", NOW)).then(published("2027", NOW));
        given().when(publish("2027", NOW.plusSeconds(1))).then(published("2027", NOW.plusSeconds(1)));
    }

    @Test
    void isNeverRetroactive() {
        given().when(publish("2027", NOW.minusNanos(1))).thenRefused("retroactive");
    }

    @Test
    void aNameIsTakenOnceTheShippedOneIncluded() {
        given(published("2027", NOW)).when(publish("2027", NOW.plusSeconds(1))).thenRefused("version-exists");
        given().when(publish("illustrative-1", NOW)).thenRefused("version-exists");
    }

    @Test
    void noTwoHoldAtATime() {
        given(published("2027", NOW.plusSeconds(60))).when(publish("2028", NOW.plusSeconds(60))).thenRefused("validity-overlaps");
        given(published("2027", NOW.plusSeconds(60))).when(publish("2028", NOW.plusSeconds(59))).thenRefused("validity-overlaps");
        given(published("2027", NOW.plusSeconds(60))).when(publish("2028", NOW.plusSeconds(61)))
                .then(published("2028", NOW.plusSeconds(61)));
    }

    @Test
    void dependsOnEveryVersionPublished() {
        assertThat(publish("2027", NOW).boundary(History.EMPTY)).isEqualTo(Boundary.of(Tags.catalogues()));
        assertThat(EventTable.tagsOf(published("2027", NOW))).containsExactly(Tags.catalogues());
    }

    private static PublishCatalogue publish(String version, Instant from) {
        return new PublishCatalogue(version, "Decision 7", from, "{}", "illustrative-1", NOW.minusSeconds(1), BUREAU);
    }

    private static CataloguePublished published(String version, Instant from) {
        return new CataloguePublished(version, "Decision 7", from, "{}", BUREAU);
    }
}
