package org.lintel.language.session;

/** In which capacity somebody takes part in a session. */
public enum ParticipantCategory {
    STATE_PARTY,
    OBSERVER_STATE,
    INVITED_STATE,
    IGO,
    NGO,
    VICTIMS_AND_SURVIVORS,
    MEDIA,
    COURT,
    STAFF
}
