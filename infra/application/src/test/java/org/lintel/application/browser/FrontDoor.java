package org.lintel.application.browser;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** How people come to the pages of one registry: through the form, in their language, with scripts or without. */
final class FrontDoor {
    static final int WIDE = 1280;
    static final int HIGH = 800;

    private final Chromium chromium;
    private final String address;
    private final String password;
    private final Map<String, String> cookies = new HashMap<>();

    /** @param password of every user */
    FrontDoor(Chromium chromium, String address, String password) {
        this.chromium = chromium;
        this.address = address;
        this.password = password;
    }

    String address() {
        return address;
    }

    /**
     * @param user null for somebody who does not sign in
     * @return a browser that was never here before, but for the cookies of having signed in
     */
    BrowserContext enter(@Nullable String user, Language language, boolean scripts) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setBaseURL(address).setLocale(language.tag())
                .setJavaScriptEnabled(scripts).setViewportSize(WIDE, HIGH);
        return chromium.fresh(user == null
                ? options
                : options.setStorageState(cookies.computeIfAbsent(user + " " + language, _ -> signIn(user, language))));
    }

    /** Signs in as a person does, without scripts. */
    private String signIn(String user, Language language) {
        try (BrowserContext context = enter(null, language, false)) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel(language.nameLabel(), new Page.GetByLabelOptions().setExact(true)).fill(user);
            page.getByLabel(language.passwordLabel(), new Page.GetByLabelOptions().setExact(true)).fill(password);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language.signInButton()).setExact(true)).click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            return context.storageState();
        }
    }
}
