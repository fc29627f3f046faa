package org.lintel.decisions.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.badge.SampleBadges.GATE;
import static org.lintel.decisions.badge.SampleBadges.HOME;
import static org.lintel.decisions.badge.SampleBadges.PRESS;
import static org.lintel.decisions.badge.SampleBadges.activate;
import static org.lintel.decisions.badge.SampleBadges.activated;
import static org.lintel.decisions.badge.SampleBadges.badge;
import static org.lintel.decisions.badge.SampleBadges.bearer;
import static org.lintel.decisions.badge.SampleBadges.begun;
import static org.lintel.decisions.badge.SampleBadges.convened;
import static org.lintel.decisions.badge.SampleBadges.issued;
import static org.lintel.decisions.badge.SampleBadges.lost;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.RecordInMemory;
import org.lintel.language.Tag;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.InvalidationCause;

/** One person, nominated by an organisation and by a newspaper. */
@org.junit.jupiter.api.Tag("inv-17")
class OneBadgeTest {
    @Test
    void aPersonHasOneActiveBadgeAcrossOrganisationsAndCategories() {
        twice().when(activate("press")).thenAccepted();
        twice().and(activated("home", "ada")).when(activate("press")).thenRefused("badge-active-elsewhere");
        begun().and(HOME.granted("home", "bob")).and(PRESS.granted("press", "ada")).and(issued("home", "bob"), issued("press", "ada"),
                activated("home", "bob")).when(activate("press")).thenAccepted();
    }

    @Test
    void oneThatWasLostStandsInTheWayOfNone() {
        twice().and(activated("home", "ada"), lost("home", "ada")).when(activate("press")).thenAccepted();
    }

    /** It would be active again with the organisation. */
    @Test
    void oneThatIsSuspendedDoes() {
        twice().and(activated("home", "ada"), HOME.hostLost("home", 1)).when(activate("press")).thenRefused("badge-active-elsewhere");
    }

    /** Its delegate may come back by an appeal, and must not bring a second active badge. */
    @Test
    void oneWhoseBearerNoLongerTakesPartIsInvalidatedWithTheOthersActivation() {
        twice().and(activated("home", "ada"), HOME.withdrawn("home")).when(activate("press")).then(activated("press", "ada"),
                new BadgeInvalidated(badge("home"), bearer("home", "ada"), InvalidationCause.ANOTHER_ACTIVATED, null, GATE));
    }

    @Test
    void activatingDependsOnTheBadgeItsBearerThePersonAndOnWhoElseThePersonIs() {
        RecordInMemory record = new RecordInMemory();
        List.of(convened(), HOME.requested(), PRESS.requested()).forEach(event -> record.append(event, NOW));
        HOME.granted("home", "ada").forEach(event -> record.append(event, NOW));
        PRESS.granted("press", "ada").forEach(event -> record.append(event, NOW));
        record.append(issued("home", "ada"), NOW);
        record.append(issued("press", "ada"), NOW);
        ActivateBadge activate = activate("press");

        assertThat(activate.boundary(record.historyFor(activate)).criteria().stream().map(Boundary.Criterion::tag))
                .containsExactlyInAnyOrder(new Tag("badge", "badge-press"), new Tag("delegate", "delegate-press"),
                        new Tag("person", "key-of-ada"), new Tag("delegate", "delegate-home"), new Tag("accreditation", "file-press"),
                        new Tag("organisation", "key-of-press"));
    }

    private static DecisionSpecification twice() {
        return begun().and(HOME.granted("home", "ada")).and(PRESS.granted("press", "ada")).and(issued("home", "ada"),
                issued("press", "ada"));
    }
}
