package org.lintel.application.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredEvent;
import org.lintel.language.SessionId;
import org.springframework.stereotype.Component;

/** Of which session an event is: the one that it names, or else that of the file or delegate which it is about, whose first event names it. */
@Component
final class SessionsOfEvents {
    /** Tags that say about whom an event is, the first that it carries. */
    static final List<String> SUBJECTS = List.of("accreditation", "delegate", "access", "erasure");

    private static final Set<String> OF_SESSION = Set.of("session", "participation", "editions", "disclosures", "access");
    private static final String PLACES = "places";
    private static final String SAMPLE = "sample";
    private static final String NAMED = "session";
    private static final int REMEMBERED = 10_000;

    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final Map<String, Set<String>> ofSubjects = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    });

    SessionsOfEvents(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    boolean isOf(StoredEvent event, SessionId session) {
        String wanted = session.value();
        Set<String> named = named(event);
        return named.contains(wanted) || event.tags().stream().anyMatch(tag -> isOf(tag, wanted))
                || named.isEmpty() && event.tags().stream().filter(tag -> SUBJECTS.contains(tag.key()) || tag.key().equals(SAMPLE))
                        .anyMatch(tag -> of(tag).contains(wanted));
    }

    private static boolean isOf(Tag tag, String session) {
        return OF_SESSION.contains(tag.key()) && tag.value().equals(session)
                || tag.key().equals(PLACES) && tag.value().startsWith(session + "/");
    }

    /** @return the sessions that it names itself */
    Set<String> named(StoredEvent event) {
        return recordedEvents.asStored(event).findValues(NAMED).stream().map(value -> value.asString("")).filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What a file is of does not change; one of which nothing is recorded yet is looked for again. */
    private Set<String> of(Tag tag) {
        String subject = tag.value();
        Set<String> known = ofSubjects.get(subject);
        if (known != null) {
            return known;
        }
        Set<String> found = (tag.key().equals(SAMPLE) ? Stream.of(SAMPLE) : Stream.of(SUBJECTS.get(0), SUBJECTS.get(1)))
                .map(key -> opening(new Tag(key, subject)))
                .filter(sessions -> !sessions.isEmpty()).findFirst().orElse(Set.of());
        if (!found.isEmpty()) {
            ofSubjects.put(subject, found);
        }
        return found;
    }

    private Set<String> opening(Tag tag) {
        return commits.firstWithTag(tag).map(first -> named(first.event())).orElse(Set.of());
    }
}
