package org.lintel.language.accreditation;

/** How a vetting check ended. */
public enum CheckOutcome {
    PASSED,
    FAILED
}
