package org.lintel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import org.lintel.language.Event;

/**
 * The language of the rules' tests: <em>given</em> what happened, <em>when</em> somebody wants something, <em>then</em> this happens, or a
 * rule says no. The time is {@link #NOW} unless a test says otherwise, the limits are the defaults of the domain.
 */
public final class DecisionSpecification {
    /** A Monday morning. */
    public static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    public static final Configuration DEFAULTS = new Configuration("test-1", "the defaults of the domain", 5, 10, 10, 5, 10, 2,
            Period.ofYears(1));
    /** Stands in every text and name that a test makes up; a refusal must never repeat it. */
    public static final String CANARY = "canary";

    private final RecordInMemory record = new RecordInMemory();
    private Circumstances circumstances = new Circumstances(NOW, DEFAULTS);

    private DecisionSpecification() {}

    public static DecisionSpecification given(Event... events) {
        return given(List.of(events));
    }

    public static DecisionSpecification given(List<Event> events) {
        return new DecisionSpecification().and(events);
    }

    public DecisionSpecification and(Event... events) {
        return and(List.of(events));
    }

    public DecisionSpecification and(List<Event> events) {
        events.forEach(event -> record.append(event, NOW));
        return this;
    }

    public DecisionSpecification at(Instant now) {
        circumstances = new Circumstances(now, circumstances.configuration());
        return this;
    }

    public DecisionSpecification under(Configuration configuration) {
        circumstances = new Circumstances(circumstances.now(), configuration);
        return this;
    }

    public Outcome when(Command command) {
        return new Outcome(command.decide(record.historyFor(command), circumstances));
    }

    /** What came of it. */
    public record Outcome(Decision decision) {
        public void then(Event... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
        }

        /** For tests of a rule, where it does not matter what exactly is recorded. */
        public void thenAccepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        }

        public void thenNotFound() {
            assertThat(decision).isInstanceOf(Decision.NotFound.class);
        }

        public void thenRefused(String code) {
            assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                assertThat(refused.refusal().code()).isEqualTo(code);
                assertThat(refused.refusal().sentence()).endsWith(".").doesNotContain(CANARY);
                assertThat(refused.refusal().remedy()).endsWith(".").doesNotContain(CANARY);
            });
        }
    }
}
