package org.lintel.application.wiring;

import java.util.HashSet;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.Tags;

/** Tags from the table of events, and with them the mark of the command, so that it is part of what an append depends on (inv-32). */
final class EventTags implements TagResolver {
    @Override
    public Set<Tag> resolve(EventMessage message) {
        Set<Tag> tags = new HashSet<>();
        if (message.payload() instanceof Event event) {
            EventTable.tagsOf(event).forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
        }
        String command = message.metadata().get("command");
        if (command != null) {
            tags.add(new Tag(Tags.command(command).key(), command));
        }
        return tags;
    }
}
