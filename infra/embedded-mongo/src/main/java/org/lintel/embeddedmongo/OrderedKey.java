package org.lintel.embeddedmongo;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;

/**
 * A BSON value as bytes whose unsigned order is the order of the values, and which end by themselves, so that the values of several fields
 * can stand one after the other in a key. Equal numbers of different types have equal bytes. The first byte tells the type; its order is
 * <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">MongoDB's</a>.
 */
final class OrderedKey {

    static final int EMPTY_ARRAY = 0x03;
    private static final int MIN_KEY = 0x01;
    private static final int NULL = 0x05;
    private static final int NUMBER = 0x10;
    private static final int STRING = 0x20;
    private static final int DOCUMENT = 0x30;
    private static final int ARRAY = 0x38;
    private static final int BINARY = 0x40;
    private static final int LEGACY_UUID = 0x42;
    private static final int UUID_TYPE = 0x44;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x58;
    private static final int INSTANT = 0x60;
    private static final int TIMESTAMP = 0x68;
    private static final int REGULAR_EXPRESSION = 0x70;
    private static final int JAVASCRIPT = 0x72;
    private static final int MAX_KEY = 0x7F;

    private static final int END = 0x00;

    private OrderedKey() {}

    static byte[] of(@Nullable Object value) {
        KeyBuffer out = new KeyBuffer();
        append(out, value);
        return out.toBytes();
    }

    static void append(KeyBuffer out, @Nullable Object value) {
        int type = type(value);
        out.put(type);
        switch (value) {
            case Number number -> OrderedNumber.append(out, number);
            case String string -> appendText(out, string);
            case Map<?, ?> document -> appendFields(out, document);
            case Collection<?> array -> appendElements(out, array);
            case BinData binary -> appendBinary(out, binary.getData());
            case LegacyUUID uuid -> appendUuid(out, uuid.getUuid());
            case UUID uuid -> appendUuid(out, uuid);
            case ObjectId id -> out.put(id.toByteArray());
            case Boolean bool -> out.put(bool ? 1 : 0);
            case Instant instant -> out.putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> out.putLong(timestamp.getValue());
            case BsonRegularExpression expression -> {
                appendText(out, expression.getPattern());
                appendText(out, expression.getOptions() == null ? "" : expression.getOptions());
            }
            case BsonJavaScript script -> appendText(out, script.getCode());
            case null, default -> {
                // The type says it all.
            }
        }
    }

    /** The first byte of every key of this value's type. */
    static int type(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing missing -> NULL;
            case MinKey least -> MIN_KEY;
            case Number number -> NUMBER;
            case String string -> STRING;
            case Map<?, ?> document -> DOCUMENT;
            case Collection<?> array -> ARRAY;
            case BinData binary -> BINARY;
            case LegacyUUID uuid -> LEGACY_UUID;
            case UUID uuid -> UUID_TYPE;
            case ObjectId id -> OBJECT_ID;
            case Boolean bool -> BOOLEAN;
            case Instant instant -> INSTANT;
            case BsonTimestamp timestamp -> TIMESTAMP;
            case BsonRegularExpression expression -> REGULAR_EXPRESSION;
            case BsonJavaScript script -> JAVASCRIPT;
            case MaxKey greatest -> MAX_KEY;
            default -> throw new BadValueException("a value of the type " + value.getClass().getSimpleName() + " cannot be a key");
        };
    }

    /** Whether {@code $gt}, {@code $lt} and the like can be answered from keys of this value's type alone. */
    static boolean hasRanges(@Nullable Object value) {
        return switch (type(value)) {
            case NUMBER, STRING, BINARY, UUID_TYPE, OBJECT_ID, BOOLEAN, INSTANT, TIMESTAMP -> true;
            default -> false;
        };
    }

    /** The least key that is greater than every key that starts with these bytes, or null when there is none. */
    static byte @Nullable [] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        return null;
    }

    /** UTF-16 code units in order, as the library compares strings; each as UTF-8 would write it, which keeps the order. */
    private static void appendText(KeyBuffer out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                out.put(0x00);
                out.put(0xFF);
            } else if (unit < 0x80) {
                out.put(unit);
            } else if (unit < 0x800) {
                out.put(0xC0 | unit >> 6);
                out.put(0x80 | unit & 0x3F);
            } else {
                out.put(0xE0 | unit >> 12);
                out.put(0x80 | unit >> 6 & 0x3F);
                out.put(0x80 | unit & 0x3F);
            }
        }
        out.put(0x00);
        out.put(0x01);
    }

    private static void appendFields(KeyBuffer out, Map<?, ?> document) {
        for (Map.Entry<?, ?> field : document.entrySet()) {
            out.put(type(field.getValue()));
            appendText(out, (String) field.getKey());
            append(out, field.getValue());
        }
        out.put(END);
    }

    private static void appendElements(KeyBuffer out, Collection<?> array) {
        for (Object element : array) {
            append(out, element);
        }
        out.put(END);
    }

    /** Shorter binaries come first, as in MongoDB. */
    private static void appendBinary(KeyBuffer out, byte[] data) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.put(data.length >>> shift);
        }
        out.put(data);
    }

    private static void appendUuid(KeyBuffer out, UUID uuid) {
        out.putLong(uuid.getMostSignificantBits());
        out.putLong(uuid.getLeastSignificantBits());
    }
}
