package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.access.Accesses;
import org.lintel.views.access.ExceptionalAccessCursor;
import org.lintel.views.access.ExceptionalAccessPage;
import org.lintel.views.access.Review;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.AccessesInMemory;

class AccessesOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void who_works_on_a_file_and_who_opened_one_exceptionally_are_the_plain_ones() {
        var rows = new AccessesOnMongo(mongo.fresh("accesses"));
        rows.createIndexes();
        var stored = new Accesses(rows);
        var plain = new Accesses(new AccessesInMemory());
        List<RecordedEvent> all = withExceptionalAccesses();
        all.forEach(stored::apply);
        all.forEach(stored::apply);
        all.forEach(plain::apply);

        assertThat(files).allSatisfy(file -> assertThat(stored.assignedTo(file)).as("seed %d", seed).isEqualTo(plain.assignedTo(file)));
        assertThat(files).anySatisfy(file -> assertThat(stored.assignedTo(file)).isNotEmpty());
        for (Review review : new @Nullable Review[]{null, Review.OPEN, Review.JUSTIFIED, Review.NOT_JUSTIFIED}) {
            ExceptionalAccessCursor next = null;
            do {
                ExceptionalAccessPage page = stored.page(review, next, 3);
                assertThat(page).isEqualTo(plain.page(review, next, 3));
                assertThat(page.items()).isNotEmpty().allSatisfy(row -> assertThat(stored.find(row.access())).isEqualTo(row));
                next = page.next();
            } while (next != null);
        }
    }

    /** A dozen, of which some are reviewed, one way or the other, and some were missed before. */
    private List<RecordedEvent> withExceptionalAccesses() {
        List<RecordedEvent> all = new ArrayList<>(events);
        AccreditationId file = files.iterator().next();
        Instant now = events.getLast().recordedAt();
        for (int number = 0; number < 12; number++) {
            var access = new ExceptionalAccessId("access-" + number);
            Instant due = now.plusSeconds(60L * (number % 5));
            all.add(EventSamples.recorded(all.size(), now, EventSamples.openedExceptionally(access, file, due)));
            if (number % 2 == 0) {
                all.add(EventSamples.recorded(all.size(), now, EventSamples.reviewMissed(access, file, due)));
            }
            if (number % 3 != 0) {
                all.add(EventSamples.recorded(all.size(), now, EventSamples.reviewed(access, file, number % 3 == 1)));
            }
        }
        return all;
    }
}
