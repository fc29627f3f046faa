package org.lintel.application.documents;

import java.nio.file.Path;
import java.util.List;

/**
 * One invariant as the sources show it.
 *
 * @param text in a sentence, from {@code invariants.properties}
 * @param rules whose Javadoc begins with its number
 * @param tests that carry its number as their tag
 */
record Invariant(int number, String text, List<Rule> rules, List<Proof> tests) {
    /** @param name the class, with the method where the rule is one */
    record Rule(int invariant, String name, Path source) {}

    /** @param sentences the methods that are tagged, in words; none where the whole class is */
    record Proof(int invariant, String name, List<String> sentences, Path source) {}
}
