package org.lintel.application.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A first visit to one page, and everything that every page must be. */
record Inspection(FrontDoor door, Language language, boolean scripts) {
    private static final int OK = 200;
    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");

    /**
     * @param user null for somebody who has not signed in
     * @param status that the page answers
     * @return what is wrong with it, empty where nothing is
     */
    List<String> findings(@Nullable String user, String path, int status) {
        return findings(user, path, status, List.of());
    }

    /** @param presses what leads on to the page in question; nothing where the address does */
    List<String> findings(@Nullable String user, String path, int status, List<Press> presses) {
        try (BrowserContext visitor = door.enter(user, language, scripts)) {
            Page page = visitor.newPage();
            Watch watch = Watch.over(page, door.address(), presses.isEmpty() ? status : OK);
            page.navigate(path);
            for (Press press : presses) {
                if (press.equals(presses.getLast())) {
                    watch.expects(status);
                }
                press.on(page);
            }
            page.waitForCondition(watch::isSettled);
            List<String> findings = new ArrayList<>();
            checks().forEach(check -> findings.addAll(check.findings(page)));
            findings.addAll(watch.onAFirstVisit());
            return findings;
        }
    }

    /** What Tab reaches is the same with scripts and without, for no page depends on them, and in a third language; going there key by key takes longest. */
    private Stream<PageCheck> checks() {
        Stream<PageCheck> first = scripts && language != Language.SPANISH || SLOW
                ? Stream.of(new InItsLanguage(language), new Keyboard())
                : Stream.of(new InItsLanguage(language));
        Stream<PageCheck> always = Stream.concat(first, Stream.of(new SkipLink(), new NarrowScreen()));
        return scripts ? Stream.concat(always, Stream.of(new Axe())) : always;
    }
}
