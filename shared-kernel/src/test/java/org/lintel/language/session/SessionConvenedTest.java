package org.lintel.language.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.WorkingCalendar;

class SessionConvenedTest {
    private static SessionConvened convened(Map<ParticipantCategory, Integer> quotas) {
        return new SessionConvened(new SessionId("ASP25"), "A session", LocalDate.EPOCH, LocalDate.EPOCH, "The Hague",
                new CountryCode("NLD"), new RequestWindow(Instant.EPOCH, Instant.EPOCH), quotas, 5, List.of(), WorkingCalendar.PLAIN, null,
                new Actor(new UserId("user-1"), Role.SEC));
    }

    /** The event is hashed as it is written: one order on every machine and in every run. */
    @Test
    void quotasAreInTheOrderOfTheCategories() {
        assertThat(convened(Map.of(ParticipantCategory.MEDIA, 1, ParticipantCategory.NGO, 2, ParticipantCategory.STATE_PARTY, 3,
                ParticipantCategory.STAFF, 4)).quotas().keySet()).containsExactly(ParticipantCategory.STATE_PARTY, ParticipantCategory.NGO,
                        ParticipantCategory.MEDIA, ParticipantCategory.STAFF);
    }

    @Test
    void whatWasRecordedDoesNotChangeWithTheMapThatItCameFrom() {
        Map<ParticipantCategory, Integer> quotas = new HashMap<>(Map.of(ParticipantCategory.NGO, 2));
        SessionConvened event = convened(quotas);
        quotas.put(ParticipantCategory.NGO, 3);
        assertThat(event.quotas()).isEqualTo(Map.of(ParticipantCategory.NGO, 2)).isUnmodifiable();
    }

    @Test
    void aSessionMayHaveNoQuotas() {
        assertThat(convened(Map.of()).quotas()).isEmpty();
    }
}
