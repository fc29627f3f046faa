package org.lintel.application.browser;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * One thing that a visitor does on the way to the page in question.
 *
 * @param selector of the control, as CSS names it
 * @param text what is written into it, or the value that is chosen; null where it is pressed
 */
record Press(String selector, @Nullable String text) {
    static Press on(String selector) {
        return new Press(selector, null);
    }

    static Press write(String selector, String text) {
        return new Press(selector, text);
    }

    /** Clicks on what leads to another page, and waits until that one is there. */
    static void click(Locator control) {
        control.click();
        control.page().waitForLoadState();
    }

    void on(Page page) {
        Locator control = page.locator(selector);
        if (text == null) {
            click(control);
        } else if (selector.startsWith("select")) {
            control.selectOption(text);
        } else {
            control.fill(text);
        }
    }
}
