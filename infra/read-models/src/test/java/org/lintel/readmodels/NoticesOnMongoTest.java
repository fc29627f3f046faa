package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.UserId;
import org.lintel.views.notices.NoticePage;
import org.lintel.views.notices.Notices;
import org.lintel.views.testing.rows.NoticesInMemory;

class NoticesOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void every_page_of_every_inbox_is_the_plain_one() {
        var rows = new NoticesOnMongo(mongo.fresh("notices"));
        rows.createIndexes();
        var stored = new Notices(rows);
        var plain = new Notices(new NoticesInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        for (UserId applicant : List.of(new UserId("applicant-0"), new UserId("applicant-1"), new UserId("nobody"))) {
            assertThat(stored.unopened(applicant)).as("seed %d", seed).isEqualTo(plain.unopened(applicant));
            Long next = null;
            do {
                NoticePage page = stored.inbox(applicant, next, 7);
                assertThat(page).as("seed %d", seed).isEqualTo(plain.inbox(applicant, next, 7));
                assertThat(page.items()).allSatisfy(notice -> assertThat(stored.find(notice.id())).isEqualTo(notice));
                next = page.next();
            } while (next != null);
        }
        assertThat(stored.find("unknown.1")).isNull();
    }
}
