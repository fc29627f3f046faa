package org.lintel.application.pages;

import java.util.List;

/**
 * A field of a step's form.
 *
 * @param name as in the API's body; its label is the message {@code field.<name>}
 * @param needed whether the form cannot be sent without it
 * @param choices of a {@link Kind#CHOICE}: values of a closed list
 * @param fixed of a {@link Kind#FIXED}: what it always says
 */
public record FormField(String name, Kind kind, boolean needed, List<Enum<?>> choices, String fixed) {
    /** How a field is asked for, and what becomes of it in the body. */
    public enum Kind {
        /** A short text in one line. */
        WORD,
        /** A text of up to 10,000 characters. */
        TEXT,
        /** Several texts, one in each line. */
        LINES,
        /** One value of a closed list. */
        CHOICE,
        /** A whole number. */
        NUMBER,
        /** A box to tick. */
        BOX,
        /** Yes or no; neither is chosen beforehand. */
        TRUTH,
        /** Up to three conditions of a grant, each with its test, last day and ground. */
        CONDITIONS,
        /** Not asked for. */
        FIXED
    }

    public static FormField word(String name) {
        return new FormField(name, Kind.WORD, true, List.of(), "");
    }

    public static FormField optionalWord(String name) {
        return new FormField(name, Kind.WORD, false, List.of(), "");
    }

    public static FormField text(String name) {
        return new FormField(name, Kind.TEXT, true, List.of(), "");
    }

    public static FormField optionalText(String name) {
        return new FormField(name, Kind.TEXT, false, List.of(), "");
    }

    public static FormField lines(String name) {
        return new FormField(name, Kind.LINES, true, List.of(), "");
    }

    public static FormField choice(String name, Enum<?>... choices) {
        return new FormField(name, Kind.CHOICE, true, List.of(choices), "");
    }

    public static FormField number(String name) {
        return new FormField(name, Kind.NUMBER, true, List.of(), "");
    }

    public static FormField box(String name) {
        return new FormField(name, Kind.BOX, false, List.of(), "");
    }

    public static FormField truth(String name) {
        return new FormField(name, Kind.TRUTH, true, List.of(), "");
    }

    public static FormField conditions(String name) {
        return new FormField(name, Kind.CONDITIONS, false, List.of(), "");
    }

    public static FormField fixed(String name, String value) {
        return new FormField(name, Kind.FIXED, true, List.of(), value);
    }
}
