package org.lintel.application.wiring;

import java.lang.reflect.Type;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import org.lintel.json.EventText;
import org.lintel.json.RegistryJson;
import org.lintel.language.Event;
import org.lintel.language.EventTable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link EventText} for Axon, whose own converter is made for another generation of Jackson. */
public final class EventJson implements Converter {
    private final JsonMapper json = RegistryJson.forEvents();
    private final EventText text = new EventText();

    /** @return the name and version under which events of the type are stored */
    public static MessageType typeOf(Class<? extends Event> type) {
        EventTable.Row row = EventTable.of(type);
        return new MessageType(row.name(), Integer.toString(row.version()));
    }

    public String write(Event event) {
        return text.write(event);
    }

    /** @throws RuntimeException as {@link EventText#read} says */
    public Event read(String name, String version, String payload) {
        return text.read(name, version, payload);
    }

    /** @return the stored JSON as a tree, for whoever shows it or changes it on the way out */
    public JsonNode tree(String payload) {
        return text.tree(payload);
    }

    @Override
    public boolean canConvert(Type sourceType, Type targetType) {
        return sourceType == String.class || targetType == String.class || sourceType == targetType;
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
        if (input == null) {
            return null;
        }
        Class<?> target = (Class<?>) targetType;
        Object converted = target.isInstance(input)
                ? input
                : target == String.class ? json.writeValueAsString(input) : json.readValue((String) input, target);
        @SuppressWarnings("unchecked") // of the type asked for, by the line before
        T result = (T) converted;
        return result;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("format", "JSON");
    }
}
