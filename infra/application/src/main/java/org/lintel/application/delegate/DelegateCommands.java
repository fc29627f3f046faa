package org.lintel.application.delegate;

import java.util.List;
import java.util.Objects;

import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.decisions.Decision;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.InvitePerson;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.PersonInvited;
import org.springframework.stereotype.Component;

/** Carries out steps on delegates and answers with the new state. */
@Component
final class DelegateCommands {
    private final CommandDesk desk;
    private final Sealing sealing;
    private final RecordedDelegates recorded;
    private final OwnLinks links;

    DelegateCommands(CommandDesk desk, Sealing sealing, RecordedDelegates recorded, OwnLinks links) {
        this.links = links;
        this.desk = desk;
        this.sealing = sealing;
        this.recorded = recorded;
    }

    /**
     * @param id as the address has it
     * @throws ProblemException 404 where it cannot be one, and as {@link CommandDesk#carryOut}
     */
    DelegateAnswer carryOut(String id, DelegateStep step, Sender sender) {
        DelegateId delegate = idOrNotFound(id);
        Delegate before = recorded.find(delegate);
        SessionId session = before == null ? null : before.host().session();
        Accepted accepted = desk.carryOut(step.on(delegate, sender, sealing.forRehearsalIn(session)),
                () -> step.on(delegate, sender, sealing.of(delegate, Objects.requireNonNull(session))), sender);
        return DelegateAnswer.of(Objects.requireNonNull(Delegate.from(accepted.history(), delegate)), accepted.after());
    }

    /**
     * Gives out a one-time link to the person's own page; the answer is the only place where its secret ever stands.
     *
     * @throws ProblemException as {@link #carryOut}
     */
    Invitation invite(String id, Sender sender) {
        DelegateId delegate = idOrNotFound(id);
        String secret = links.secret(delegate, sender.mark());
        Accepted accepted = desk.carryOut(new InvitePerson(delegate, links.keyOf(secret), sender.as(Role.APP)), sender);
        return new Invitation(delegate.value(), "/own/" + secret, accepted.only(PersonInvited.class).until(), accepted.after());
    }

    /** @return what would be decided on each of the steps, were it sent now; nothing is recorded */
    List<Decision> rehearse(String id, List<DelegateStep> steps, Sender sender) {
        DelegateId delegate = idOrNotFound(id);
        Delegate known = recorded.find(delegate);
        Sealer unsealed = sealing.forRehearsalIn(known == null ? null : known.host().session());
        return desk.rehearse(steps.stream().map(step -> step.on(delegate, sender, unsealed)).toList());
    }

    static DelegateId idOrNotFound(String text) {
        try {
            return new DelegateId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
