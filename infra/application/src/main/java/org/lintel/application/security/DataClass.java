package org.lintel.application.security;

/** The most that an action shows of somebody, or takes in: the domain's classes of personal data, and what points to nobody. */
public enum DataClass {
    /** Figures, guidelines, sessions, time limits: nothing of any file. */
    FIGURES("figures"),
    /** Types, states, times, grounds, random ids, keyed fingerprints: which file, and nothing of whose. */
    PSEUDONYMS("pseudonyms"),
    /** What a party wrote, and what it was told: organisation, country, purpose, questions, answers, reasons. */
    RESTRICTED("restricted"),
    /** What officers write for each other: checks, notes, recommendations, recusals. */
    CONFIDENTIAL("confidential"),
    /** Whether a person is at risk: taken in from who nominates, and not shown to them again. */
    STRICTLY_CONFIDENTIAL("strictly confidential");

    private final String words;

    DataClass(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
