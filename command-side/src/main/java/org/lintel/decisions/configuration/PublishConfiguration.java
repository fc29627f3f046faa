package org.lintel.decisions.configuration;

import java.time.Instant;
import java.util.Map;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.configuration.AccessLimits;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.ParticipationTerms;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.configuration.TimeLimits;

/**
 * An administrator publishes a version of the time limits and calendars, on a decision that it refers to. Refused as
 * {@code version-exists}, and as {@code retroactive} where it would hold for the past: a clock that started keeps its end.
 */
public record PublishConfiguration(String version, String decisionReference, Instant inForceFrom, TimeLimits limits,
        RetentionPeriods retention, AccessLimits access, ParticipationTerms participation, Map<String, WorkingCalendar> calendars,
        Actor by) implements Command {
    private static final Refusal EXISTS = new Refusal("version-exists", "A version of this name was published already.",
            "Choose another name; what was published is never changed.");
    private static final Refusal RETROACTIVE = new Refusal("retroactive", "A version cannot come into force in the past.",
            "Let it come into force now or later.");

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.configuration());
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        return Decision
                .provided(Rule.that(() -> !circumstances.configurations().has(version) && !wasPublished(history), EXISTS),
                        Rule.that(() -> !inForceFrom.isBefore(circumstances.now()), RETROACTIVE))
                .then(() -> new ConfigurationPublished(version, decisionReference, inForceFrom, limits, retention, access, participation,
                        calendars, by));
    }

    /** Asked of the history too, on which alone two publications at the same time are told apart. */
    private boolean wasPublished(History history) {
        return history.events(ConfigurationPublished.class).anyMatch(published -> published.version().equals(version));
    }
}
