package org.lintel.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.application.testing.TestRegistry;

/**
 * Every page, in every language, with scripts and without: axe finds nothing in light or dark, the console is silent, nothing comes from
 * outside, it is light, and it works by keyboard and on a phone.
 */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
    /** For who is at work on a few pages: {@code -Dlintel.pages=DELEGATE.*} looks at those alone. */
    private static final String WANTED = System.getProperty("lintel.pages", ".*");

    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");

    private final FurnishedRegistry furnished = FurnishedRegistry.shared();
    private final Chromium chromium;
    private final FrontDoor door;

    PagesIT(Chromium chromium) {
        this.chromium = chromium;
        this.door = door(chromium, furnished.registry());
    }

    @ParameterizedTest(name = "{0}, {1}, scripts: {2}")
    @MethodSource("visits")
    void everyPageIsForEverybody(KnownPage page, Language language, boolean scripts) {
        var findings = new Inspection(door, language, scripts).findings(page.user(), furnished.path(page.path()), page.status(),
                page.presses());

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "FRENCH"})
    void soIsTheFirstPageOfARegistryThatHoldsNothing(Language language) {
        try (TestRegistry empty = TestRegistry.own()) {
            var findings = new Inspection(door(chromium, empty), language, true).findings("bureau", "/compliance", 200);

            assertThat(findings).isEmpty();
        }
    }

    private static FrontDoor door(Chromium chromium, TestRegistry registry) {
        return new FrontDoor(chromium, registry.address(), TestRegistry.PASSWORD);
    }

    /** With scripts in one language and without in the other, in turn; in a third one with them. With {@code -Pslow} all of it. */
    static Stream<Arguments> visits() {
        return Stream.of(KnownPage.values()).filter(page -> page.name().matches(WANTED)).flatMap(page -> page.languages()
                .flatMap(language -> Stream.of(true, false)
                        .filter(scripts -> SLOW
                                || scripts == (language == Language.SPANISH || (page.ordinal() + language.ordinal()) % 2 == 0))
                        .map(scripts -> Arguments.of(page, language, scripts))));
    }
}
