package org.lintel.language.accreditation;

/** What a notice announces. */
public enum Intent {
    SUSPEND,
    REVOKE
}
