package org.lintel.decisions.delegate;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;

/**
 * Somebody comes with the secret of a one-time link to a person's own page: the link is used up, and a short visit begins. Used before, too old,
 * replaced by a newer one or never given out is all one: there is nothing. Of two who come at once, one is let in.
 */
public record BeginVisit(DelegateId delegate, LinkKey link, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate person, History history, Circumstances circumstances) {
        Instant now = circumstances.now();
        PersonInvited latest = latest(history);
        if (latest == null || !latest.link().equals(link) || now.isAfter(latest.until())
                || history.events(PersonCame.class).anyMatch(came -> came.delegate().equals(delegate) && came.link().equals(link))) {
            return new Decision.NotFound();
        }
        return Decision.provided().then(() -> new PersonCame(delegate, person.host(), link,
                now.plus(circumstances.inForce().participation().ownPageVisit()), by));
    }

    private @Nullable PersonInvited latest(History history) {
        return history.events(PersonInvited.class).filter(invited -> invited.delegate().equals(delegate)).reduce((_, later) -> later)
                .orElse(null);
    }
}
