package org.lintel.application.participants;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Outcome;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.decisions.participants.PublishEdition;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.participants.EditionPublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The editions of the list of participants: which is the latest, read from the history alone, and publishing a new one. */
@Component
public final class Editions {
    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);

    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final CommandExecution execution;
    private final Map<SessionId, Known> known = new ConcurrentHashMap<>();

    Editions(CommitHistory commits, RecordedEvents recordedEvents, CommandExecution execution) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
        this.execution = execution;
    }

    /**
     * @param latest the event that published it, or null where there is none yet
     * @param upTo the last position that was looked at
     */
    private record Known(@Nullable RecordedEvent latest, long upTo) {}

    /** @return the event that published the session's latest edition, or null where there is none */
    @Nullable
    RecordedEvent latest(SessionId session) {
        long head = commits.head();
        return known.compute(session, (_, before) -> upTo(head, before == null ? new Known(null, -1) : before, session)).latest;
    }

    /**
     * Publishes an edition now where it would hold others than the latest.
     *
     * @return the position of the new one, or -1 where nothing changed, or many are at work on it and the next round will do
     */
    long publish(SessionId session) {
        return execution.carryOut(new PublishEdition(session, CLOCK), null) instanceof Outcome.Done done
                && !done.did().recorded().isEmpty() ? done.position() : -1;
    }

    /** For a person who withdrew and asks for it; where it cannot be done now, the next edition does it. */
    public void publishAtOnce(SessionId session) {
        try {
            publish(session);
        } catch (RuntimeException failed) {
            LOG.warn("An edition could not be published at once, and is with the next round: {}", failed.getClass().getName());
        }
    }

    private Known upTo(long head, Known before, SessionId session) {
        if (head <= before.upTo) {
            return before;
        }
        Tag tag = new Tag(Tags.editions(session).key(), Tags.editions(session).value());
        try (Stream<CommittedEvent> found = commits.withTag(tag, before.upTo + 1, head)) {
            RecordedEvent latest = found.map(one -> recordedEvents.of(one.event(), one.recorded().at()))
                    .filter(one -> one.event() instanceof EditionPublished).reduce((_, later) -> later).orElse(before.latest);
            return new Known(latest, head);
        }
    }
}
