package org.lintel.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.springframework.stereotype.Component;

/**
 * Looks back through the history, the newest first, for events that an auditor asks for. However long the history is, one page looks at no more than
 * {@value #LOOKED_AT} events, or at those of one file, and says from where to go on; and since it goes by positions, what is recorded meanwhile moves nothing.
 */
@Component
public final class EventSearch {
    static final int LOOKED_AT = 2_000;

    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final SessionsOfEvents sessions;

    EventSearch(CommitHistory commits, RecordedEvents recordedEvents, SessionsOfEvents sessions) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
        this.sessions = sessions;
    }

    /**
     * What is looked for; null admits everything.
     *
     * @param file an id of a file or of a delegate: what happened to it, who opened something in it, and its erasing
     * @param types by their stored names; none admits all
     * @param role in which somebody acted
     * @param since the first moment, by the time recorded
     * @param until the last moment, by the time recorded
     * @param upTo the position from which to look back
     */
    public record Question(@Nullable AccreditationId file, Set<String> types, @Nullable Role role, @Nullable SessionId session,
            @Nullable Instant since, @Nullable Instant until, @Nullable Long upTo) {
        public Question {
            types = Set.copyOf(types);
        }

        /** @return events of these types, wherever they are */
        public static Question of(Set<String> types, @Nullable Long upTo) {
            return new Question(null, types, null, null, null, null, upTo);
        }
    }

    /** @param subject whose event it is; null where it is nobody's */
    public record Found(RecordedEvent recorded, String type, @Nullable Subject subject) {}

    /**
     * A file or a delegate.
     *
     * @param file whether it is a file that has a story of its own
     */
    public record Subject(String id, boolean file) {}

    /**
     * @param events the newest first
     * @param next the position from which to go on; null where there is nothing before
     * @param lookedFrom the last position that was looked at, and {@code lookedTo} the first; -1 where there was none
     * @param cut whether it ended because enough was looked at, and not because there are enough events
     */
    public record Page(List<Found> events, @Nullable Long next, long lookedFrom, long lookedTo, boolean cut) {}

    private record Seen(StoredEvent event, Instant recordedAt) {}

    /** @param rows how many events a page has at most */
    public Page search(Question question, int rows) {
        return search(question, rows, LOOKED_AT);
    }

    Page search(Question question, int rows, int most) {
        long lowest = question.since == null ? 0 : commits.firstPositionSince(question.since);
        long highest = Math.min(question.upTo == null ? Long.MAX_VALUE : question.upTo,
                question.until == null ? commits.head() : commits.positionAt(question.until));
        List<Found> found = new ArrayList<>();
        long first = -1;
        long last = -1;
        int looked = 0;
        boolean more = false;
        try (Stream<Seen> back = question.file == null ? all(lowest, highest) : of(question.file, lowest, highest)) {
            Iterator<Seen> each = back.iterator();
            while (looked < most && found.size() < rows && each.hasNext()) {
                Seen seen = each.next();
                first = looked++ == 0 ? seen.event.position() : first;
                last = seen.event.position();
                if (fits(seen.event, question)) {
                    RecordedEvent recorded = recordedEvents.of(seen.event, seen.recordedAt);
                    if (question.role == null || recorded.event().by().role() == question.role) {
                        found.add(new Found(recorded, seen.event.type(), subject(seen.event)));
                    }
                }
            }
            more = last > lowest && each.hasNext();
        }
        boolean ended = looked < most && found.size() < rows || !more;
        return new Page(found, ended ? null : (Long) (last - 1), first, last, !ended && found.size() < rows);
    }

    private boolean fits(StoredEvent event, Question question) {
        return (question.types.isEmpty() || question.types.contains(event.type()))
                && (question.session == null || sessions.isOf(event, question.session));
    }

    private Stream<Seen> all(long lowest, long highest) {
        return highest < lowest
                ? Stream.empty()
                : commits.backFrom(highest).flatMap(EventSearch::backwards).filter(seen -> seen.event.position() <= highest)
                        .takeWhile(seen -> seen.event.position() >= lowest);
    }

    private static Stream<Seen> backwards(StoredCommit commit) {
        return commit.events().reversed().stream().map(event -> new Seen(event, commit.at()));
    }

    /** As many as one file has: they are found by their tags, wherever they lie. */
    private Stream<Seen> of(AccreditationId file, long lowest, long highest) {
        DelegateId delegate = new DelegateId(file.value());
        return Stream
                .of(Tags.accreditation(file), Tags.access(file), Tags.erasure(file), Tags.delegate(delegate))
                .flatMap(tag -> tagged(tag, lowest, highest))
                .sorted(Comparator.comparingLong((Seen seen) -> seen.event.position()).reversed());
    }

    private Stream<Seen> tagged(Tag tag, long lowest, long highest) {
        Stream<CommittedEvent> found = commits.withTag(new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value()), lowest,
                highest);
        return found.map(one -> new Seen(one.event(), one.recorded().at()));
    }

    /** What was opened of a whole session is tagged with that: it is nobody's. */
    private @Nullable Subject subject(StoredEvent event) {
        Set<String> named = sessions.named(event);
        return event.tags().stream().filter(tag -> SessionsOfEvents.SUBJECTS.contains(tag.key()) && !named.contains(tag.value()))
                .min(Comparator.comparingInt(tag -> SessionsOfEvents.SUBJECTS.indexOf(tag.key())))
                .map(tag -> new Subject(tag.value(), tag.key().equals("accreditation"))).orElse(null);
    }
}
