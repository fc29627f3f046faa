package org.lintel.decisions.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.badge.SampleBadges.CLOSING;
import static org.lintel.decisions.badge.SampleBadges.HOME;
import static org.lintel.decisions.badge.SampleBadges.activated;
import static org.lintel.decisions.badge.SampleBadges.badge;
import static org.lintel.decisions.badge.SampleBadges.id;
import static org.lintel.decisions.badge.SampleBadges.issued;
import static org.lintel.decisions.badge.SampleBadges.lost;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.Event;
import org.lintel.language.badge.BadgeState;

/** What a badge is worth follows from where its bearer stands. */
class DerivedStateTest {
    @Test
    @Tag("inv-13")
    void aBadgeIsSuspendedWithTheOrganisationAndNoEventOfItsOwnSaysSo() {
        assertThat(state(issued("ada", "ada"))).isEqualTo(BadgeState.ISSUED);
        assertThat(state(issued("ada", "ada"), activated("ada", "ada"))).isEqualTo(BadgeState.ACTIVE);
        assertThat(state(issued("ada", "ada"), activated("ada", "ada"), HOME.hostLost("ada", 1))).isEqualTo(BadgeState.SUSPENDED);
    }

    @Test
    @Tag("inv-12")
    void whatTheActTookIsGivenBackAndNoMore() {
        assertThat(state(issued("ada", "ada"), activated("ada", "ada"), HOME.hostLost("ada", 1), HOME.hostRestored("ada", 1)))
                .isEqualTo(BadgeState.ACTIVE);
        assertThat(state(issued("ada", "ada"), HOME.hostLost("ada", 1), HOME.hostRestored("ada", 1))).isEqualTo(BadgeState.ISSUED);
    }

    @Test
    @Tag("inv-14")
    void whatWasLostMeanwhileIsNotRevived() {
        assertThat(state(issued("ada", "ada"), activated("ada", "ada"), HOME.hostLost("ada", 1), lost("ada", "ada"),
                HOME.hostRestored("ada", 1))).isEqualTo(BadgeState.LOST);
    }

    @Test
    void itEndsWithItsBearersParticipationAndWithTheSession() {
        assertThat(state(issued("ada", "ada"), activated("ada", "ada"), HOME.withdrawn("ada"))).isEqualTo(BadgeState.VOID);
        assertThat(stateAt(CLOSING, issued("ada", "ada"), activated("ada", "ada"))).isEqualTo(BadgeState.ACTIVE);
        assertThat(stateAt(CLOSING.plusMillis(1), issued("ada", "ada"), activated("ada", "ada"))).isEqualTo(BadgeState.EXPIRED);
        assertThat(stateAt(CLOSING.plusMillis(1), issued("ada", "ada"), lost("ada", "ada"))).isEqualTo(BadgeState.LOST);
    }

    private static BadgeState state(Event... events) {
        return stateAt(NOW, events);
    }

    private static BadgeState stateAt(Instant now, Event... events) {
        List<Event> all = new ArrayList<>(HOME.granted("ada", "ada"));
        all.addAll(List.of(events));
        RecordInMemory record = new RecordInMemory();
        all.forEach(event -> record.append(event, NOW));
        History history = new History(record.events());
        return Objects.requireNonNull(Badges.from(history).find(badge("ada")))
                .state(Objects.requireNonNull(Delegate.from(history, id("ada"))).state(), now);
    }
}
