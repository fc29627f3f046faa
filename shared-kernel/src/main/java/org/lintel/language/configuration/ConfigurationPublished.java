package org.lintel.language.configuration;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Event;
import org.lintel.language.Text;
import org.lintel.language.WorkingCalendar;

/**
 * A version of the time limits and calendars was published. A case is judged by the version in force when its clock started.
 *
 * @param version its name
 * @param decisionReference the decision that set it
 * @param inForceFrom from when on, UTC; never before it was published
 * @param calendars of host States, by ISO 3166 alpha-3 code; elsewhere {@link WorkingCalendar#PLAIN} holds
 */
public record ConfigurationPublished(String version, String decisionReference, Instant inForceFrom, TimeLimits limits,
        RetentionPeriods retention, AccessLimits access, ParticipationTerms participation, Map<String, WorkingCalendar> calendars,
        Actor by) implements Event {
    /** Unit: UTF-16 characters. */
    private static final int LONGEST_VERSION = 40;
    /** Unit: UTF-16 characters. */
    private static final int LONGEST_REFERENCE = 300;

    public ConfigurationPublished {
        Text.require(version, 1, LONGEST_VERSION);
        Text.require(decisionReference, 1, LONGEST_REFERENCE);
        // In one order, for the record must read the same in every run; Map.copyOf shuffles.
        calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
        calendars.keySet().forEach(CountryCode::new);
    }

    /** @return the calendar of a session that this State hosts */
    public WorkingCalendar calendarOf(CountryCode hostState) {
        return calendars.getOrDefault(hostState.value(), WorkingCalendar.PLAIN);
    }
}
