package org.lintel.application.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.lintel.application.edge.SpreadsheetText;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.Person;

/** What is passed on, as a table: the disclosed fields of each person and nothing else, no identifier of ours among them. */
final class DisclosedTable {
    private static final String END_OF_LINE = "\r\n";

    private DisclosedTable() {}

    /** @return CSV (RFC 4180) in UTF-8, its first line naming the columns */
    static byte[] of(Collection<Person> persons, Collection<PersonField> fields) {
        List<String> lines = new ArrayList<>();
        lines.add(line(fields.stream().flatMap(field -> headers(field).stream())));
        persons.forEach(
                person -> lines.add(line(fields.stream().flatMap(field -> cells(field, person).stream()).map(SpreadsheetText::harmless))));
        return (String.join(END_OF_LINE, lines) + END_OF_LINE).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Stream<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray());
    }

    private static List<String> headers(PersonField field) {
        return switch (field) {
            case LEGAL_NAME -> List.of("family_name", "given_name");
            case BIRTH_DATE -> List.of("birth_date");
            case NATIONALITY -> List.of("nationality");
        };
    }

    private static List<String> cells(PersonField field, Person person) {
        List<String> cells = new ArrayList<>();
        switch (field) {
            case LEGAL_NAME -> cells.addAll(List.of(person.familyName(), person.givenName()));
            case BIRTH_DATE -> cells.add(person.birthDate().toString());
            case NATIONALITY -> cells.add(person.nationality().value());
        }
        return cells;
    }
}
