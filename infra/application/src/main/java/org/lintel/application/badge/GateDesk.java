package org.lintel.application.badge;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.FailedSignIns;
import org.lintel.language.Role;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What is done with the handle that a badge shows. It decides on the history, so a badge is worth nothing from the moment of the commit that took it.
 * What is unknown, forged, lost, suspended or expired looks the same to the gate.
 */
@Component
final class GateDesk {
    /** Of what is no handle at all, from one place under one name: scanners misread, and people hold out the wrong code. */
    private static final int FREE_MISSES = 30;
    /** What security staff are told of an activation that was refused: what they can do something about at the gate. */
    private static final Set<String> TOLD_TO_ALL = Set.of("identity-not-seen", "code-of-conduct-not-accepted");
    private static final String NOT_IN_STATE = "not-in-state";

    private final BadgeHandles handles;
    private final RecordedBadges recorded;
    private final BadgeCommands commands;
    private final FailedSignIns misses;

    GateDesk(BadgeHandles handles, RecordedBadges recorded, BadgeCommands commands, InstantSource clock) {
        this.handles = handles;
        this.recorded = recorded;
        this.commands = commands;
        this.misses = new FailedSignIns(clock, new SecureRandom(), FREE_MISSES);
    }

    /**
     * @param address from where it is asked
     * @throws ProblemException 429 where too much was shown from there that was no handle
     */
    GateAnswer check(Handle shown, String address, Sender sender) {
        BadgeId badge = opened(shown, address, sender);
        RecordedBadges.Known known = badge == null ? null : recorded.find(badge);
        return known != null && known.state() == BadgeState.ACTIVE
                ? new GateAnswer(true, known.badge().zone(), null)
                : GateAnswer.NOT_VALID;
    }

    /** @throws ProblemException likewise, and as {@link #activate(BadgeId, BadgeStep, Sender)} */
    GateAnswer activate(Handle shown, BadgeStep activation, String address, Sender sender) {
        BadgeId badge = opened(shown, address, sender);
        if (badge == null) {
            throw notValid();
        }
        BadgeAnswer active = activate(badge, activation, sender);
        return new GateAnswer(active.state() == BadgeState.ACTIVE, active.zone(), active.after());
    }

    /** @throws ProblemException 422; to security staff it says why only where that is theirs to mend, or the badge is active already */
    BadgeAnswer activate(BadgeId badge, BadgeStep activation, Sender sender) {
        try {
            return commands.carryOut(badge, activation, sender);
        } catch (ProblemException ended) {
            throw sender.user().is(Role.SEC) || isForAll(ended.problem(), badge) ? ended : notValid();
        }
    }

    private boolean isForAll(Problem problem, BadgeId badge) {
        if (problem.status() != HttpStatus.UNPROCESSABLE_CONTENT.value() && problem.status() != HttpStatus.NOT_FOUND.value()) {
            return true;
        }
        RecordedBadges.Known known = recorded.find(badge);
        return TOLD_TO_ALL.contains(problem.code())
                || problem.code().equals(NOT_IN_STATE) && known != null && known.state() == BadgeState.ACTIVE;
    }

    private @Nullable BadgeId opened(Handle shown, String address, Sender sender) {
        String name = sender.user().id().value();
        Duration wait = misses.waiting(address, name);
        if (wait.isPositive()) {
            throw ProblemException.tooMany(wait);
        }
        BadgeId badge = handles.open(shown.value());
        if (badge == null) {
            misses.failed(address, name);
        } else {
            misses.succeeded(address, name);
        }
        return badge;
    }

    private static ProblemException notValid() {
        return ProblemException.refused("badge-not-valid", "This badge cannot be activated here.",
                "Send its bearer to the desk of the Secretariat.");
    }
}
