package org.lintel.application.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A story that people play in their browsers, each in one of their own, as they would: by what they read on the page, never by its HTML.
 *
 * <pre>{@code
 * story.as("officer").opens("Witness Forum").does("Recommend").with("Outcome", "grant").with("Reasons", "…").presses("Recommend")
 *         .sees("awaiting approval");
 * }</pre>
 */
final class Story implements AutoCloseable {
    private final FrontDoor door;
    private final Language language;
    private final boolean scripts;
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** @param scripts whether the browsers run them; the pages must not need it */
    Story(FrontDoor door, Language language, boolean scripts) {
        this.door = door;
        this.language = language;
        this.scripts = scripts;
    }

    /** @return the person, signed in; on a first call, on the first page */
    Person as(String user) {
        return people.computeIfAbsent(user, _ -> Person.signedIn(door, user, language, scripts));
    }

    /** @return whom the registry does not know, at a browser that was never here before */
    Person unknown(String who) {
        return people.computeIfAbsent(who, _ -> Person.unknown(door, language, scripts));
    }

    /** Closes the browsers. @throws AssertionError where a page failed or asked for something behind a person's back */
    @Override
    public void close() {
        people.values().forEach(Person::leaves);
    }
}
