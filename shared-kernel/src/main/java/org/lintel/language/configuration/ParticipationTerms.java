package org.lintel.language.configuration;

import java.time.Duration;
import java.time.LocalTime;

import org.lintel.language.Text;

/**
 * On which terms persons take part: how long they have for what concerns them, and by which code of conduct. Each is a default of a versioned
 * configuration, never a constant.
 *
 * @param rehosting for the guest of an organisation that is out of force to find another host (inv-13)
 * @param ownPageLink how long the one-time link to a person's own page can be used
 * @param ownPageVisit how long a visit to it lasts
 * @param gateListFreshness how old the list may be by which a gate without a connection checks badges
 * @param editionAt at which time of the day an edition of the list of participants is due, UTC
 * @param riskAssessmentWorkingDays within which a focal point assesses the risk of a person who asks for it
 * @param codeOfConduct the version that is accepted when a badge is activated (inv-18)
 */
public record ParticipationTerms(Duration rehosting, Duration ownPageLink, Duration ownPageVisit, Duration gateListFreshness,
        LocalTime editionAt, int riskAssessmentWorkingDays, String codeOfConduct) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(TimeLimits.LONGEST_DAYS);
    private static final Duration LONGEST_VISIT = Duration.ofDays(1);
    /** Unit: UTF-16 characters. */
    private static final int LONGEST_CODE = 40;

    /** @throws IllegalArgumentException naming the first that is out of range */
    public ParticipationTerms {
        require("rehosting", rehosting, LONGEST);
        require("ownPageLink", ownPageLink, LONGEST);
        require("ownPageVisit", ownPageVisit, LONGEST_VISIT);
        require("gateListFreshness", gateListFreshness, LONGEST);
        if (riskAssessmentWorkingDays < 1 || riskAssessmentWorkingDays > TimeLimits.LONGEST_DAYS) {
            throw new IllegalArgumentException("riskAssessmentWorkingDays must be 1 to " + TimeLimits.LONGEST_DAYS + ".");
        }
        Text.requireLine(codeOfConduct, 1, LONGEST_CODE);
    }

    private static void require(String name, Duration length, Duration longest) {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(longest) > 0) {
            throw new IllegalArgumentException(name + " must be a minute to " + longest.toDays() + " days.");
        }
    }
}
