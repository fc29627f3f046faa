package org.lintel.language.configuration;

import java.time.Duration;

/**
 * How long what is to do with reading confidential data may take (inv-30). Each is a default of a versioned configuration, never a constant.
 *
 * @param reviewWorkingDays within which another person reviews an exceptional access
 * @param oneReading how long a reading counts as the one that was recorded: a person reads a file more than once, and that is one look into it
 */
public record AccessLimits(int reviewWorkingDays, Duration oneReading) {
    /** Long enough to be shown what was just recorded, by a slow machine too. */
    private static final Duration SHORTEST_READING = Duration.ofMinutes(1);
    private static final Duration LONGEST_READING = Duration.ofDays(1);

    /** @throws IllegalArgumentException naming the first that is out of range */
    public AccessLimits {
        if (reviewWorkingDays < 1 || reviewWorkingDays > TimeLimits.LONGEST_DAYS) {
            throw new IllegalArgumentException("reviewWorkingDays must be 1 to " + TimeLimits.LONGEST_DAYS + ".");
        }
        if (oneReading.compareTo(SHORTEST_READING) < 0 || oneReading.compareTo(LONGEST_READING) > 0) {
            throw new IllegalArgumentException("oneReading must be a minute to a day.");
        }
    }
}
