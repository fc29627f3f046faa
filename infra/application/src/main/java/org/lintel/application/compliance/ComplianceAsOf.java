package org.lintel.application.compliance;

import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.security.User;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.application.wiring.Views;
import org.lintel.eventstore.CommitHistory;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.views.compliance.ClosedDay;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.compliance.FoldCheckpoints;
import org.springframework.stereotype.Component;

/**
 * Finds the compliance view for a moment: the live one, or one folded from the events that were recorded by then. A member of the Bureau
 * gets moments of the past at the end of a closed UTC day only, an auditor at any instant or position.
 */
@Component
final class ComplianceAsOf {
    private final Views views;
    private final Reads reads;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final InstantSource clock;
    private final FoldCheckpoints checkpoints = new FoldCheckpoints();

    ComplianceAsOf(Views views, Reads reads, CommitHistory commits, RecordedEvents recordedEvents, InstantSource clock) {
        this.views = views;
        this.reads = reads;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
        this.clock = clock;
    }

    /** A view, and the moment at which its questions are asked. */
    record Answering(Compliance view, Instant moment) {}

    /** What a reader may ask for: nothing of it for the live view. */
    record Asked(@Nullable String asOf, @Nullable Long position, @Nullable String after) {}

    /** @throws ProblemException 400 for a moment of another form or a position that is not one or not asked for alone, 403 for a position by another than an auditor, 422 for an
     *     auditor's moment in the future; a member of the Bureau gets the last closed day in its place */
    Answering find(Asked asked, User user) {
        Instant now = clock.instant();
        if (asked.position() != null && asked.asOf() != null) {
            throw ProblemException.malformed("position", "not-acceptable", "Ask for a moment or for a position, not for both.");
        }
        if (asked.position() != null) {
            return atPosition(asked.position(), user);
        }
        Instant asOf = Parameters.moment("asOf", asked.asOf());
        if (asOf == null) {
            return new Answering(reads.view(views.compliance(), asked.after()), now);
        }
        if (user.is(Role.AUD) && asOf.isAfter(now)) {
            throw ProblemException.refused("as-of-in-the-future", "Nothing is recorded yet of a moment in the future.",
                    "Ask for now, or for a moment that has passed.");
        }
        Instant moment = user.is(Role.AUD) ? asOf : ClosedDay.before(asOf, now);
        return new Answering(folded(commits.positionAt(moment)), moment);
    }

    /** @return the moment of the live view */
    Instant now() {
        return clock.instant();
    }

    private Answering atPosition(long position, User user) {
        if (!user.is(Role.AUD)) {
            throw ProblemException.wrongRole();
        }
        if (position < 0 || position > commits.head()) {
            throw ProblemException.malformed("position", "not-acceptable", "There is no event at this position.");
        }
        return new Answering(folded(position), commits.holding(position).orElseThrow().at());
    }

    private Compliance folded(long upTo) {
        return checkpoints.asOf(upTo, from -> commits.fromPosition(from, Long.MAX_VALUE)
                .flatMap(commit -> commit.events().stream().filter(event -> event.position() >= from)
                        .map(event -> recordedEvents.of(event, commit.at()))));
    }

    /** @return the end of the last UTC day that is over, of which papers speak where no other day is asked for */
    Instant lastClosedDay() {
        return ClosedDay.before(clock.instant());
    }
}
