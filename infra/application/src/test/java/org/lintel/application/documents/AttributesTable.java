package org.lintel.application.documents;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.TextKey;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PersonKey;

/**
 * What of each event is in clear, what is a keyed fingerprint, and what is sealed, as the events' own types say it.
 *
 * @param reasons why a text that people choose stays in clear, by event and attribute
 */
record AttributesTable(TreeMap<String, String> reasons) {
    private static final Set<Class<?>> FINGERPRINTS = Set.of(TextKey.class, OrganisationKey.class, PersonKey.class, LinkKey.class);

    /** One attribute of one event; those of a part stand behind the part's name. */
    private record Attribute(String name, Type type) {
        boolean isSealed() {
            return type instanceof ParameterizedType generic && generic.getRawType() == Sealed.class;
        }

        boolean isKeyed() {
            return type instanceof Class<?> plain && FINGERPRINTS.contains(plain);
        }

        boolean isChosen() {
            return type == String.class;
        }
    }

    String page(String howToWrite) {
        StringBuilder page = new StringBuilder();
        for (EventTable.Row row : EventTable.rows()) {
            List<Attribute> all = attributes(row.type());
            page.append("| ").append(row.name()).append(" | ").append(names(all.stream().filter(one -> !one.isSealed() && !one.isKeyed())))
                    .append(" | ").append(names(all.stream().filter(Attribute::isKeyed))).append(" | ").append(sealed(row.type(), all))
                    .append(" |\n");
        }
        StringBuilder chosen = new StringBuilder();
        reasons.forEach((name, reason) -> chosen.append("| ").append(name).append(" | ").append(reason).append(" |\n"));
        return """
                # What stands in clear

                For each attribute of each event: in clear, a keyed fingerprint, or sealed, and in which class. Made from the event classes; a
                new attribute changes this page, and the build fails until somebody has looked at it. To write it anew: `%s`.

                **In clear** are types, times, numbers, words of closed lists, random ids and pseudonyms. **Keyed** are fingerprints by which
                rules tell that two things are the same: texts per session; organisations over all sessions, because a bar after a revocation
                reaches into the next one (inv-26); persons per session, so that nobody is followed from one into the next. **Sealed** is
                everything that a person writes into a file, and which organisation or person it is: under the file's or the delegate's own
                key of its class, bound to its field. *Restricted* is what its readers see; *confidential* is opened for a stated purpose,
                and leaves a trace; *strictly confidential* is for focal points alone, and sealed in one form and length whatever it says.
                **No fact is resolved** by the edge yet: nothing that a rule decides on needs a sealed value opened.

                | Event | In clear | Keyed | Sealed |
                | --- | --- | --- | --- |
                %s
                ## Texts in clear

                Every other text that somebody chooses and that is not sealed, and why it may stay in clear:

                | Attribute | Why |
                | --- | --- |
                %s"""
                .formatted(howToWrite, page, chosen);
    }

    /** @return texts in clear, by event and attribute */
    static List<String> textsInClear() {
        return EventTable.rows().stream().flatMap(
                row -> attributes(row.type()).stream().filter(Attribute::isChosen).map(one -> row.name() + "." + one.name)).sorted()
                .toList();
    }

    private static String names(Stream<Attribute> attributes) {
        String names = attributes.map(Attribute::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private static String sealed(Class<? extends Event> type, List<Attribute> all) {
        String names = names(all.stream().filter(Attribute::isSealed));
        return names.equals("–")
                ? names
                : names + " (" + Arrays.stream(SealedField.values()).filter(field -> field.isOf(type))
                        .map(field -> field.name() + ": " + field.retention().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")) + ")";
    }

    private static List<Attribute> attributes(Class<?> type) {
        List<Attribute> found = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            collect(part.getName(), part.getGenericType(), found);
        }
        return found;
    }

    private static void collect(String name, Type type, List<Attribute> found) {
        Attribute whole = new Attribute(name, type);
        if (type instanceof ParameterizedType many && !whole.isSealed()) {
            for (Type of : many.getActualTypeArguments()) {
                collect(name, of, found);
            }
        } else if (type instanceof Class<?> part && isTakenApart(part)) {
            attributes(part).forEach(one -> found.add(new Attribute(name + "." + one.name, one.type)));
        } else if (found.stream().noneMatch(one -> one.name.equals(name))) {
            found.add(whole);
        }
    }

    private static boolean isTakenApart(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(
                part -> part.getGenericType() instanceof ParameterizedType generic && generic.getRawType() == Sealed.class
                        || FINGERPRINTS.contains(part.getType())
                        || part.getType() == String.class && type.getRecordComponents().length > 1);
    }
}
