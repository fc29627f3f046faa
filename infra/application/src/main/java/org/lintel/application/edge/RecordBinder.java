package org.lintel.application.edge;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem.BadField;
import org.lintel.json.NeededComponents;
import org.lintel.language.TextValue;

import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object into a record, strictly, and names every bad field at once: data binding of its own accord would stop at the
 * first. A component without {@link Nullable} is required. A field's value is never repeated in an error, for it may be personal.
 */
public final class RecordBinder {
    private static final int LONGEST_LIST = 1_000;

    private final List<BadField> errors = new ArrayList<>();

    /** @throws ProblemException 400 with every bad field */
    static <T> T bind(JsonNode json, Class<T> type) {
        RecordBinder binder = new RecordBinder();
        Object bound = binder.record(json, type, "");
        if (!binder.errors.isEmpty() || bound == null) {
            throw ProblemException.malformed(binder.errors);
        }
        return type.cast(bound);
    }

    private @Nullable Object record(JsonNode json, Class<?> type, String path) {
        if (!json.isObject()) {
            return bad(path, "wrong-type", "This must be a JSON object.");
        }
        int errorsBefore = errors.size();
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        json.propertyNames().stream().filter(name -> !known.contains(name)).forEach(name -> bad(at(path, printable(name)), "unknown-field",
                "This address takes no such field; it takes: " + String.join(", ", known.stream().sorted().toList()) + "."));
        @Nullable
        Object[] values = Arrays.stream(components).map(component -> component(json, component, path)).toArray();
        return errors.size() > errorsBefore ? null : construct(type, values, path);
    }

    private @Nullable Object component(JsonNode json, RecordComponent component, String path) {
        String field = at(path, component.getName());
        JsonNode value = json.get(component.getName());
        if (value == null || value.isNull()) {
            return NeededComponents.isNeeded(component) ? bad(field, "missing", "This field is needed.") : null;
        }
        return value(value, component.getGenericType(), field);
    }

    private @Nullable Object value(JsonNode json, Type type, String field) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(json, generic.getActualTypeArguments()[0], field);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return map(json, generic, field);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class || plain == Boolean.class) {
            return json.isBoolean() ? json.booleanValue() : bad(field, "wrong-type", "This must be true or false.");
        }
        if (plain == int.class || plain == Integer.class) {
            return json.isIntegralNumber() && json.canConvertToInt()
                    ? json.intValue()
                    : bad(field, "wrong-type", "This must be a whole number.");
        }
        if (plain.isRecord() && !TextValue.class.isAssignableFrom(plain)) {
            return record(json, plain, field);
        }
        return json.isString() ? text(json.stringValue(), plain, field) : bad(field, "wrong-type", "This must be a text.");
    }

    private @Nullable Object text(String text, Class<?> type, String field) {
        try {
            if (type == String.class) {
                return text;
            }
            if (type.isEnum()) {
                return constant(text, type, field);
            }
            if (type == Instant.class) {
                return PlainDates.moment(text);
            }
            if (type == LocalDate.class) {
                return PlainDates.day(text);
            }
        } catch (DateTimeException otherwise) {
            return bad(field, "not-a-date", type == Instant.class
                    ? "This must be a moment such as 2026-06-01T00:00:00Z."
                    : "This must be a date such as 2026-06-01.");
        }
        return construct(type, new Object[]{text}, field);
    }

    private @Nullable Object constant(String text, Class<?> type, String field) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        return bad(field, "unknown-value", "This must be one of " + Arrays.toString(type.getEnumConstants()) + ".");
    }

    private @Nullable Object list(JsonNode json, Type of, String field) {
        if (!json.isArray()) {
            return bad(field, "wrong-type", "This must be a list.");
        }
        if (json.size() > LONGEST_LIST) {
            return bad(field, "too-long", "This list may have at most " + LONGEST_LIST + " items.");
        }
        List<Object> items = new ArrayList<>();
        for (int index = 0; index < json.size(); index++) {
            Object item = json.get(index).isNull()
                    ? bad(field + "[" + index + "]", "missing", "This must not be null.")
                    : value(json.get(index), of, field + "[" + index + "]");
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Object map(JsonNode json, ParameterizedType type, String field) {
        if (!json.isObject()) {
            return bad(field, "wrong-type", "This must be a JSON object.");
        }
        Map<Object, Object> entries = new LinkedHashMap<>();
        json.properties().forEach(entry -> {
            String at = at(field, printable(entry.getKey()));
            Object key = text(entry.getKey(), (Class<?>) type.getActualTypeArguments()[0], at);
            Object value = value(entry.getValue(), type.getActualTypeArguments()[1], at);
            if (key != null && value != null) {
                entries.put(key, value);
            }
        });
        return entries;
    }

    /** A record's own constructor refuses what its type cannot hold, in words that repeat no value. */
    private @Nullable Object construct(Class<?> type, @Nullable Object[] values, String field) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            // The bodies of the API are nobody's business but their controller's, so they are not public.
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            String sentence = refused.getCause() instanceof IllegalArgumentException ? refused.getCause().getMessage() : null;
            return bad(field, "not-acceptable", sentence == null ? "This value cannot be used." : sentence);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A body's record cannot be made: " + type.getName(), impossible);
        }
    }

    private @Nullable Object bad(String field, String code, String detail) {
        errors.add(new BadField(field, code, detail));
        return null;
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** An unknown field's name is the sender's text: shown short and without anything that could act on a terminal or a page. */
    public static String printable(String name) {
        String clean = name.codePoints().filter(Character::isLetterOrDigit).limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return clean.isEmpty() ? "?" : clean;
    }
}
