package org.lintel.language.badge;

/** How far a badge opens doors. Each zone holds persons of every category, so that a badge tells nobody of which its bearer is. */
public enum Zone {
    /** Halls, galleries and rooms of side events. */
    CONFERENCE,
    /** Meeting rooms too. */
    MEETINGS,
    /** Offices and booths too. */
    WORK_AREAS
}
