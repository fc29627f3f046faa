package org.lintel.language;

/** A label of an event by which decisions find what concerns them. Its value is a random id or a pseudonym, never a personal value. */
public record Tag(String key, String value) {
    public static Tag of(String key, TextValue value) {
        return new Tag(key, value.value());
    }
}
