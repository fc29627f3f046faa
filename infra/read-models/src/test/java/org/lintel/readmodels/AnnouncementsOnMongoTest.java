package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.Announcements;
import org.lintel.views.testing.rows.AnnouncementsInMemory;

class AnnouncementsOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void every_page_of_what_waits_to_be_announced_is_the_plain_one() {
        var rows = new AnnouncementsOnMongo(mongo.fresh("announcements"));
        rows.createIndexes();
        var stored = new Announcements(rows);
        var plainRows = new AnnouncementsInMemory();
        var plain = new Announcements(plainRows);
        events.forEach(stored::apply);
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        long after = -1;
        List<Announcement> page;
        do {
            page = stored.waiting(after, 7);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.waiting(after, 7));
            after = page.isEmpty() ? after : page.getLast().dispatched();
        } while (!page.isEmpty());
        assertThat(plainRows.all()).isNotEmpty()
                .allSatisfy(row -> assertThat(stored.find(row.accreditation(), row.notice())).isEqualTo(row));
    }
}
