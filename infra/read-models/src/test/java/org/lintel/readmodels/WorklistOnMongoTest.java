package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.WorklistInMemory;
import org.lintel.views.worklist.Worklist;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistPage;
import org.lintel.views.worklist.WorklistQuery;

class WorklistOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void every_page_of_every_work_list_is_the_plain_one() {
        var rows = new WorklistOnMongo(mongo.fresh("worklist"));
        rows.createIndexes();
        var stored = new Worklist(rows);
        var plain = new Worklist(new WorklistInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        for (SessionId session : new @Nullable SessionId[]{null, EventSamples.ASP25, new SessionId("ASP26")}) {
            for (AccreditationState state : new @Nullable AccreditationState[]{null, AccreditationState.VETTING,
                    AccreditationState.SUSPENDED, AccreditationState.WITHDRAWN}) {
                for (TimeLimit waitsFor : new @Nullable TimeLimit[]{null, TimeLimit.DECISION, TimeLimit.NOTICE_REPLY}) {
                    for (Instant overdueAt : new @Nullable Instant[]{null, events.getLast().recordedAt()}) {
                        samePages(stored, plain, next -> new WorklistQuery(session, state, waitsFor, false, overdueAt, null, next, 7));
                        samePages(stored, plain, next -> new WorklistQuery(session, state, waitsFor, true, overdueAt, null, next, 7));
                    }
                }
                samePages(stored, plain, next -> WorklistQuery.ofApplicant(new UserId("applicant-1"), session, state, next, 7));
            }
        }
    }

    private void samePages(Worklist stored, Worklist plain, Function<@Nullable WorklistCursor, WorklistQuery> queries) {
        WorklistCursor next = null;
        do {
            WorklistQuery query = queries.apply(next);
            WorklistPage page = stored.page(query);
            assertThat(page).as("seed %d", seed).isEqualTo(plain.page(query));
            next = page.next();
        } while (next != null);
    }
}
