package org.lintel.views.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.views.testing.DelegateSamples.BADGE;
import static org.lintel.views.testing.DelegateSamples.BEARER;
import static org.lintel.views.testing.DelegateSamples.CLOSING;
import static org.lintel.views.testing.DelegateSamples.HOME;
import static org.lintel.views.testing.DelegateSamples.LOST;
import static org.lintel.views.testing.DelegateSamples.SUBSTITUTE;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.MONDAY;
import static org.lintel.views.testing.EventSamples.OFFICER;

import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.rows.BadgesInMemory;

class BadgesTest {
    private final Badges badges = new Badges(new BadgesInMemory());
    private long position;

    @Test
    void a_badge_opens_the_gate_from_its_activation_to_the_end_of_the_session() {
        issued();
        assertThat(state(BADGE, MONDAY)).isEqualTo(BadgeState.ISSUED);
        assertThat(badges.opening(ASP25, MONDAY)).isEmpty();

        given(activated());
        assertThat(badges.opening(ASP25, CLOSING)).containsExactly(BADGE);
        assertThat(badges.opening(ASP25, CLOSING.plusSeconds(1))).isEmpty();
        assertThat(state(BADGE, CLOSING.plusSeconds(1))).isEqualTo(BadgeState.EXPIRED);
        assertThat(badges.page(new BadgesQuery(ASP25, BadgeState.EXPIRED, null, 10), CLOSING.plusSeconds(1)).items()).hasSize(1);
    }

    @Test
    void an_act_against_the_organisation_shows_at_the_badge_and_what_was_lost_meanwhile_does_not_come_back() {
        issued();
        given(activated(), new DelegateHostLost(SUBSTITUTE, HOME, 1, AccreditationState.SUSPENDED, null, OFFICER));
        assertThat(state(BADGE, MONDAY)).isEqualTo(BadgeState.SUSPENDED);
        assertThat(badges.opening(ASP25, MONDAY)).isEmpty();

        given(new DelegateHostRestored(SUBSTITUTE, HOME, 1, OFFICER));
        assertThat(badges.opening(ASP25, MONDAY)).containsExactly(BADGE);

        given(new DelegateHostLost(SUBSTITUTE, HOME, 2, AccreditationState.SUSPENDED, null, OFFICER),
                new BadgeReportedLost(BADGE, BEARER, OFFICER), new DelegateHostRestored(SUBSTITUTE, HOME, 2, OFFICER));
        assertThat(state(BADGE, MONDAY)).isEqualTo(BadgeState.LOST);
    }

    @Test
    void a_badge_is_void_once_its_bearer_has_left_and_one_that_was_replaced_says_by_which() {
        issued();
        given(new BadgeReportedLost(BADGE, BEARER, OFFICER), new BadgeReissued(BADGE, BEARER, LOST, OFFICER),
                new BadgeIssued(LOST, BEARER, Zone.WORK_AREAS, CLOSING, OFFICER));
        assertThat(badges.of(SUBSTITUTE)).extracting(BadgeRow::state).containsExactly(BadgeState.REISSUED, BadgeState.ISSUED);
        assertThat(badges.of(SUBSTITUTE).getFirst().replacement()).isEqualTo(LOST);

        given(new DelegateWithdrawn(SUBSTITUTE, HOME, EventSamples.APPLICANT));
        assertThat(badges.of(SUBSTITUTE)).extracting(BadgeRow::state).containsExactly(BadgeState.REISSUED, BadgeState.VOID);
    }

    private void issued() {
        given(DelegateSamples.nominated(SUBSTITUTE, HOME),
                new DelegateGranted(SUBSTITUTE, HOME, Declaration.NO_CONFLICT_OF_INTEREST, EventSamples.SECOND_OFFICER),
                new BadgeIssued(BADGE, BEARER, Zone.CONFERENCE, CLOSING, OFFICER));
    }

    private static BadgeActivated activated() {
        return new BadgeActivated(BADGE, BEARER, true, "2023", OFFICER);
    }

    private BadgeState state(BadgeId badge, Instant now) {
        return Objects.requireNonNull(badges.find(badge)).stateAt(now);
    }

    private void given(Event... events) {
        for (Event event : events) {
            badges.apply(EventSamples.recorded(position++, MONDAY, event));
        }
    }
}
