package org.lintel.application.transparency;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.StoredEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;

/**
 * Which events are of one session: those that name it, those of every file, delegate and whatever else such an event opened, and what everybody is judged by.
 * To be asked of all events in order, for what an event opens is known only then.
 */
final class OfSession implements Predicate<StoredEvent> {
    /** What an event that is of the session hands on to those that follow it; an organisation, a person and a State have several sessions. */
    private static final Set<String> HANDED_ON = Set.of("accreditation", "delegate", "badge", "disclosure", "demand", "risk",
            "exceptional-access", "sample");
    /** Who read of it, whoever attends on it, and that it was erased are tagged apart. */
    private static final List<String> APART = List.of("access", "erasure", "delegation");

    private final String session;
    private final RecordedEvents recordedEvents;
    private final Set<String> tags = new HashSet<>();

    OfSession(SessionId session, RecordedEvents recordedEvents) {
        this.session = session.value();
        this.recordedEvents = recordedEvents;
        Stream.of(Tags.session(session), Tags.participation(session), Tags.editions(session), Tags.access(session),
                Tags.disclosures(session), Tags.configuration(), Tags.catalogues()).forEach(tag -> tags.add(tag.key() + "=" + tag.value()));
    }

    @Override
    public boolean test(StoredEvent event) {
        boolean isOfIt = event.tags().stream().anyMatch(this::isKnown)
                || recordedEvents.asStored(event).findValues("session").stream().anyMatch(named -> named.asString("").equals(session));
        if (isOfIt) {
            event.tags().stream().filter(tag -> HANDED_ON.contains(tag.key())).forEach(tag -> {
                tags.add(Commitment.text(tag));
                APART.forEach(key -> tags.add(key + "=" + tag.value()));
            });
        }
        return isOfIt;
    }

    private boolean isKnown(Tag tag) {
        return tags.contains(Commitment.text(tag)) || tag.key().equals("places") && tag.value().startsWith(session + "/");
    }
}
