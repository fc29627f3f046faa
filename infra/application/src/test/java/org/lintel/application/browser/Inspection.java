package org.lintel.application.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A first visit to one page, and everything that every page must be. */
record Inspection(FrontDoor door, Language language, boolean scripts) {
    /**
     * @param user null for somebody who has not signed in
     * @param status that the page answers
     * @return what is wrong with it, empty where nothing is
     */
    List<String> findings(@Nullable String user, String path, int status) {
        return findings(user, path, status, null);
    }

    /** @param pressed the button that leads on to the page in question, as CSS names it; null where the address does */
    List<String> findings(@Nullable String user, String path, int status, @Nullable String pressed) {
        try (BrowserContext visitor = door.enter(user, language, scripts)) {
            Page page = visitor.newPage();
            Watch watch = Watch.over(page, door.address(), status);
            page.navigate(path);
            if (pressed != null) {
                page.locator(pressed).click();
                page.waitForLoadState();
            }
            List<String> findings = new ArrayList<>();
            checks().forEach(check -> findings.addAll(check.findings(page)));
            findings.addAll(watch.onAFirstVisit());
            return findings;
        }
    }

    private Stream<PageCheck> checks() {
        Stream<PageCheck> always = Stream.of(new InItsLanguage(language), new Keyboard(), new SkipLink(), new NarrowScreen());
        return scripts ? Stream.concat(always, Stream.of(new Axe())) : always;
    }
}
