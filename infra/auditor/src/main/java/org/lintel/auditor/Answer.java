package org.lintel.auditor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.lintel.json.RegistryJson;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the registry that somebody kept. */
final class Answer {
    private static final JsonMapper JSON = RegistryJson.forAnswers();
    private static final int LONGEST_SHOWN = 80;

    private final byte[] bytes;
    private final JsonNode tree;

    private Answer(byte[] bytes, JsonNode tree) {
        this.bytes = bytes;
        this.tree = tree;
    }

    /** @throws CannotTell where it is no JSON */
    static Answer of(byte[] bytes) {
        try {
            return new Answer(bytes, JSON.readTree(bytes));
        } catch (JacksonException malformed) {
            throw new CannotTell("The answer that you kept is not JSON.");
        }
    }

    @Nullable
    String text(String field) {
        JsonNode value = tree.get(field);
        return value != null && value.isString() ? value.asString() : null;
    }

    @Nullable
    Instant moment(String field) {
        String text = text(field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** What differs is told by where it is in the answer. */
    void compareWith(Replayed replayed, Told told) {
        if (Arrays.equals(bytes, replayed.answer())) {
            told.fact("compared", "the same, byte for byte");
            return;
        }
        long before = told.count();
        differences("", JSON.readTree(replayed.answer()), tree, replayed.position() < 0 ? null : replayed.position(), told);
        if (told.count() == before) {
            told.fact("compared", "the same, otherwise laid out");
        }
    }

    private static void differences(String at, @Nullable JsonNode right, @Nullable JsonNode kept, @Nullable Long position,
            Told told) {
        if (right != null && kept != null && right.isObject() && kept.isObject()) {
            TreeSet<String> names = new TreeSet<>(right.propertyNames());
            names.addAll(kept.propertyNames());
            names.forEach(name -> differences(at + "/" + name, right.get(name), kept.get(name), position, told));
        } else if (right != null && kept != null && right.isArray() && kept.isArray()) {
            for (int place = 0; place < Math.max(right.size(), kept.size()); place++) {
                differences(at + "/" + place, right.get(place), kept.get(place), position, told);
            }
        } else if (right == null || !right.equals(kept)) {
            told.finding(new Finding("ANSWER_DIFFERS", position,
                    "At " + printable(at) + " the history says " + shown(right) + ", and what you kept says " + shown(kept) + "."));
        }
    }

    private static String shown(@Nullable JsonNode value) {
        if (value == null) {
            return "nothing";
        }
        String text = printable(value.toString());
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    /** What is shown commands no terminal. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
