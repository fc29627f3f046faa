package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Random appends under overlapping conditions, and what came of each. Afterwards an oracle that knows nothing of the engine
 * reads the raw documents and evaluates each condition again.
 */
final class Promises {

    /** What an append had asked for, to be found again by the id of its first event. */
    private record Promise(long marker, EventCriteria criteria, long lastPosition) {

        boolean isMatchedBy(RawLog.Event event) {
            return criteria.matches(event.type(), event.tags());
        }
    }

    private final long seed;
    private final Map<String, Promise> accepted = new ConcurrentHashMap<>();
    private final Map<String, Promise> rejected = new ConcurrentHashMap<>();
    private final Map<String, Promise> unknown = new ConcurrentHashMap<>();

    Promises(long seed) {
        this.seed = seed;
    }

    /** Appends random events, on condition that nothing since the marker matches the criteria. */
    void append(EventStore store, long marker, EventCriteria criteria, Random random) {
        var events = events(random);
        var first = events[0].event().identifier();
        try {
            var end = store.append(EventStore.nothingSince(marker, criteria), events).join();
            accepted.put(first, new Promise(marker, criteria, Positions.lastOf(end)));
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof AppendEventsTransactionRejectedException) {
                rejected.put(first, new Promise(marker, criteria, -1));
            } else if (failure.getCause() instanceof AppendOutcomeUnknownException) {
                unknown.put(first, new Promise(marker, criteria, -1));
            } else {
                throw failure;
            }
        }
    }

    int accepted() {
        return accepted.size();
    }

    int rejected() {
        return rejected.size();
    }

    int unknown() {
        return unknown.size();
    }

    /**
     * Each accepted append is stored once, where it was told, and no event that its condition speaks of lies between its marker
     * and its own position; each rejected one was rejected for such an event, and is not stored.
     */
    void assertKept(RawLog raw) {
        raw.assertGapless();
        int kept = 0;
        for (var commit : raw.commits()) {
            var promise = accepted.get(commit.firstEvent());
            if (promise == null) {
                assertThat(unknown).as("seed %d: a commit that nobody was told of", seed).containsKey(commit.firstEvent());
                continue;
            }
            kept++;
            assertThat(commit.lastPosition()).isEqualTo(promise.lastPosition());
            assertThat(raw.events(promise.marker(), commit.position())).as("seed %d: %s was committed at %d with marker %d", seed,
                    promise.criteria(), commit.position(), promise.marker()).noneMatch(promise::isMatchedBy);
        }
        assertThat(kept).as("seed %d: every accepted append is stored, once", seed).isEqualTo(accepted.size());
        assertThat(raw.commits()).extracting(RawLog.Commit::firstEvent).doesNotHaveDuplicates().doesNotContainAnyElementsOf(
                rejected.keySet());
        rejected.values().forEach(promise -> assertThat(raw.events(promise.marker(), raw.size()).stream().anyMatch(promise::isMatchedBy))
                .as("seed %d: %s was rejected with marker %d for nothing", seed, promise.criteria(), promise.marker()).isTrue());
    }

    static EventCriteria criteria(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Events.all(tag(random), tag(random));
            case 1 -> EventCriteria.either(Events.all(tag(random)), Events.all(tag(random)));
            case 2 -> EventCriteria.either(Events.all(tag(random), tag(random)), Events.all(tag(random)));
            case 3 -> EventCriteria.havingTags(Events.tags(tag(random))).andBeingOneOfTypes(type(random));
            case 4 -> EventCriteria.havingAnyTag().andBeingOneOfTypes(new QualifiedName("test.Rare"));
            default -> Events.all(tag(random));
        };
    }

    private static QualifiedName type(Random random) {
        return new QualifiedName("test.T" + random.nextInt(3));
    }

    private static String tag(Random random) {
        return random.nextInt(2) == 0 ? "a=" + random.nextInt(8) : "b=" + random.nextInt(8);
    }

    private static TaggedEventMessage<?>[] events(Random random) {
        var events = new TaggedEventMessage<?>[1 + random.nextInt(3)];
        for (int index = 0; index < events.length; index++) {
            events[index] = Events.event(random.nextInt(30) == 0 ? "Rare" : "T" + random.nextInt(3), "text", tag(random), tag(random));
        }
        return events;
    }
}
