package org.lintel.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The event that an entry of the log commits to, read field by field as {@code docs/transparency-log.md} says; only what an auditor is told first is
 * taken out.
 *
 * @param position of the event, from 0
 * @param commit number of the commit that it was recorded in, from 0
 */
record EventRecord(long position, long commit, Instant recordedAt, String type, String version, Instant occurredAt) {
    private static final String FORM = "lintel-event/1";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern MOMENT = Pattern.compile("-?[0-9]{1,11}\\.[0-9]{9}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    /** Form, position, commit, its id, time, the event's id, type, version, time. */
    private static final int FIELDS = 9;

    /**
     * @param from where it begins
     * @throws IllegalArgumentException where it is not such a record
     */
    static EventRecord read(byte[] bytes, int from) {
        if (bytes.length < from) {
            throw new IllegalArgumentException("shorter than a nonce");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        List<String> fields = new ArrayList<>();
        for (int field = 0; field < FIELDS; field++) {
            fields.add(required(text(rest)));
        }
        long tags = number(required(text(rest)));
        skip(tags, rest);
        long entries = number(required(text(rest)));
        skip(2 * entries, rest);
        text(rest);
        if (rest.hasRemaining() || !fields.getFirst().equals(FORM)) {
            throw new IllegalArgumentException("another form");
        }
        return new EventRecord(number(fields.get(1)), number(fields.get(2)), moment(fields.get(4)), matching(WORD, fields.get(6)),
                matching(WORD, fields.get(7)), moment(fields.get(8)));
    }

    private static void skip(long fields, ByteBuffer rest) {
        if (fields > rest.remaining()) {
            throw new IllegalArgumentException("too many fields");
        }
        for (long field = 0; field < fields; field++) {
            text(rest);
        }
    }

    private static @Nullable String text(ByteBuffer rest) {
        if (rest.remaining() < Integer.BYTES) {
            throw new IllegalArgumentException("cut short");
        }
        int length = rest.getInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > rest.remaining()) {
            throw new IllegalArgumentException("cut short");
        }
        ByteBuffer field = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        try {
            return UTF_8.newDecoder().decode(field).toString();
        } catch (CharacterCodingException noText) {
            throw new IllegalArgumentException(noText);
        }
    }

    private static String required(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("absent");
        }
        return text;
    }

    private static long number(String text) {
        return Long.parseLong(matching(NUMBER, text));
    }

    /** Seconds since 1970, a point, and nine digits of nanoseconds. */
    private static Instant moment(String text) {
        String[] parts = matching(MOMENT, text).split("\\.");
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }
}
