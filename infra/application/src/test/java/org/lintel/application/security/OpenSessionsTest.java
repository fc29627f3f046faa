package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.Role;
import org.lintel.vault.Vault;

/** People see where they are signed in and sign out there; an administrator ends what is somebody else's; who is removed is out. */
class OpenSessionsTest {
    private static final SettableClock CLOCK = new SettableClock("2027-01-04T09:00:00Z");
    private static final TestRegistry REGISTRY = TestRegistry.start(CLOCK, Map.of());
    private static final Pattern TOKEN = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void whoIsSignedInAtTwoPlacesSignsOutAtTheOther() {
        Browser forgotten = Browser.of(REGISTRY, "officer");
        CLOCK.advance(Duration.ofHours(1));
        Browser here = Browser.of(REGISTRY, "officer");

        Page shown = here.get("/sessions").answers(200);
        assertThat(shown.text()).contains("Signed in on 2027-01-04 10:00 UTC (here)", "Signed in on 2027-01-04 09:00 UTC")
                .doesNotContain("Others who are signed in");
        assertThat(tokens(shown)).hasSize(2);
        Page ended = here.followed(here.post("/sessions/end", shown, "session", tokens(shown).getLast()));

        assertThat(ended.text()).contains("That sign-in has ended.");
        assertThat(tokens(ended)).containsExactly(tokens(shown).getFirst());
        assertThat(forgotten.get("/").answers(302).location()).contains("/sign-in");
        here.get("/").answers(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        Browser reviewer = Browser.of(REGISTRY, "reviewer");
        String token = tokens(reviewer.get("/sessions")).getFirst();
        Browser other = Browser.of(REGISTRY, "applicant2");

        other.post("/sessions/end", other.get("/sessions"), "session", token).answers(302);
        other.post("/sessions/end-all", other.get("/sessions"), "user", "reviewer").answers(403);

        reviewer.get("/").answers(200);
    }

    @Test
    void anAdministratorEndsAllSessionsOfAUser() {
        Browser one = Browser.of(REGISTRY, "security");
        Browser two = Browser.of(REGISTRY, "security");
        Browser other = Browser.of(REGISTRY, "focalpoint");
        Browser admin = Browser.of(REGISTRY, "admin");
        Page shown = admin.get("/sessions").answers(200);
        assertThat(shown.text()).contains("Others who are signed in", "security", "focalpoint");

        Page ended = admin.followed(admin.post("/sessions/end-all", shown, "user", "security"));

        assertThat(ended.text()).doesNotContain("security");
        one.get("/sessions").answers(302);
        two.get("/sessions").answers(302);
        other.get("/sessions").answers(200);
        admin.get("/").answers(302);
    }

    @Test
    void whoHasSignedOutIsNotOnTheList() {
        Browser bureau = Browser.of(REGISTRY, "bureau");
        bureau.post("/sign-out", bureau.get("/sessions"));

        assertThat(tokens(Browser.of(REGISTRY, "bureau").get("/sessions"))).hasSize(1);
    }

    @Test
    void thePageShowsNoCookie() {
        Browser browser = new Browser(REGISTRY);
        String cookie = browser.signIn("applicant", TestRegistry.PASSWORD).headers().firstValue("Set-Cookie").orElseThrow()
                .replaceAll("[^=]*=([^;]*);.*", "$1");
        assertThat(browser.get("/sessions").answers(200).body()).doesNotContain(cookie);
    }

    @Test
    void whoIsRemovedOrHasAnotherPasswordIsOutAndWhoIsAddedIsIn(@TempDir Path folder) throws IOException {
        SecureRandom chance = new SecureRandom();
        Map<String, String> passwords = new HashMap<>();
        try (TestRegistry registry = TestRegistry.start(folder, InstantSource.system(), seals -> {
            UserFile file = new UserFile(folder, seals);
            for (String name : List.of("mara", "jonas", "noor", "remaining")) {
                passwords.put(name, file.add(name, Set.of(Role.SEC), null, chance));
            }
            return file.read();
        }, Map.of())) {
            UserFile file = new UserFile(folder, registry.context().getBean(Vault.class));
            String mara = Objects.requireNonNull(passwords.get("mara"));
            String jonas = Objects.requireNonNull(passwords.get("jonas"));
            String remaining = Objects.requireNonNull(passwords.get("remaining"));
            Browser removed = signedIn(registry, "mara", mara);
            Browser changed = signedIn(registry, "jonas", jonas);
            Browser withOtherRoles = signedIn(registry, "noor", Objects.requireNonNull(passwords.get("noor")));
            Browser unchanged = signedIn(registry, "remaining", remaining);

            file.remove("mara");
            String another = file.resetPassword("jonas", chance);
            file.setRoles("noor", Set.of(Role.BUR));

            assertThat(removed.get("/").answers(302).location()).contains("/sign-in");
            assertThat(removed.signIn("mara", mara).location()).contains("failed");
            assertThat(changed.get("/").answers(302).location()).contains("/sign-in");
            assertThat(changed.signIn("jonas", jonas).location()).contains("failed");
            assertThat(changed.signIn("jonas", another).location()).doesNotContain("failed");
            assertThat(withOtherRoles.get("/").answers(302).location()).contains("/sign-in");
            unchanged.get("/").answers(200);

            String added = file.add("added", Set.of(Role.SEC), null, chance);
            signedIn(registry, "added", added).get("/").answers(200);
            String whole = Files.readString(folder.resolve(UserFile.FILE));
            Files.writeString(folder.resolve(UserFile.FILE), whole.substring(0, whole.length() / 2));
            unchanged.get("/").answers(200);
            Files.writeString(folder.resolve(UserFile.FILE), whole);
            file.remove("remaining");
            unchanged.get("/").answers(302);
        }
    }

    private static Browser signedIn(TestRegistry registry, String name, String password) {
        Browser browser = new Browser(registry);
        assertThat(browser.signIn(name, password).location()).doesNotContain("failed");
        browser.get("/").answers(200);
        return browser;
    }

    private static List<String> tokens(Page page) {
        return TOKEN.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }
}
