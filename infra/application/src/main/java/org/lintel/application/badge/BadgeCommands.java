package org.lintel.application.badge;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.decisions.Decision;
import org.lintel.decisions.badge.Badges;
import org.lintel.decisions.badge.IssueBadge;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateId;
import org.springframework.stereotype.Component;

/** Carries out steps on badges and answers with the new state. */
@Component
public final class BadgeCommands {
    private final CommandDesk desk;
    private final Sealing sealing;
    private final RecordedBadges recorded;

    BadgeCommands(CommandDesk desk, Sealing sealing, RecordedBadges recorded) {
        this.desk = desk;
        this.sealing = sealing;
        this.recorded = recorded;
    }

    /** @throws ProblemException as {@link CommandDesk#carryOut} */
    public BadgeAnswer issue(DelegateId delegate, Zone zone, Sender sender) {
        return issued(desk.carryOut(new IssueBadge(newId(), delegate, zone, sender.as(Role.SEC)), sender));
    }

    /** @throws ProblemException 404 where there is no such badge, and as {@link CommandDesk#carryOut} */
    BadgeAnswer carryOut(BadgeId badge, BadgeStep step, Sender sender) {
        Accepted accepted = accepted(badge, step, sender);
        return answer(badge, accepted);
    }

    /** @return the new badge, where a step makes one */
    BadgeAnswer carryOutAndIssue(BadgeId badge, BadgeStep step, Sender sender) {
        return issued(accepted(badge, step, sender));
    }

    /** @return what would be decided on each of the steps, were it sent now; nothing is recorded */
    List<Decision> rehearse(BadgeId badge, List<? extends BadgeStep> steps, Sender sender) {
        Sealer unsealed = sealing.forRehearsalIn(sessionOf(badge));
        return desk.rehearse(steps.stream().map(step -> step.on(badge, sender, unsealed)).toList());
    }

    static BadgeId newId() {
        return new BadgeId(UUID.randomUUID().toString());
    }

    private Accepted accepted(BadgeId badge, BadgeStep step, Sender sender) {
        RecordedBadges.Known known = recorded.find(badge);
        Bearer bearer = known == null ? null : known.badge().bearer();
        return desk.carryOut(step.on(badge, sender, sealing.forRehearsalIn(bearer == null ? null : bearer.session())), () -> {
            Bearer found = Objects.requireNonNull(bearer);
            return step.on(badge, sender, sealing.of(found.delegate(), found.session()));
        }, sender);
    }

    private @Nullable SessionId sessionOf(BadgeId badge) {
        RecordedBadges.Known known = recorded.find(badge);
        return known == null ? null : known.badge().bearer().session();
    }

    /** A repeated call made its badge before: the id is in the event, not the one made up a moment ago. */
    private BadgeAnswer issued(Accepted accepted) {
        return answer(accepted.only(BadgeIssued.class).badge(), accepted);
    }

    private BadgeAnswer answer(BadgeId id, Accepted accepted) {
        var badge = Objects.requireNonNull(Badges.from(accepted.history()).find(id));
        var bearer = Objects.requireNonNull(Delegate.from(accepted.history(), badge.bearer().delegate()));
        return BadgeAnswer.of(recorded.known(badge, bearer, accepted.history()), accepted.after());
    }
}
