package org.lintel.language.accreditation;

/** What an officer recommends that a second officer decide. */
public enum RecommendedOutcome {
    GRANT,
    DENY
}
