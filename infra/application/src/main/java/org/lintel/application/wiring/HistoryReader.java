package org.lintel.application.wiring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.lintel.application.wiring.EarlierReadings.Reading;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.Matching;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.Positions;
import org.lintel.language.RecordedEvent;

/**
 * Reads what is on record under some criteria. What was read lately is in memory, and only what was added since is asked for; so the price of a
 * decision does not grow with what its organisation and its category have been through.
 */
public final class HistoryReader {
    /** About 60 MB; a busy session's organisations and quotas have room in it. */
    private static final int EVENTS_IN_MEMORY = 100_000;

    private final MongoEventStorageEngine engine;
    private final RecordedEvents recordedEvents;
    private final EarlierReadings earlier = new EarlierReadings(EVENTS_IN_MEMORY);

    HistoryReader(MongoEventStorageEngine engine, RecordedEvents recordedEvents) {
        this.engine = engine;
        this.recordedEvents = recordedEvents;
    }

    /** @return all that match each of the criteria, outside any transaction */
    Map<Criterion, Matching> read(Set<Criterion> criteria) {
        return read(criteria, condition -> engine.source(condition, null));
    }

    /** @param source the event store, or a transaction that takes note of what was asked */
    Map<Criterion, Matching> read(Set<Criterion> criteria, Function<SourcingCondition, MessageStream<? extends EventMessage>> source) {
        // Whoever asks from now on is shown all before it; others may have written more, which the source tells.
        long seen = engine.seenUntil();
        Map<Criterion, Reading> known = earlier.of(criteria, engine.heldSince());
        Set<Criterion> anew = new HashSet<>(criteria);
        anew.removeAll(known.keySet());
        Map<Criterion, Matching> found = new HashMap<>(since(0, anew, Map.of(), seen, source));
        found.putAll(since(known.values().stream().mapToLong(Reading::until).min().orElse(0), known.keySet(), known, seen, source));
        return found;
    }

    private Map<Criterion, Matching> since(long from, Set<Criterion> criteria, Map<Criterion, Reading> known, long seen,
            Function<SourcingCondition, MessageStream<? extends EventMessage>> source) {
        if (criteria.isEmpty()) {
            return Map.of();
        }
        List<RecordedEvent> events = recordedEvents
                .in(source.apply(SourcingCondition.conditionFor(Positions.startingAt(from), Criteria.of(criteria))));
        return earlier.extended(criteria, known, events, events.isEmpty() ? seen : Math.max(seen, events.getLast().position() + 1));
    }
}
