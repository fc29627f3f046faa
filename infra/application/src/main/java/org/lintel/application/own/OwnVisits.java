package org.lintel.application.own;

import java.time.Instant;
import java.util.Set;

import org.lintel.application.delegate.OwnLinks;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.User;
import org.lintel.decisions.delegate.BeginVisit;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PersonCame;
import org.springframework.stereotype.Component;

/** Lets whoever comes with the secret of a one-time link visit the person's own page, once. */
@Component
final class OwnVisits {
    private final OwnLinks links;
    private final RecordedDelegates recorded;
    private final CommandDesk desk;

    OwnVisits(OwnLinks links, RecordedDelegates recorded, CommandDesk desk) {
        this.links = links;
        this.recorded = recorded;
        this.desk = desk;
    }

    /**
     * A visit that has begun.
     *
     * @param ends when it is over at the latest, UTC
     */
    record Visit(User person, Instant ends, String after) {}

    /** @throws ProblemException 404, for a secret that never was one, that was used or replaced, and that is too old alike */
    Visit begin(String secret) {
        LinkKey link = links.keyOf(secret);
        DelegateId delegate = recorded.invitedBy(link);
        if (delegate == null) {
            throw ProblemException.notFound();
        }
        User person = new User("", new UserId(delegate.value()), Set.of(Role.PERSON), "");
        Sender sender = new Sender(person, null);
        Accepted accepted = desk.carryOut(new BeginVisit(delegate, link, sender.as(Role.PERSON)), sender);
        return new Visit(person, accepted.only(PersonCame.class).visitEnds(), accepted.after());
    }
}
