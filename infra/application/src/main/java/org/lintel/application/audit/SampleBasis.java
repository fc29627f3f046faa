package org.lintel.application.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.application.edge.ProblemException;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.Population;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.Seed;
import org.lintel.transparencylog.Checkpoint;
import org.springframework.stereotype.Component;

/** What a sample is drawn from: what the newest checkpoint of the log covers, whose root hash is the seed. */
@Component
final class SampleBasis {
    private final LogKeeper log;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final RecordedHistory recordedHistory;

    SampleBasis(LogKeeper log, CommitHistory commits, RecordedEvents recordedEvents, RecordedHistory recordedHistory) {
        this.log = log;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
        this.recordedHistory = recordedHistory;
    }

    /**
     * The end of what is sealed.
     *
     * @param upTo the last position under the newest checkpoint; -1 where it covers nothing
     * @param root its root hash
     */
    record Sealed(long upTo, Seed root) {}

    /** @throws ProblemException 503 while the log has signed nothing yet or stands still, for then the store may not be what was sealed */
    Sealed sealed() {
        if (log.standing().fault() != null) {
            throw ProblemException.unavailable("log-stands-still", "The transparency log stands still, so nothing is drawn by it.",
                    "See how the log stands; draw once it goes on.");
        }
        Checkpoint newest = log.newest().orElseThrow(() -> ProblemException.unavailable("no-checkpoint",
                "The transparency log has not signed anything yet.", "Draw again in a moment; see how the log stands."));
        return new Sealed(newest.size() - 1, new Seed(HexFormat.of().formatHex(newest.root().bytes())));
    }

    /** @return all decisions of the kind in the session up to the position; nothing of a session is recorded before it is convened */
    List<SampledDecision> candidates(SessionId session, DecisionKind kind, long upTo) {
        List<RecordedEvent> ofSession = recordedHistory.with(Tags.session(session)).recorded();
        Population population = new Population(session, kind);
        if (!ofSession.isEmpty()) {
            try (Stream<StoredCommit> all = commits.fromPosition(ofSession.getFirst().position(), Long.MAX_VALUE)) {
                all.takeWhile(commit -> commit.position() <= upTo).forEach(commit -> commit.events().stream()
                        .filter(event -> event.position() <= upTo && population.needs(EventTable.named(event.type()).type()))
                        .forEach(event -> population.see(event.position(), read(event, commit))));
            }
        }
        return population.decisions();
    }

    /** @param position of an event that is on record */
    Event at(long position) {
        StoredCommit commit = commits.holding(position).orElseThrow();
        return read(commit.events().stream().filter(event -> event.position() == position).findFirst().orElseThrow(), commit);
    }

    private Event read(StoredEvent event, StoredCommit commit) {
        return recordedEvents.of(event, commit.at()).event();
    }
}
