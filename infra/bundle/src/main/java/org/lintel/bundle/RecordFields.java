package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the fields of a record one after the other; whatever is not as it should be is an {@link IllegalArgumentException}. */
final class RecordFields {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final ByteBuffer rest;
    private final int begins;

    RecordFields(byte[] bytes, int from) {
        if (bytes.length < from) {
            throw new IllegalArgumentException("shorter than a nonce");
        }
        this.rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        this.begins = from;
    }

    long number() {
        String text = text();
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("another form");
        }
        return Long.parseLong(text);
    }

    String word() {
        return written(EventForm::isWord);
    }

    Instant moment() {
        String text = written(EventForm::isMoment);
        int point = EventForm.pointIn(text.length());
        return Instant.ofEpochSecond(Long.parseLong(text.substring(0, point)), Long.parseLong(text.substring(point + 1)));
    }

    String text() {
        String text = optional();
        if (text == null) {
            throw new IllegalArgumentException("absent");
        }
        return text;
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (long left = count(); left > 0; left--) {
            tags.add(text());
        }
        return tags;
    }

    Map<String, @Nullable String> metadata() {
        Map<String, @Nullable String> metadata = new HashMap<>();
        for (long left = count(); left > 0; left--) {
            metadata.put(text(), optional());
        }
        return metadata;
    }

    /** The last of them. */
    @Nullable
    String payload() {
        int begun = rest.position();
        String payload = optional();
        if (begun - begins > EventForm.MOST_HEADER_BYTES || rest.hasRemaining()
                || payload != null && !EventForm.isPayload(rest.array(), begun + Integer.BYTES, rest.position())) {
            throw new IllegalArgumentException("another form, or something follows");
        }
        return payload;
    }

    /** Each of them has a length of its own at least, so that no more are looked for than there can be. */
    private long count() {
        long count = number();
        if (count > rest.remaining() / Integer.BYTES) {
            throw new IllegalArgumentException("too many");
        }
        return count;
    }

    private @Nullable String optional() {
        if (rest.remaining() < Integer.BYTES) {
            throw new IllegalArgumentException("cut short");
        }
        int length = rest.getInt();
        if (length == EventRecord.ABSENT) {
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

    /** How a field is written, byte by byte. */
    @FunctionalInterface
    private interface Form {
        boolean is(byte[] bytes, int from, int to);
    }

    private String written(Form form) {
        int begun = rest.position();
        String text = text();
        if (!form.is(rest.array(), begun + Integer.BYTES, rest.position())) {
            throw new IllegalArgumentException("another form");
        }
        return text;
    }
}
