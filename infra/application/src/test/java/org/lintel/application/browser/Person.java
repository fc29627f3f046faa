package org.lintel.application.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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

    /** Somebody who never signs in, and has nothing open yet. */
    static Person unknown(FrontDoor door, Language language, boolean scripts) {
        BrowserContext browser = door.enter(null, language, scripts);
        Page page = browser.newPage();
        return new Person(browser, page, Watch.over(page, door.address(), 200));
    }

    Person goesToTheFirstPage() {
        return goesTo("/");
    }

    /** @param address on the registry, as somebody was given it */
    Person goesTo(String address) {
        page.navigate(address);
        return this;
    }

    /** From the first page through the link of this name. */
    Person opens(String link) {
        return goesToTheFirstPage().follows(link);
    }

    /** @param link its whole name, as it is read out */
    Person follows(String link) {
        return clicks(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    /** @param words of the link, where the rest cannot be known beforehand */
    Person followsTheOneThatSays(String words) {
        return clicks(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)));
    }

    /** Follows the link that stands in a line of a table or list with these words, where the link itself says nothing that is known. */
    Person followsTheOneBeside(String words) {
        return clicks(page.getByRole(AriaRole.ROW).or(page.getByRole(AriaRole.LISTITEM))
                .filter(new Locator.FilterOptions().setHasText(words)).getByRole(AriaRole.LINK));
    }

    /** @return the same, on the page that came of it */
    Person clicks(Locator control) {
        Press.click(control);
        return this;
    }

    /** @return what the link of this name leads to, saved as a file */
    byte[] saves(String link) {
        String address = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).getAttribute("href");
        return browser.request().get(address).body();
    }

    /** @return what stands in the field of this label */
    String copies(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).inputValue();
    }

    /** Presses a button of the page's frame. */
    Person presses(String button) {
        return clicks(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** @return the step of this name on a file, unfolded to be filled in */
    Form does(String step) {
        Locator offered = step(step);
        if (!button(offered, step).isVisible()) {
            offered.getByText(step, new Locator.GetByTextOptions().setExact(true)).first().click();
        }
        return new Form(this, offered);
    }

    /** @return what can be filled in or pressed anywhere in the page's content */
    Form onThePage() {
        return new Form(this, page.getByRole(AriaRole.MAIN));
    }

    /** @param name of one form among several */
    Form inTheForm(String name) {
        return new Form(this, page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(name).setExact(true)));
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

    /** Not even what a page keeps from the eye holds the words: attributes, fields, its title. */
    Person isSentNothingOf(String... words) {
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain(words);
        return this;
    }

    /** The page's own heading. */
    Person isOn(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(heading);
        return this;
    }

    /** The page offers no step of this name. */
    Person cannot(String step) {
        assertThat(step(step)).hasCount(0);
        return this;
    }

    void leaves() {
        try (browser) {
            org.assertj.core.api.Assertions.assertThat(watch.misbehaviour()).isEmpty();
        }
    }

    /** A step folds: it is the group that has the button of its name, seen or not. */
    private Locator step(String name) {
        return page.getByRole(AriaRole.GROUP).filter(new Locator.FilterOptions().setHas(
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true))));
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true));
    }
}
