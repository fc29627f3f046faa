package org.lintel.json;

import java.util.stream.IntStream;

import org.lintel.language.Event;
import org.lintel.language.EventTable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events to and from their stored JSON, by the names and versions of {@link EventTable}. */
public final class EventText {
    private final JsonMapper json = RegistryJson.forEvents();

    public String write(Event event) {
        return json.writeValueAsString(event);
    }

    /**
     * @throws IllegalArgumentException for a name or version that this registry does not {@linkplain #knows know}, and for a payload that is not one of such an
     *     event
     * @throws tools.jackson.core.JacksonException likewise for such a payload: what an event needs is neither absent nor null
     */
    public Event read(String name, String version, String payload) {
        EventTable.Row row = EventTable.named(name);
        Event event = version.equals(Integer.toString(row.version()))
                ? json.readValue(payload, row.type())
                : json.treeToValue(EarlierVersions.changed(name, version, row.version(), tree(payload)), row.type());
        if (event == null) {
            throw new IllegalArgumentException("An event is a JSON object.");
        }
        return event;
    }

    /** @return whether this registry records, or ever recorded, events of the name in the version */
    public boolean knows(String name, String version) {
        return EventTable.rows().stream().anyMatch(row -> row.name().equals(name)
                && IntStream.rangeClosed(1, row.version()).mapToObj(Integer::toString).anyMatch(version::equals));
    }

    /** @return the stored JSON as a tree, for whoever shows it or changes it on the way out */
    public JsonNode tree(String payload) {
        return json.readTree(payload);
    }
}
