package org.lintel.decisions.disclosure;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.disclosure.RecipientKeyRegistered;

/**
 * An administrator registers the key of a State's visa authority. It replaces the one before; the same again changes nothing.
 *
 * @param certificate X.509 in DER as base64, which the edge has found fit to encrypt to
 * @param validFrom as the certificate says, like {@code validUntil}
 */
public record RegisterRecipientKey(CountryCode state, String certificate, Instant validFrom, Instant validUntil, String decisionReference,
        Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return Recipients.boundary(state);
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        boolean already = Recipients.keyOf(state, history)
                .filter(known -> known.certificate().equals(certificate) && known.decisionReference().equals(decisionReference))
                .isPresent();
        return already
                ? new Decision.NothingToDo()
                : Decision.provided()
                        .then(() -> new RecipientKeyRegistered(state, certificate, validFrom, validUntil, decisionReference, by));
    }
}
