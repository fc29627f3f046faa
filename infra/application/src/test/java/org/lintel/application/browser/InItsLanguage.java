package org.lintel.application.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/** The page says in which language it is, and no message is missing in it. */
record InItsLanguage(Language language) implements PageCheck {
    @Override
    public List<String> findings(Page page) {
        List<String> findings = new ArrayList<>();
        Object told = page.evaluate("() => document.documentElement.lang");
        if (!language.tag().equals(told)) {
            findings.add("language: the page says '" + told + "', not '" + language.tag() + "'");
        }
        // Thymeleaf writes a message that is missing as ??its.key_en??.
        Object missing = page.evaluate("() => document.documentElement.innerHTML.match(/\\?\\?[\\w.-]+\\?\\?/)?.[0]");
        if (missing != null) {
            findings.add("language: no message for " + missing);
        }
        return findings;
    }
}
