package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.history.History;
import org.lintel.views.history.HistoryPage;
import org.lintel.views.testing.rows.HistoryInMemory;

class HistoryOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void a_history_is_paged_in_order_and_each_entry_kept_once() {
        var rows = new HistoryOnMongo(mongo.fresh("history"));
        rows.createIndexes();
        var stored = new History(rows);
        var plain = new History(new HistoryInMemory());
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        for (AccreditationId file : files) {
            Long next = null;
            do {
                HistoryPage page = stored.page(file, next, 3);
                assertThat(page).as("seed %d", seed).isEqualTo(plain.page(file, next, 3));
                next = page.next();
            } while (next != null);
        }
    }
}
