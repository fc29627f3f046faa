package org.lintel.decisions.badge;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.language.Tags;
import org.lintel.language.badge.BadgeId;

/** A command on one badge. Each depends on the badge and on all that happened to its bearer, an officer's on recusals too. */
public interface BadgeCommand extends Command {
    BadgeId badge();

    /** @param bearer whose badge it is */
    Decision decide(Badge badge, Delegate bearer, History history, Circumstances circumstances);

    @Override
    default Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.badge(badge()));
        Badge badge = Badges.from(known).find(badge());
        if (badge == null) {
            return own;
        }
        Boundary both = own.and(Boundary.of(Tags.delegate(badge.bearer().delegate())));
        Delegate bearer = bearer(badge, known);
        // What is not theirs is read no further, so that nobody tells one from the other by the time it takes.
        return bearer == null
                ? both
                : both.and(Recusals.boundary(by(), bearer.nomination().host(), bearer.host())).and(alsoDependsOn(badge, bearer, known));
    }

    /** @return what else the decision depends on, now that badge and bearer are known */
    default Boundary[] alsoDependsOn(Badge badge, Delegate bearer, History known) {
        return new Boundary[0];
    }

    @Override
    default Decision decide(History history, Circumstances circumstances) {
        Badge badge = Badges.from(history).find(badge());
        Delegate bearer = badge == null ? null : bearer(badge, history);
        return badge == null || bearer == null ? new Decision.NotFound() : decide(badge, bearer, history, circumstances);
    }

    private @Nullable Delegate bearer(Badge badge, History history) {
        Delegate bearer = Delegate.from(history, badge.bearer().delegate());
        return bearer == null || !bearer.isOpenTo(by()) ? null : bearer;
    }
}
