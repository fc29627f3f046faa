package org.lintel.application.browser;

import java.util.List;

import com.microsoft.playwright.Page;

/** The first thing that Tab reaches is a link that one sees then, and that leads past the header to the content (WCAG 2.2, 2.4.1). */
record SkipLink() implements PageCheck {
    private static final String IS_SEEN_LINK_TO_THE_CONTENT = """
            () => {
                const link = document.activeElement;
                const box = link.getBoundingClientRect();
                return link.matches('a[href^="#"]') && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
                    && document.querySelector('main')?.id === link.hash.slice(1);
            }""";
    /** Where nothing can be operated from there on, Tab begins anew: at the skip link itself. */
    private static final String IS_NOT_BEFORE_THE_CONTENT = """
            () => document.activeElement.matches('body, a[href="#' + document.querySelector('main').id + '"]')
                || !!(document.querySelector('main').compareDocumentPosition(document.activeElement)
                    & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING))""";

    @Override
    public List<String> findings(Page page) {
        Keyboard.toTheTop(page);
        page.keyboard().press("Tab");
        if (!Boolean.TRUE.equals(page.evaluate(IS_SEEN_LINK_TO_THE_CONTENT))) {
            return List.of("skip link: the first Tab reaches no visible link to the main content");
        }
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        return Boolean.TRUE.equals(page.evaluate(IS_NOT_BEFORE_THE_CONTENT))
                ? List.of()
                : List.of("skip link: after following it, Tab goes on before the content");
    }
}
