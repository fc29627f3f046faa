package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintel.language.SessionId;
import org.lintel.views.sessions.Sessions;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.SessionsInMemory;

class SessionsOnMongoTest extends RandomHistoryOnMongo {
    @Test
    void sessions_are_kept_whole_and_listed_in_order() {
        var stored = new Sessions(new SessionsOnMongo(mongo.fresh("sessions")));
        var plain = new Sessions(new SessionsInMemory());
        events.forEach(stored::apply);
        events.forEach(plain::apply);

        assertThat(stored.list(null, 10)).isEqualTo(plain.list(null, 10)).hasSize(2);
        assertThat(stored.list(EventSamples.ASP25, 10)).extracting(row -> row.session().value()).containsExactly("ASP26");
        assertThat(stored.find(new SessionId("unknown"))).isNull();
    }
}
