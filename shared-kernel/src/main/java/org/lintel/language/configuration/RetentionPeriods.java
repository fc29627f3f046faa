package org.lintel.language.configuration;

import java.time.Period;

import org.lintel.language.RetentionClass;

/**
 * How long what persons wrote is kept. Each is a default of a versioned configuration, never a constant.
 *
 * @param confidential vetting notes: from when the file has ended and can no longer be appealed
 * @param restricted every other text, and whose the file is: from when it has ended and its session is over
 * @param strictlyConfidential what only the focal point's team opens: from when it is closed
 */
public record RetentionPeriods(Period confidential, Period restricted, Period strictlyConfidential) {
    /** Nothing personal is kept longer; a larger number is a slip of the pen. Unit: months. */
    private static final int LONGEST_MONTHS = 20 * 12;
    /** Unit: days. */
    private static final int LONGEST_DAYS = 20 * TimeLimits.LONGEST_DAYS;
    private static final long LONGEST_MONTH = 31;
    private static final long SHORTEST_MONTH = 28;
    private static final long LONGEST_YEAR = 366;
    private static final long SHORTEST_YEAR = 365;

    /** @throws IllegalArgumentException naming the first period that is not positive or too long, or that notes outlive their file */
    public RetentionPeriods {
        requirePeriod("confidential", confidential);
        requirePeriod("restricted", restricted);
        requirePeriod("strictly confidential", strictlyConfidential);
        if (!confidential.normalized().equals(restricted.normalized()) && longest(confidential) > shortest(restricted)) {
            throw new IllegalArgumentException("Vetting notes cannot be kept longer than the rest of their file.");
        }
    }

    /** @return how long what is of this class is kept */
    public Period of(RetentionClass retention) {
        return switch (retention) {
            case CONFIDENTIAL -> confidential;
            case RESTRICTED -> restricted;
            case STRICTLY_CONFIDENTIAL -> strictlyConfidential;
        };
    }

    private static void requirePeriod(String name, Period period) {
        boolean within = period.getYears() >= 0 && period.getMonths() >= 0 && period.getDays() >= 0 && !period.isZero()
                && period.toTotalMonths() <= LONGEST_MONTHS && period.getDays() <= LONGEST_DAYS;
        if (!within) {
            throw new IllegalArgumentException("The period for what is " + name + " must be positive and at most 20 years.");
        }
    }

    /** In days, wherever it begins. */
    private static long longest(Period period) {
        return period.getYears() * LONGEST_YEAR + period.getMonths() * LONGEST_MONTH + period.getDays();
    }

    private static long shortest(Period period) {
        return period.getYears() * SHORTEST_YEAR + period.getMonths() * SHORTEST_MONTH + period.getDays();
    }
}
