package org.lintel.readmodels;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.TextValue;

/**
 * Records as BSON documents, component by component, each under its own name. Value objects are their text, closed lists their names,
 * moments and days their ISO 8601 text (a BSON date would cut a moment to milliseconds), zones their ids; what is null is left out.
 */
final class RecordDocuments {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type);
        }
    };

    private RecordDocuments() {}

    static Document document(Record row) {
        Document document = new Document();
        for (RecordComponent component : SHAPES.get(row.getClass()).components()) {
            Object value = RecordShape.valueOf(component, row);
            if (value != null) {
                document.put(component.getName(), stored(value));
            }
        }
        return document;
    }

    /** @throws IllegalStateException when the document was written from a record of another form: the view's version was not raised */
    static <R extends Record> R row(Document document, Class<R> type) {
        return type.cast(record(document, type));
    }

    private static Object stored(Object value) {
        return switch (value) {
            case TextValue text -> text.value();
            case Record nested -> document(nested);
            case Enum<?> constant -> constant.name();
            case Instant moment -> moment.toString();
            case LocalDate day -> day.toString();
            case ZoneId zone -> zone.getId();
            case Collection<?> all -> all.stream().map(RecordDocuments::stored).toList();
            case Map<?, ?> map -> {
                Document document = new Document();
                map.forEach((key, one) -> document.put(stored(key).toString(), stored(one)));
                yield document;
            }
            case String _,Integer _,Long _,Boolean _ -> value;
            default -> throw new IllegalArgumentException("No row may hold a " + value.getClass().getName() + ".");
        };
    }

    private static Object record(Document document, Class<?> type) {
        RecordShape shape = SHAPES.get(type);
        @Nullable
        Object[] values = new @Nullable Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components().get(i);
            Object stored = document.get(component.getName());
            values[i] = stored == null ? null : value(stored, component.getGenericType());
        }
        return shape.create(values);
    }

    private static Object value(Object stored, Type type) {
        if (type instanceof ParameterizedType generic && !isText(generic.getRawType())) {
            return collection(stored, generic);
        }
        Class<?> plain = (Class<?>) (type instanceof ParameterizedType sealed ? sealed.getRawType() : type);
        if (isText(plain)) {
            return SHAPES.get(plain).create(stored);
        }
        if (plain.isRecord()) {
            return record((Document) stored, plain);
        }
        if (plain.isEnum()) {
            return constant(plain, (String) stored);
        }
        if (plain == Instant.class) {
            return Instant.parse((String) stored);
        }
        if (plain == ZoneId.class) {
            return ZoneId.of((String) stored);
        }
        return plain == LocalDate.class ? LocalDate.parse((String) stored) : stored;
    }

    private static Object collection(Object stored, ParameterizedType type) {
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (stored instanceof Document map) {
            Map<Object, Object> values = new HashMap<>();
            map.forEach((key, one) -> values.put(value(key, type.getActualTypeArguments()[0]), value(one, last)));
            return values;
        }
        List<Object> values = ((List<?>) stored).stream().map(one -> value(one, last)).toList();
        return type.getRawType() == Set.class ? new HashSet<>(values) : values;
    }

    private static boolean isText(Type type) {
        return TextValue.class.isAssignableFrom((Class<?>) type);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(type.getSimpleName() + " has no " + name + ".");
    }
}
