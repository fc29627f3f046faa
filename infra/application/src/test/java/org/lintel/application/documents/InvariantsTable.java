package org.lintel.application.documents;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lintel.application.documents.Invariant.Proof;
import org.lintel.application.documents.Invariant.Rule;

/** Which rule holds which invariant, and which tests prove it, as the sources say. */
record InvariantsTable(List<Invariant> invariants) {
    private static final String HEAD = """
            # Invariants: which rule holds them, which tests prove it

            Generated from the sources, not written by hand: a rule is a class or a method whose Javadoc begins with `inv-N:`, a test is one with the
            tag `inv-N`. Where a test is named without a sentence, all of its class is meant. `InvariantsTableTest` compares this page with the
            sources, and writes it anew:

            ```
            %s
            ```

            | No. | Invariant | Rule | Tests |
            | --- | --- | --- | --- |
            """;

    static InvariantsTable of(SourceCode sources) {
        Properties texts = texts();
        return new InvariantsTable(texts.stringPropertyNames().stream().map(Integer::valueOf).sorted()
                .map(number -> new Invariant(number, texts.getProperty(number.toString()),
                        sources.rules().stream().filter(rule -> rule.invariant() == number).toList(),
                        sources.tests().stream().filter(test -> test.invariant() == number).toList()))
                .toList());
    }

    /** @return the numbers that rules or tests use and that no invariant has */
    Set<Integer> unknown(SourceCode sources) {
        Set<Integer> used = new TreeSet<>();
        sources.rules().forEach(rule -> used.add(rule.invariant()));
        sources.tests().forEach(test -> used.add(test.invariant()));
        invariants.forEach(invariant -> used.remove(invariant.number()));
        return used;
    }

    /** @param command what writes the page anew */
    String page(String command) {
        return HEAD.formatted(command) + invariants.stream().map(InvariantsTable::row).collect(joining());
    }

    private static String row(Invariant invariant) {
        String rules = invariant.rules().isEmpty()
                ? "*to come*"
                : invariant.rules().stream().map(InvariantsTable::link).collect(joining("<br>"));
        return "| %d | %s | %s | %s |%n".formatted(invariant.number(), invariant.text(), rules,
                invariant.tests().stream().map(InvariantsTable::link).collect(joining("<br>"))).replace(System.lineSeparator(), "\n");
    }

    private static String link(Rule rule) {
        return "[`%s`](../%s)".formatted(rule.name(), rule.source());
    }

    private static String link(Proof test) {
        String sentences = Stream.concat(Stream.of(""), test.sentences().stream()).collect(joining("; ")).replaceFirst("; ", ": ");
        return "[`%s`](../%s)%s".formatted(test.name(), test.source(), sentences);
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(InvariantsTable.class.getResourceAsStream("/documents/invariants.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
