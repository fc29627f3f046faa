package org.lintel.language.configuration;

import java.time.Duration;
import java.time.Period;

/**
 * How long everything may take. Each is a default of a versioned configuration, never a constant.
 *
 * @param completenessCheckWorkingDays from filing, or from supplying what was missing, to the completeness check
 * @param decisionWorkingDays from first filing to a decision
 * @param informationWorkingDays to supply what is missing or answer a clarification
 * @param noticeOpeningWorkingDays after which a notice counts as opened
 * @param noticeReplyWorkingDays to reply to a notice, once it was opened
 * @param appealWorkingDays to lodge an appeal
 * @param appealDecisionWorkingDays to decide an appeal
 * @param urgentAppealDecision to decide an appeal when the session is on or about to open
 * @param urgentBeforeOpeningDays how many days before the opening an appeal is urgent
 * @param confirmationInSession to confirm an emergency suspension while the session is on
 * @param confirmationOtherwise to confirm an emergency suspension at other times
 * @param reminderWorkingDays how long before a period's end the party is reminded
 * @param clarificationRounds how many clarifications may be asked
 * @param barAfterRevocation how long an organisation cannot ask again after a revocation
 */
public record TimeLimits(int completenessCheckWorkingDays, int decisionWorkingDays, int informationWorkingDays,
        int noticeOpeningWorkingDays, int noticeReplyWorkingDays, int appealWorkingDays, int appealDecisionWorkingDays,
        Duration urgentAppealDecision, int urgentBeforeOpeningDays, Duration confirmationInSession, Duration confirmationOtherwise,
        int reminderWorkingDays, int clarificationRounds, Period barAfterRevocation) {
    /** No limit of a registry runs longer; a larger number is a slip of the pen. Unit: working days, or days. */
    public static final int LONGEST_DAYS = 366;
    /** Unit: days. */
    private static final int LONGEST_BAR_DAYS = 20 * LONGEST_DAYS;

    /** @throws IllegalArgumentException naming the first limit that is not positive, or that contradicts another */
    public TimeLimits {
        requireDays("completenessCheckWorkingDays", completenessCheckWorkingDays);
        requireDays("decisionWorkingDays", decisionWorkingDays);
        requireDays("informationWorkingDays", informationWorkingDays);
        requireDays("noticeOpeningWorkingDays", noticeOpeningWorkingDays);
        requireDays("noticeReplyWorkingDays", noticeReplyWorkingDays);
        requireDays("appealWorkingDays", appealWorkingDays);
        requireDays("appealDecisionWorkingDays", appealDecisionWorkingDays);
        requireDays("reminderWorkingDays", reminderWorkingDays);
        requireLength("urgentAppealDecision", urgentAppealDecision);
        requireLength("confirmationInSession", confirmationInSession);
        requireLength("confirmationOtherwise", confirmationOtherwise);
        require(urgentBeforeOpeningDays >= 0 && urgentBeforeOpeningDays <= LONGEST_DAYS, "urgentBeforeOpeningDays must be 0 to 366.");
        require(clarificationRounds >= 0 && clarificationRounds <= LONGEST_DAYS, "clarificationRounds must be 0 to 366.");
        require(completenessCheckWorkingDays <= decisionWorkingDays, "The completeness check cannot take longer than the decision.");
        require(reminderWorkingDays < informationWorkingDays && reminderWorkingDays < noticeReplyWorkingDays,
                "A reminder must come before the end of every period: reminderWorkingDays is too long.");
        require(confirmationInSession.compareTo(confirmationOtherwise) <= 0,
                "Confirming an emergency suspension cannot take longer in session than otherwise.");
        require(!barAfterRevocation.isNegative() && !barAfterRevocation.isZero() && barAfterRevocation.toTotalMonths() >= 0
                && barAfterRevocation.toTotalMonths() * 31 + barAfterRevocation.getDays() <= LONGEST_BAR_DAYS,
                "barAfterRevocation must be positive and at most 20 years.");
    }

    private static void requireDays(String name, int days) {
        require(days >= 1 && days <= LONGEST_DAYS, name + " must be 1 to " + LONGEST_DAYS + ".");
    }

    private static void requireLength(String name, Duration length) {
        require(length.isPositive() && length.compareTo(Duration.ofDays(LONGEST_DAYS)) <= 0,
                name + " must be positive and at most 366 days.");
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
