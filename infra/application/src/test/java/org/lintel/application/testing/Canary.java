package org.lintel.application.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word that stands in one text and nowhere else, so that the text is known again wherever it comes up.
 *
 * @param readers the users who may be shown that text
 * @param onRequest whether even they are shown it only when they say for what
 */
public record Canary(String word, Set<String> readers, boolean onRequest) {
    /** Who works on files, and the review panel: they read what stands in them. */
    private static final Set<String> OFFICERS = Set.of("officer", "officer2", "officer3", "reviewer");

    /** In what officers write for each other. */
    public static Canary forOfficers(String word) {
        return new Canary(word, OFFICERS, false);
    }

    /** In a vetting note. */
    public static Canary forVetting(String word) {
        return new Canary(word, Set.of("officer", "officer2", "officer3"), true);
    }

    /** In what is said of a nominated person, whom nobody is shown who has not said for what. */
    public static Canary ofPerson(String word) {
        return new Canary(word, Set.of(), true);
    }

    /** In why somebody opened a file exceptionally, which second officers review. */
    public static Canary forReview(String word) {
        return new Canary(word, Set.of("officer2"), true);
    }

    /** In what an applicant writes or is told. */
    public static Canary forParty(String word, String applicant) {
        return new Canary(word, officersAnd(applicant), false);
    }

    /** In what officers write to either applicant. */
    public static Canary forAllParties(String word) {
        return new Canary(word, officersAnd("applicant", "applicant2"), false);
    }

    private static Set<String> officersAnd(String... others) {
        return Stream.concat(Stream.of(others), OFFICERS.stream()).collect(Collectors.toSet());
    }

    /** @return the words in the text that the user, or a stranger, may not be shown */
    public static List<String> shown(List<Canary> canaries, String text, String user) {
        return canaries.stream().filter(canary -> !canary.readers.contains(user) && text.contains(canary.word)).map(Canary::word).toList();
    }
}
