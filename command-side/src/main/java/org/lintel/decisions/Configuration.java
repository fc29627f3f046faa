package org.lintel.decisions;

import java.time.Period;

/**
 * The time limits and bounds in force, as one published version. Data, not code: a new version comes with a reference to the decision
 * behind it, and what a case is told in due dates stays as it was told.
 *
 * @param version its name, recorded with each request
 * @param decisionReference the decision that set it
 * @param completenessCheckWorkingDays from filing to the completeness check
 * @param decisionWorkingDays from first filing to a decision
 * @param informationWorkingDays to supply what is missing or answer a clarification
 * @param noticeReplyWorkingDays to reply to a notice
 * @param appealWorkingDays to lodge an appeal
 * @param clarificationRounds how many clarifications may be asked
 * @param barAfterRevocation how long an organisation cannot ask again after a revocation
 */
public record Configuration(String version, String decisionReference, int completenessCheckWorkingDays, int decisionWorkingDays,
        int informationWorkingDays, int noticeReplyWorkingDays, int appealWorkingDays, int clarificationRounds,
        Period barAfterRevocation) {}
