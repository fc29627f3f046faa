package org.lintel.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code docs/threat-model.md} says stops somebody is there. */
@Tag("long")
class ThreatModelTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z0-9]+[A-Za-z0-9]*)`");
    private static final Set<String> WORDS = Set.of("Secure");

    @Test
    void everyClassAndEveryTestThatItNamesExists() throws IOException {
        Set<String> named = CLASS.matcher(Files.readString(ROOT.resolve("docs/threat-model.md"))).results().map(found -> found.group(1))
                .filter(name -> !WORDS.contains(name)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named.stream().filter(name -> !sources().contains(name))).isEmpty();
    }

    @Test
    void everyAdversaryIsToldWhatTheyGetWhatStopsThemAndWhatDoesNot() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/threat-model.md"));
        String[] adversaries = page.substring(page.indexOf("## Who may come"), page.indexOf("## What no part")).split("\n### ");

        assertThat(adversaries).hasSizeGreaterThan(8);
        assertThat(Stream.of(adversaries).skip(1)).allSatisfy(told -> assertThat(told).contains("*Worst case*:", "*What stops them*:"));
    }

    private static Set<String> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
