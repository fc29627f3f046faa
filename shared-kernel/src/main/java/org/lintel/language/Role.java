package org.lintel.language;

/** In which capacity somebody acts. */
public enum Role {
    /** An applicant, or an organisation's designated contact point. */
    APP,
    /** An officer of the Secretariat. */
    SEC,
    /** A second officer of the Secretariat, who approves; also an officer. */
    SEN,
    /** A focal point, who receives reports of incidents. */
    FP,
    /** A member of the review panel. */
    REV,
    /** A member of the Bureau of the Assembly. */
    BUR,
    /** Security at the gate. */
    SECU,
    /** An auditor. */
    AUD,
    /** An administrator. */
    ADM,
    /** A person whom an organisation nominated, on their own page: led there by a one-time link, without an account. */
    PERSON,
    /** The registry itself, when time has passed; nobody can sign in as this. */
    CLOCK;

    /** @return whether somebody can be given this role with an account to sign in with */
    public boolean signsIn() {
        return this != PERSON && this != CLOCK;
    }

    /** @return whether who has it acts in files, or erases them, and so is among those who are audited */
    public boolean takesPartInFiles() {
        return this != BUR && this != AUD;
    }

    /** @return whether an outsider is told "Secretariat" instead of who it was */
    public boolean isOfTheSecretariat() {
        return this == SEC || this == SEN;
    }
}
