package org.lintel.views;

import java.time.Instant;

/**
 * What a file waits for, and until when.
 *
 * @param until the last moment, UTC, as written in the event that started the clock
 */
public record Deadline(Instant until, Purpose purpose) {
    /** What has to happen by then. */
    public enum Purpose {
        /** By an officer: are the documents complete? */
        COMPLETENESS_CHECK,
        /** By the applicant: supply what is missing. */
        MISSING_INFORMATION,
        /** By the applicant: answer a question. */
        CLARIFICATION,
        /** By the officers: grant or deny. */
        DECISION,
        /** By the party: reply to a notice. */
        NOTICE_REPLY
    }
}
