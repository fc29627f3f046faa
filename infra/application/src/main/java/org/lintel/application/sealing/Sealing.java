package org.lintel.application.sealing;

import org.lintel.application.security.Fingerprints;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.vault.Seals;
import org.springframework.stereotype.Component;

/** Gives whoever makes a command the means to seal what is in it. */
@Component
public final class Sealing {
    /** No session has this name; what is compared under it is compared with nothing. */
    private static final SessionId NONE = new SessionId("-");

    private final Seals seals;
    private final Fingerprints fingerprints;
    private final FileSessions sessions;

    Sealing(Seals seals, Fingerprints fingerprints, FileSessions sessions) {
        this.seals = seals;
        this.fingerprints = fingerprints;
        this.sessions = sessions;
    }

    /** @return for a file that is about to be opened under this id */
    public Sealer ofNew(AccreditationId file, SessionId session) {
        return new VaultSealer(seals, fingerprints, file, session);
    }

    /**
     * @return for a file that was opened before. For one that does not exist it seals nothing: a command on it is answered like one on somebody
     *         else's, and by the same way
     */
    public Sealer of(AccreditationId file) {
        SessionId session = sessions.of(file);
        return session == null ? new RehearsalSealer(fingerprints, NONE) : new VaultSealer(seals, fingerprints, file, session);
    }

    /** @return for commands on the file that are decided on only */
    public Sealer forRehearsal(AccreditationId file) {
        SessionId session = sessions.of(file);
        return new RehearsalSealer(fingerprints, session == null ? NONE : session);
    }
}
