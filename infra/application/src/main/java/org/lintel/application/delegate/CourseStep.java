package org.lintel.application.delegate;

/** What happened in the course of due process, of what somebody wrote a text for. */
public enum CourseStep {
    DENIED,
    NOTICE_GIVEN,
    REPLIED,
    MORE_TIME_GIVEN,
    SUSPENDED,
    REINSTATED,
    REVOKED,
    APPEALED,
    APPEAL_UPHELD,
    APPEAL_DISMISSED
}
