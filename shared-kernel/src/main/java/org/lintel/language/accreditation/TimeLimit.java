package org.lintel.language.accreditation;

/** What has to be done in time, and by whom. */
public enum TimeLimit {
    /** By an officer: are the documents complete? */
    COMPLETENESS_CHECK(false),
    /** By the officers: grant or deny. */
    DECISION(false),
    /** By a second officer: confirm an emergency suspension, which lapses otherwise. */
    CONFIRMATION(false),
    /** By the review panel: decide an appeal. */
    APPEAL_DECISION(false),
    /** By the applicant: supply what is missing, or answer a question. */
    INFORMATION(true),
    /** By the party: reply to a notice. */
    NOTICE_REPLY(true),
    /** By the party: lodge an appeal. */
    APPEAL(true);

    private final boolean bindsTheParty;

    TimeLimit(boolean bindsTheParty) {
        this.bindsTheParty = bindsTheParty;
    }

    /** @return whether it binds the party; the others bind the institution, which cannot give itself more time */
    public boolean bindsTheParty() {
        return bindsTheParty;
    }
}
