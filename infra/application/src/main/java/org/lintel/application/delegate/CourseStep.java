package org.lintel.application.delegate;

/** What happened in the course of due process. */
public enum CourseStep {
    DENIED,
    NOTICE_GIVEN,
    REPLIED,
    MORE_TIME_GIVEN,
    SUSPENDED,
    SUSPENDED_IN_EMERGENCY,
    SUSPENSION_CONFIRMED,
    SUSPENSION_LAPSED,
    REINSTATED,
    REVOKED,
    APPEALED,
    RELIEVED,
    APPEAL_UPHELD,
    APPEAL_DISMISSED
}
