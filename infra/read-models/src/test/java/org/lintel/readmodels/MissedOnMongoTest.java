package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintel.views.missed.MissedCursor;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.missed.MissedPage;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.MissedInMemory;

class MissedOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void missed_deadlines_are_listed_and_counted_as_the_plain_ones() {
        var rows = new MissedOnMongo(mongo.fresh("missed"));
        rows.createIndexes();
        var stored = new MissedDeadlines(rows);
        var plain = new MissedDeadlines(new MissedInMemory());
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        MissedCursor next = null;
        do {
            MissedPage page = stored.page(EventSamples.ASP25, next, 3);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.page(EventSamples.ASP25, next, 3));
            next = page.next();
        } while (next != null);
        assertThat(stored.table(EventSamples.ASP25)).as("seed %d", seed).isEqualTo(plain.table(EventSamples.ASP25));
    }
}
