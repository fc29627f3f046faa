package org.lintel.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;

/**
 * The language of the rules' tests: <em>given</em> what happened, <em>when</em> somebody wants something, <em>then</em> this happens, or a
 * rule says no. The time is {@link #NOW} unless a test says otherwise, the limits are the defaults of the domain.
 */
public final class DecisionSpecification {
    /** A Monday morning. */
    public static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    public static final TimeLimits DEFAULT_LIMITS = limits(2, Period.ofYears(1));
    public static final RetentionPeriods DEFAULT_RETENTION = new RetentionPeriods(Period.ofYears(1), Period.ofYears(4), Period.ofYears(2));
    public static final AccessLimits DEFAULT_ACCESS = new AccessLimits(2, Duration.ofMinutes(15));
    public static final ParticipationTerms DEFAULT_TERMS = new ParticipationTerms(Duration.ofHours(48), Duration.ofDays(7),
            Duration.ofMinutes(30), Duration.ofHours(4), LocalTime.of(6, 0), 5, "2023");
    public static final ConfigurationPublished DEFAULTS = published("test-1", Instant.EPOCH, DEFAULT_LIMITS);
    /** Stands in every text and name that a test makes up; a refusal must never repeat it. */
    public static final String CANARY = "canary";

    private final RecordInMemory record = new RecordInMemory();
    private Instant now = NOW;

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

    /** @param moment when they were recorded */
    public DecisionSpecification andThen(Instant moment, Event... events) {
        List.of(events).forEach(event -> record.append(event, moment));
        return this;
    }

    public DecisionSpecification at(Instant moment) {
        now = moment;
        return this;
    }

    /** Versions that were given as events hold beside the one that ships with the registry. */
    public Outcome when(Command command) {
        Configurations configurations = Configurations.of(DEFAULTS, new History(record.events()));
        return new Outcome(command.decide(record.historyFor(command), new Circumstances(now, configurations)));
    }

    /** The defaults of the domain, but for these. */
    public static TimeLimits limits(int clarificationRounds, Period barAfterRevocation) {
        return new TimeLimits(5, 10, 10, 5, 5, 10, 5, Duration.ofHours(24), 15, Duration.ofHours(24), Duration.ofHours(72), 3,
                clarificationRounds, barAfterRevocation);
    }

    public static ConfigurationPublished published(String version, Instant inForceFrom, TimeLimits limits) {
        return new ConfigurationPublished(version, "decision of the tests", inForceFrom, limits, DEFAULT_RETENTION, DEFAULT_ACCESS,
                DEFAULT_TERMS,
                Map.of(),
                new Actor(new UserId("user-m1"), Role.ADM));
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

        public void thenNothing() {
            assertThat(decision).isInstanceOf(Decision.NothingToDo.class);
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
