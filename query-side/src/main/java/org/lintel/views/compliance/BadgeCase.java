package org.lintel.views.compliance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.delegate.DelegateId;

/**
 * One badge as the controls see it, without anything of its bearer but the random id.
 *
 * @param validUntil the last moment at which it can be active, UTC
 * @param activated null before
 * @param codeOfConduct the version that was accepted then; null before
 * @param ended by which event it was lost or made invalid; null as long as it was not
 * @param position of the event that last changed it
 */
public record BadgeCase(BadgeId badge, DelegateId bearer, SessionId session, Instant validUntil, @Nullable CountedEvent activated,
        @Nullable String codeOfConduct, @Nullable CountedEvent ended, long position) {
    /** @throws IllegalStateException when there is no case and the event does not begin one */
    static BadgeCase evolve(@Nullable BadgeCase before, BadgeEvent event, RecordedEvent recorded) {
        CountedEvent counted = CountedEvent.of(recorded);
        if (before == null) {
            if (event instanceof BadgeIssued issued) {
                return new BadgeCase(issued.badge(), issued.bearer().delegate(), issued.bearer().session(), issued.validUntil(), null, null,
                        null, recorded.position());
            }
            throw new IllegalStateException("The badge " + event.badge().value() + " is not known: rebuild the view.");
        }
        return recorded.position() <= before.position ? before : before.after(event, counted);
    }

    private BadgeCase after(BadgeEvent event, CountedEvent counted) {
        return switch (event) {
            case BadgeIssued _ -> this;
            case BadgeActivated active ->
                new BadgeCase(badge, bearer, session, validUntil, counted, active.codeOfConduct(), ended, counted.position());
            case BadgeReportedLost _,BadgeInvalidated _,BadgeReissued _ -> new BadgeCase(badge, bearer, session, validUntil, activated,
                    codeOfConduct, ended == null ? counted : ended, counted.position());
        };
    }
}
