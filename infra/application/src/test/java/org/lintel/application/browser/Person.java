package org.lintel.application.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser: follows links, fills in forms, reads. Each sentence fails where a person could not do it, or would not see it. */
final class Person {
    private final BrowserContext browser;
    private final Page page;
    private final Watch watch;

    private Person(BrowserContext browser, Page page, Watch watch) {
        this.browser = browser;
        this.page = page;
        this.watch = watch;
    }

    static Person signedIn(FrontDoor door, String user, Language language, boolean scripts) {
        BrowserContext browser = door.enter(user, language, scripts);
        Page page = browser.newPage();
        return new Person(browser, page, Watch.over(page, door.address(), 200)).goesToTheFirstPage();
    }

    Person goesToTheFirstPage() {
        page.navigate("/");
        return this;
    }

    /** From the first page through the link of this name. */
    Person opens(String link) {
        return goesToTheFirstPage().follows(link);
    }

    /** @param link its whole name, as it is read out */
    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
        return this;
    }

    /** @return the form of this name on the page, to be filled in */
    Form does(String form) {
        return new Form(this, page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(form).setExact(true)));
    }

    /** @return what can be filled in or pressed anywhere on the page, where the form has no name of its own */
    Form onThePage() {
        return new Form(this, page.getByRole(AriaRole.MAIN));
    }

    /** All of the words are in the page's content. */
    Person sees(String... words) {
        for (String each : words) {
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(each);
        }
        return this;
    }

    Person doesNotSee(String... words) {
        for (String each : words) {
            assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(each);
        }
        return this;
    }

    /** The page's own heading. */
    Person isOn(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(heading);
        return this;
    }

    /** The page has no form of this name: nothing on it lets one do this. */
    Person cannot(String form) {
        assertThat(page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(form).setExact(true))).hasCount(0);
        return this;
    }

    void leaves() {
        try (browser) {
            org.assertj.core.api.Assertions.assertThat(watch.misbehaviour()).isEmpty();
        }
    }
}
