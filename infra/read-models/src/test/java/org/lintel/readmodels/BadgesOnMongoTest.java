package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeState;
import org.lintel.views.badges.Badges;
import org.lintel.views.badges.BadgesQuery;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.BadgesInMemory;

class BadgesOnMongoTest {
    @AutoClose
    private final TestDatabase mongo = new TestDatabase();

    @Test
    void badges_are_listed_as_in_memory_after_every_event_and_at_every_time() {
        var rows = new BadgesOnMongo(mongo.fresh("badges"));
        rows.createIndexes();
        var stored = new Badges(rows);
        var plain = new Badges(new BadgesInMemory());
        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            stored.apply(event);
            plain.apply(event);
            for (Instant now : List.of(EventSamples.MONDAY, DelegateSamples.CLOSING, DelegateSamples.CLOSING.plusNanos(1))) {
                for (SessionId session : new @Nullable SessionId[]{null, EventSamples.ASP25, new SessionId("ASP26")}) {
                    for (BadgeState state : BadgeState.values()) {
                        var query = new BadgesQuery(session, state, null, 10);
                        assertThat(stored.page(query, now)).as("%s at %s after %s", query, now, event.event())
                                .isEqualTo(plain.page(query, now));
                    }
                    assertThat(stored.page(new BadgesQuery(session, null, null, 1), now))
                            .isEqualTo(plain.page(new BadgesQuery(session, null, null, 1), now));
                }
                assertThat(stored.opening(EventSamples.ASP25, now)).isEqualTo(plain.opening(EventSamples.ASP25, now));
            }
        }
        assertThat(stored.of(DelegateSamples.SUBSTITUTE)).hasSize(2).isEqualTo(plain.of(DelegateSamples.SUBSTITUTE));
    }
}
