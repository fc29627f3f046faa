package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PersonInvited;

/**
 * The contact point who nominated a person asks for a one-time link to the person's own page. Wherever the delegate stands: who was denied or has left
 * may see what is kept of them, too.
 *
 * @param link a keyed hash of the secret in it
 */
public record InvitePerson(DelegateId delegate, LinkKey link, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate nominated, History history, Circumstances circumstances) {
        return Decision.provided().then(() -> new PersonInvited(delegate, nominated.host(), link,
                circumstances.now().plus(circumstances.inForce().participation().ownPageLink()), by));
    }
}
