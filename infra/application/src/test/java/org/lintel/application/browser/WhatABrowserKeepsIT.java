package org.lintel.application.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * People use browsers that others use after them. A Chromium that keeps what browsers keep (history, caches, storage, what was typed) is used
 * by an officer and an applicant and closed; then its folder is searched, byte by byte, for what they read and wrote.
 */
@InChromium
class WhatABrowserKeepsIT {
    private static final String NAME = "kanarie10001vogel";
    private static final String REASONS = "kanarie10002vogel";
    private static final String NOTE = "kanarie10003vogel";
    private static final String DRAFT = "kanarie10004vogel";
    private static final String EXCEPTION = "kanarie10005vogel";
    private static final String REVIEW = "kanarie10006vogel";
    private static final List<String> CANARIES = List.of(NAME, REASONS, NOTE, DRAFT, EXCEPTION, REVIEW);

    private final TestRegistry registry = TestRegistry.shared();

    @Test
    void noNameAndNoTextIsInItsFolder(@TempDir Path profile, Chromium chromium) throws IOException {
        String session = registry.session();
        PlayedFile file = PlayedFile.requested(registry, session, NAME, "applicant").vetting()
                .plays("officer", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"" + NOTE + "\"}")
                .plays("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"" + REASONS + "\"}");
        registry.awaitViews();

        try (BrowserContext browser = chromium.keeping(profile, registry.address())) {
            Page page = browser.newPage();
            signIn(page, "officer");
            read(page, "/?session=" + session, NAME);
            page.getByLabel("Part of a name").fill(NAME);
            Press.click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find").setExact(true)));
            assertThat(page.content()).contains(NAME);
            read(page, "/files/" + file.id(), NAME, REASONS);
            Press.click(page.locator("form[action$='/open-vetting-notes'] button"));
            assertThat(page.content()).contains(NOTE);
            assertThat(page.title()).doesNotContain(NAME);
            assertThat(storage(page)).allSatisfy((place, size) -> assertThat(size).as(place).isEqualTo(0));
            signOut(page);

            signIn(page, "officer3");
            page.navigate("/files/" + file.id());
            page.locator("dd details > summary").click();
            page.locator("form[action$='/open-exceptionally'] textarea").fill(EXCEPTION);
            Press.click(page.locator("form[action$='/open-exceptionally'] button"));
            assertThat(page.content()).contains(NOTE);
            signOut(page);

            signIn(page, "officer2");
            await().until(() -> registry.user("officer2").get("/api/accesses?review=OPEN").answers(200).body().contains(EXCEPTION));
            read(page, "/accesses", EXCEPTION);
            Locator access = page.locator("section").filter(new Locator.FilterOptions().setHasText(file.id()));
            access.locator("input[value=true]").check();
            access.locator("textarea[name=note]").fill(REVIEW);
            Press.click(access.locator("button"));
            registry.awaitViews();
            read(page, "/accesses?review=JUSTIFIED", REVIEW);
            signOut(page);

            signIn(page, "applicant");
            page.navigate("/requests/new");
            page.locator("input[name=name]").fill(DRAFT);
            page.locator("textarea[name=purpose]").fill(DRAFT);
            Press.click(page.locator("button[value=SAVE]"));
            read(page, "/", DRAFT);
            read(page, "/files/" + file.id(), NAME);
        }

        Map<String, String> kept = filesIn(profile);
        assertThat(kept.values()).as("it kept where people were").anyMatch(content -> content.contains("/files/" + file.id()));
        for (String canary : CANARIES) {
            kept.forEach((place, content) -> assertThat(content.contains(canary) || content.contains(wide(canary)))
                    .as(canary + " in " + place).isFalse());
        }
    }

    private static void signIn(Page page, String user) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(TestRegistry.PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out").setExact(true)).click();
        page.waitForURL(url -> url.contains("/sign-in"));
    }

    private static void read(Page page, String address, String... words) {
        page.navigate(address);
        assertThat(page.content()).contains(words);
    }

    /** What a page may put away for itself, by its own count. */
    private static Map<String, Integer> storage(Page page) {
        @SuppressWarnings("unchecked") // as the script answers
        Map<String, Integer> sizes = (Map<String, Integer>) page.evaluate(
                """
                        async () => ({localStorage: localStorage.length, sessionStorage: sessionStorage.length, readableCookies: document.cookie.length,
                            databases: (await indexedDB.databases()).length})
                        """);
        return new TreeMap<>(sizes);
    }

    private static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    /** As databases write it that keep two bytes for each letter. */
    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
