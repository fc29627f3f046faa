package org.lintel.application.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A Chromium without a window, which can reach this machine's loopback address and nothing else. Use it from the thread that started it. */
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<String> KEPT_AT_HOME = List.of("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run");

    private final Playwright playwright;
    private final Path program;
    private final Browser browser;

    private Chromium(Playwright playwright, Path program, Browser browser) {
        this.playwright = playwright;
        this.program = program;
        this.browser = browser;
    }

    /** @param program of Chromium, which is the machine's own: none is fetched */
    static Chromium start(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium's own sandbox refuses to start for root, as whom continuous integration runs; it is shown our own pages only.
        return new Chromium(playwright, program, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setHeadless(true).setChromiumSandbox(false).setArgs(KEPT_AT_HOME)));
    }

    /** @return a browser that knows nothing yet: no cookie, nothing kept from earlier visits */
    BrowserContext fresh(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    /** @return a browser of its own that keeps what browsers keep, as everybody's does, in the folder */
    BrowserContext keeping(Path profile, String address) {
        BrowserContext context = playwright.chromium().launchPersistentContext(profile,
                new BrowserType.LaunchPersistentContextOptions().setExecutablePath(program).setHeadless(true).setChromiumSandbox(false)
                        .setArgs(KEPT_AT_HOME).setBaseURL(address).setLocale(Language.ENGLISH.tag()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
