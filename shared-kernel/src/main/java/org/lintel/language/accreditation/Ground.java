package org.lintel.language.accreditation;

/**
 * The closed list of grounds for an adverse act (inv-8). None of them is political criticism, nationality, theme or country of
 * funding, and none may be added that is.
 */
public enum Ground {
    FALSE_INFORMATION,
    IDENTITY_NOT_ESTABLISHED,
    PURPOSE_UNRELATED,
    CODE_OF_CONDUCT,
    /** Needs its gist told to the party: security cannot be invoked in silence. */
    SECURITY_RISK_SUBSTANTIATED,
    PROXY_OF_A_BARRED_ORGANISATION;

    public boolean needsGist() {
        return this == SECURITY_RISK_SUBSTANTIATED;
    }
}
