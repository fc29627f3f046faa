package org.lintel.application.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What axe-core finds against WCAG 2.2, A and AA, and its best practices, whatever the impact: in light on a wide screen and in dark on a
 * narrow one. It needs scripts to run, under the page's own content security policy.
 */
record Axe() implements PageCheck {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    @Override
    public List<String> findings(Page page) {
        // What is folded away, axe does not see.
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        List<String> findings = new java.util.ArrayList<>(in(ColorScheme.LIGHT, FrontDoor.WIDE, page));
        findings.addAll(in(ColorScheme.DARK, NarrowScreen.WIDTH, page));
        return findings;
    }

    private static List<String> in(ColorScheme scheme, int width, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, FrontDoor.HIGH);
        // Legacy mode is the one that opens no second page to put frames together: there are no frames.
        return new AxeBuilder(page).setLegacyMode(true).withTags(TAGS).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> words(scheme, rule, node))).toList();
    }

    private static String words(ColorScheme scheme, Rule rule, CheckedNode node) {
        return "axe (" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "): " + rule.getId() + " – " + rule.getHelp() + ": "
                + node.getHtml();
    }
}
