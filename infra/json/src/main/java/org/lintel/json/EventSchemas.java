package org.lintel.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lintel.language.EventTable;
import org.lintel.language.Sealed;
import org.lintel.language.TextValue;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the payload of each type of event consists of, in its present version, for a reader who has nothing but an export: field by field, as JSON. Whoever reads
 * one of an earlier version finds its fields under the same names, and others missing.
 */
public final class EventSchemas {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EventSchemas() {}

    /** @return an object with an entry for each type, in the order of a file's life; always the same for one version of the registry */
    public static String text() {
        Map<String, Object> types = new LinkedHashMap<>();
        EventTable.rows().forEach(row -> types.put(row.name(), Map.of("version", row.version(), "payload", fields(row.type()))
                .entrySet().stream().sorted(Map.Entry.comparingByKey())
                .collect(LinkedHashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), Map::putAll)));
        return JSON.writeValueAsString(types) + "\n";
    }

    private static Map<String, Object> fields(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), described(component.getGenericType()));
        }
        return fields;
    }

    private static Object described(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] of = parameterized.getActualTypeArguments();
            return raw == Sealed.class
                    ? "sealed text"
                    : Map.class.isAssignableFrom(raw)
                            ? Map.of("by " + simpleName(of[0]), described(of[1]))
                            : Arrays.asList(described(of[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return "one of " + String.join(", ", Arrays.stream(raw.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList());
        }
        if (Sealed.class.isAssignableFrom(raw)) {
            return "sealed text";
        }
        return raw.isRecord() && !TextValue.class.isAssignableFrom(raw) ? fields(raw) : simpleName(raw);
    }

    private static String simpleName(Type type) {
        return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
    }
}
