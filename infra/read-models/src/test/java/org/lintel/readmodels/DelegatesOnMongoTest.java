package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.delegates.Delegates;
import org.lintel.views.delegates.DelegatesPage;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.DelegatesInMemory;

class DelegatesOnMongoTest {
    @AutoClose
    private final TestDatabase mongo = new TestDatabase();

    @Test
    void delegates_are_listed_and_counted_as_in_memory_after_every_event() {
        var rows = new DelegatesOnMongo(mongo.fresh("delegates"));
        rows.createIndexes();
        var stored = new Delegates(rows);
        var plain = new Delegates(new DelegatesInMemory());
        Instant late = Instant.parse("2999-01-01T00:00:00Z");
        for (RecordedEvent event : EventSamples.recordedOfEveryType()) {
            stored.apply(event);
            plain.apply(event);
            for (DelegatesQuery query : queries()) {
                assertThat(stored.page(query)).as("%s after %s", query, event.event()).isEqualTo(plain.page(query));
            }
            for (Instant now : List.of(EventSamples.MONDAY, late)) {
                assertThat(stored.taken(EventSamples.FILE, now)).isEqualTo(plain.taken(EventSamples.FILE, now));
                assertThat(stored.taken(EventSamples.ASP25, ParticipantCategory.NGO, now))
                        .isEqualTo(plain.taken(EventSamples.ASP25, ParticipantCategory.NGO, now));
            }
        }
        assertThat(stored.find(DelegateSamples.DELEGATE)).isNotNull().isEqualTo(plain.find(DelegateSamples.DELEGATE));
        DelegatesPage first = stored.page(new DelegatesQuery(null, null, null, null, null, 1));
        assertThat(stored.page(new DelegatesQuery(null, null, null, null, first.next(), 1)))
                .isEqualTo(plain.page(new DelegatesQuery(null, null, null, null, first.next(), 1)));
    }

    private static List<DelegatesQuery> queries() {
        List<DelegatesQuery> all = new ArrayList<>();
        for (SessionId session : new @Nullable SessionId[]{null, EventSamples.ASP25, new SessionId("ASP26")}) {
            for (AccreditationId accreditation : new @Nullable AccreditationId[]{null, EventSamples.FILE,
                    DelegateSamples.AWAY.accreditation()}) {
                for (DelegateState state : new @Nullable DelegateState[]{null, DelegateState.WAITLISTED, DelegateState.CONFIRMED}) {
                    for (UserId user : new @Nullable UserId[]{null, EventSamples.APPLICANT.id(), EventSamples.OFFICER.id()}) {
                        all.add(new DelegatesQuery(session, accreditation, state, user, null, 10));
                    }
                }
            }
        }
        return all;
    }
}
