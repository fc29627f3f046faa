package org.lintel.application.sealing;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Fingerprints;
import org.lintel.language.SessionId;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.risk.RiskKey;
import org.lintel.vault.Seals;
import org.springframework.stereotype.Component;

/** Gives whoever makes a command the means to seal what is in it. */
@Component
public final class Sealing {
    private final Seals seals;
    private final Fingerprints fingerprints;
    private final FileSessions sessions;
    private final ConvenedSessions convened;

    Sealing(Seals seals, Fingerprints fingerprints, FileSessions sessions, ConvenedSessions convened) {
        this.seals = seals;
        this.fingerprints = fingerprints;
        this.sessions = sessions;
        this.convened = convened;
    }

    /** @return for a file that is about to be opened under this id */
    public Sealer ofNew(AccreditationId file, SessionId session) {
        return new VaultSealer(seals, fingerprints, convened, file.value(), session);
    }

    /** @return for a file that was opened before, once a command on it was accepted */
    public Sealer of(AccreditationId file) {
        SessionId session = sessions.of(file);
        if (session == null) {
            throw new IllegalStateException("Something was accepted for a file that was never opened.");
        }
        return new VaultSealer(seals, fingerprints, convened, file.value(), session);
    }

    /** @return for a person who is about to be nominated under this id */
    public PersonSealer ofNew(DelegateId delegate, SessionId session) {
        return new VaultPersonSealer(seals, delegate, session);
    }

    /** @return for what is written of a person who was nominated in the session, or is about to be */
    public Sealer of(DelegateId delegate, SessionId session) {
        return new VaultSealer(seals, fingerprints, convened, delegate.value(), session);
    }

    /** @return for what focal points find, under the pseudonym of assessments */
    public Sealer of(RiskKey risk, SessionId session) {
        return new VaultSealer(seals, fingerprints, convened, risk.value(), session);
    }

    /** @return for what is written of a disclosure or of a demand for one, and of a file or a delegate by auditors */
    public Sealer of(TextValue subject, SessionId session) {
        return new VaultSealer(seals, fingerprints, convened, subject.value(), session);
    }

    /** @return for commands on a delegate that are decided on only; null where there is none */
    public Sealer forRehearsalIn(@Nullable SessionId session) {
        return new RehearsalSealer(fingerprints, convened, session);
    }

    /** @return for commands on the file that are decided on only; the file need not exist */
    public Sealer forRehearsal(AccreditationId file) {
        return new RehearsalSealer(fingerprints, convened, sessions.of(file));
    }

    /** @return the same for a file that may be opened in the session */
    public Sealer forRehearsalOfNew(SessionId session) {
        return new RehearsalSealer(fingerprints, convened, session);
    }
}
