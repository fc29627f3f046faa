package org.lintel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.UserId;

class DecisionTest {
    private static final Refusal FIRST = new Refusal("first", "The first rule says no.", "Wait.");
    private static final Refusal SECOND = new Refusal("second", "The second rule says no.", "Wait.");
    private static final Event EVENT = () -> new Actor(new UserId("user-1"), Role.SEC);

    @Test
    void theEventIsRecordedWhenAllRulesHold() {
        assertThat(Decision.provided(Rule.that(() -> true, FIRST), Rule.that(() -> true, SECOND)).then(() -> EVENT))
                .isEqualTo(new Decision.Accepted(List.of(EVENT)));
    }

    @Test
    void theFirstRuleThatDoesNotHoldIsTheAnswer() {
        assertThat(Decision.provided(Rule.that(() -> false, FIRST), Rule.that(() -> false, SECOND)).then(() -> EVENT))
                .isEqualTo(new Decision.Refused(FIRST));
    }

    @Test
    void noRuleIsAskedAfterOneThatDoesNotHoldAndNoEventIsMade() {
        Rule notToBeAsked = () -> {
            throw new AssertionError("asked although the rule before said no");
        };
        assertThat(Decision.provided(Rule.that(() -> false, FIRST), notToBeAsked).then(() -> {
            throw new AssertionError("made although a rule said no");
        })).isEqualTo(new Decision.Refused(FIRST));
    }
}
