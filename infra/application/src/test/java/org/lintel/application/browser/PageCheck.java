package org.lintel.application.browser;

import java.util.List;

import com.microsoft.playwright.Page;

/** One thing that every page must be. */
interface PageCheck {
    /** @return what is wrong, in words that lead to the place; empty where nothing is */
    List<String> findings(Page page);
}
