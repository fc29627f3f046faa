package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

/**
 * What a filter says about single fields that an index can answer. It may say less than the filter, never more: every document that is
 * found is matched against the whole filter afterwards.
 */
final class Conditions {

    /** An array of arrays: no index answers it. */
    private static final Collection<?> NOT_POINTS = List.of(List.of());

    private final Map<String, Field> fields = new HashMap<>();
    private final List<List<Document>> eithers = new ArrayList<>();
    private boolean complete = true;

    /** One field: alternatives of points, all of which must hold, and a range. */
    static final class Field {
        private final List<List<byte[]>> points = new ArrayList<>();
        private @Nullable Bound lower;
        private @Nullable Bound upper;

        List<List<byte[]>> points() {
            return points;
        }

        @Nullable
        Bound lower() {
            return lower;
        }

        @Nullable
        Bound upper() {
            return upper;
        }
    }

    /** A key and whether values with exactly this key belong to the range. */
    record Bound(byte[] key, boolean inclusive) {}

    private Conditions() {}

    static Conditions of(Document filter) {
        Conditions conditions = new Conditions();
        conditions.add(filter);
        return conditions;
    }

    /** These conditions and those of a further filter. */
    Conditions and(Document filter) {
        Conditions both = of(filter);
        fields.forEach((path, field) -> {
            Field target = both.field(path);
            target.points.addAll(field.points);
            both.narrow(target, field.lower, field.upper);
        });
        both.eithers.addAll(eithers);
        both.complete &= complete;
        return both;
    }

    Conditions withoutEithers() {
        Conditions plain = new Conditions();
        plain.fields.putAll(fields);
        plain.complete = complete;
        return plain;
    }

    @Nullable
    Field on(String path) {
        return fields.get(path);
    }

    /** Each {@code $or} of the filter, as the list of its branches. */
    List<List<Document>> eithers() {
        return eithers;
    }

    /** Whether the filter says nothing else, so that a document which satisfies the conditions satisfies the filter. */
    boolean complete() {
        return complete && eithers.isEmpty();
    }

    int fieldCount() {
        return fields.size();
    }

    private void add(Document filter) {
        filter.forEach((key, value) -> {
            switch (key) {
                case "$and" -> documents(value).forEach(this::add);
                case "$or" -> eithers.add(documents(value));
                case "$comment" -> {
                    // Says nothing.
                }
                default -> {
                    if (key.startsWith("$")) {
                        complete = false;
                    } else {
                        addField(key, value);
                    }
                }
            }
        });
    }

    private void addField(String path, @Nullable Object value) {
        if (value instanceof Document operators && !operators.isEmpty() && operators.keySet().iterator().next().startsWith("$")) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        } else {
            addPoints(path, Arrays.asList(value));
        }
    }

    private void addOperator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> addPoints(path, Arrays.asList(operand));
            case "$in" -> addPoints(path, operand instanceof Collection<?> values ? values : NOT_POINTS);
            case "$all" -> addAll(path, operand);
            case "$gt", "$gte" -> addRange(path, operand, operator.equals("$gte"), true);
            case "$lt", "$lte" -> addRange(path, operand, operator.equals("$lte"), false);
            default -> complete = false;
        }
    }

    private void addAll(String path, @Nullable Object operand) {
        if (operand instanceof Collection<?> values && !values.isEmpty()) {
            values.forEach(value -> addPoints(path, Arrays.asList(value)));
        } else {
            complete = false;
        }
    }

    private void addPoints(String path, Collection<?> values) {
        if (!values.stream().allMatch(value -> isPoint(path, value))) {
            complete = false;
            return;
        }
        List<byte[]> keys = new ArrayList<>();
        for (Object value : values) {
            keys.add(OrderedKey.of(value));
        }
        field(path).points.add(distinctInOrder(keys));
    }

    private void addRange(String path, @Nullable Object operand, boolean inclusive, boolean lower) {
        if (!OrderedKey.hasRanges(operand)) {
            complete = false;
            return;
        }
        Bound bound = new Bound(OrderedKey.of(operand), inclusive);
        byte[] type = {(byte) OrderedKey.type(operand)};
        byte[] nextType = {(byte) (type[0] + 1)};
        Field field = field(path);
        if (lower) {
            narrow(field, bound, new Bound(nextType, false));
        } else {
            narrow(field, new Bound(type, true), bound);
        }
    }

    private void narrow(Field field, @Nullable Bound lower, @Nullable Bound upper) {
        if (lower != null && (field.lower == null || isTighter(lower, field.lower, 1))) {
            field.lower = lower;
        }
        if (upper != null && (field.upper == null || isTighter(upper, field.upper, -1))) {
            field.upper = upper;
        }
    }

    private static boolean isTighter(Bound one, Bound other, int direction) {
        int order = Arrays.compareUnsigned(one.key, other.key) * direction;
        return order > 0 || order == 0 && !one.inclusive;
    }

    private static List<byte[]> distinctInOrder(List<byte[]> keys) {
        keys.sort(Arrays::compareUnsigned);
        List<byte[]> distinct = new ArrayList<>();
        for (byte[] key : keys) {
            if (distinct.isEmpty() || !Arrays.equals(distinct.getLast(), key)) {
                distinct.add(key);
            }
        }
        return distinct;
    }

    /** Equality with an array or a pattern means more than one key; null inside an array of documents has no key at all. */
    private static boolean isPoint(String path, @Nullable Object value) {
        return !(value instanceof Collection<?>) && !BsonRegularExpression.isRegularExpression(value)
                && !(value == null && path.contains(".")) && !(value instanceof Document document && hasOperators(document));
    }

    private static boolean hasOperators(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private Field field(String path) {
        return fields.computeIfAbsent(path, unknown -> new Field());
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Document.class::isInstance) ? (List<Document>) list : List.of();
    }
}
