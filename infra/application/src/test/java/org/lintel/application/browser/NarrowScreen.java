package org.lintel.application.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/** On the narrowest phone nothing must be scrolled sideways, but inside a region that is made for it (WCAG 2.2, 1.4.10 Reflow). */
record NarrowScreen() implements PageCheck {
    static final int WIDTH = 320;
    private static final int HEIGHT = 640;

    private static final String STICKING_OUT = """
            () => {
                const scrolls = one => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
                const regions = [...document.body.querySelectorAll('*')].filter(scrolls);
                const edge = document.documentElement.clientWidth + 1;
                return [...document.body.querySelectorAll('*')]
                    .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > edge)
                    .filter(one => !regions.some(region => region !== one && region.contains(one)))
                    .map(one => one.cloneNode(false).outerHTML);
            }""";

    @Override
    public List<String> findings(Page page) {
        page.setViewportSize(WIDTH, HEIGHT);
        List<String> findings = new ArrayList<>();
        int further = ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (further > 0) {
            findings.add("narrow screen: the page can be scrolled sideways by " + further + " px");
        }
        ((List<?>) page.evaluate(STICKING_OUT)).forEach(one -> findings.add("narrow screen: sticks out: " + one));
        return findings;
    }
}
