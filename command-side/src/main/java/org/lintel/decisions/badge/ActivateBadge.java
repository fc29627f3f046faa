package org.lintel.decisions.badge;

import static org.lintel.language.badge.BadgeState.ISSUED;

import java.time.Instant;
import java.util.List;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.InvalidationCause;

/**
 * The badge is handed to its bearer, whose identity was seen and who accepted the code of conduct in the version of now; it opens the gate from here
 * on (inv-17, inv-18). Of two desks that do so at once, one is refused as {@code not-in-state}.
 */
public record ActivateBadge(BadgeId badge, boolean identitySeen, boolean codeOfConductAccepted, Actor by) implements BadgeCommand {
    private static final Refusal IDENTITY_NOT_SEEN = new Refusal("identity-not-seen",
            "A badge is handed out only to who has shown who they are.", "Look at a document of identity, and say so.");
    private static final Refusal EXPIRED = new Refusal("badge-expired", "The session is over, and the badge opens nothing any more.",
            "Make no further use of it.");

    @Override
    public Boundary[] alsoDependsOn(Badge issued, Delegate bearer, History known) {
        return new Boundary[]{OneBadge.boundary(issued.bearer(), known), Admission.boundary(bearer)};
    }

    @Override
    public Decision decide(Badge issued, Delegate bearer, History history, Circumstances circumstances) {
        Instant now = circumstances.now();
        return Decision
                .provided(BadgeLifeCycle.allows(issued, ISSUED), Recusals.from(history, bearer).noneOf(by),
                        Rule.that(() -> !now.isAfter(issued.validUntil()), EXPIRED), Admission.isGranted(bearer),
                        Admission.hostIsActive(bearer, history), Rule.that(() -> identitySeen, IDENTITY_NOT_SEEN),
                        Admission.codeIsAccepted(codeOfConductAccepted), OneBadge.noneOtherActive(issued, history))
                .then(() -> new BadgeActivated(badge, issued.bearer(), identitySeen,
                        circumstances.inForce().participation().codeOfConduct(), by), () -> leftBehind(issued, history));
    }

    private List<Event> leftBehind(Badge issued, History history) {
        return OneBadge.leftBehind(issued, history).stream().<Event>map(
                other -> new BadgeInvalidated(other.id(), other.bearer(), InvalidationCause.ANOTHER_ACTIVATED, null, by)).toList();
    }
}
