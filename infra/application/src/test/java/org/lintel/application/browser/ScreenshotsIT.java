package org.lintel.application.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.application.testing.TestRegistry;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** The pictures in the docs: taken at a moment that stands still, into {@code target}; with {@code -Dlintel.write=true} into the docs too. */
@InChromium
@TestInstance(Lifecycle.PER_CLASS)
class ScreenshotsIT {
    private static final int MOST_BYTES = 100_000;
    private static final Path TAKEN = Path.of("target/screenshots");
    private static final Path DOCUMENTED = Path.of("../../docs/screenshots");

    private final FurnishedRegistry furnished = FurnishedRegistry.shared();
    private final FrontDoor door;

    ScreenshotsIT(Chromium chromium) {
        door = new FrontDoor(chromium, furnished.registry().address(), TestRegistry.PASSWORD);
    }

    /**
     * @param width in CSS pixels
     * @param whole false for what a reader sees before scrolling
     */
    private record Picture(KnownPage page, Language language, int width, boolean whole) {
        private String file() {
            return page.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.tag() + "." + width + ".png";
        }
    }

    static Stream<Picture> pictures() {
        Stream<Picture> ofFiles = Stream
                .of(KnownPage.WORK_LIST, KnownPage.FILE_IN_VETTING, KnownPage.OWN_FILE_TO_ANSWER, KnownPage.NOTICE_OPENED)
                .flatMap(page -> page.languages().flatMap(language -> Stream.of(FrontDoor.WIDE, NarrowScreen.WIDTH)
                        .map(width -> new Picture(page, language, width, true))));
        return Stream.concat(ofFiles, Stream.of(new Picture(KnownPage.GUIDELINES, Language.ENGLISH, FrontDoor.WIDE, false),
                new Picture(KnownPage.GUIDELINE_FOR_AUDITORS, Language.SPANISH, FrontDoor.WIDE, false)));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isTakenAndSmallAndTheSameAgain(Picture picture) throws IOException {
        byte[] png = take(picture);

        assertThat(png.length).as("bytes").isLessThan(MOST_BYTES);
        assertThat(Arrays.equals(png, take(picture))).as("the same again").isTrue();
        for (Path folder : Boolean.getBoolean("lintel.write") ? List.of(TAKEN, DOCUMENTED) : List.of(TAKEN)) {
            Files.write(Files.createDirectories(folder).resolve(picture.file()), png);
        }
    }

    private byte[] take(Picture picture) throws IOException {
        try (BrowserContext visitor = door.enter(picture.page.user(), picture.language, false)) {
            Page page = visitor.newPage();
            page.setViewportSize(picture.width, FrontDoor.HIGH);
            page.navigate(furnished.path(picture.page.path()));
            return SmallPng.of(page.screenshot(new Page.ScreenshotOptions().setFullPage(picture.whole)));
        }
    }
}
