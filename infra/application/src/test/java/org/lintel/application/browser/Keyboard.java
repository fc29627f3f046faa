package org.lintel.application.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;

/**
 * Whoever has no mouse gets everywhere: Tab reaches all that can be operated, in the order in which the page reads, and one sees where one
 * is (WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11).
 */
record Keyboard() implements PageCheck {
    /** Presses of Tab inside one control, at most: a date has a part for each of day, month, year and picker, a time still more. */
    private static final int PARTS = 8;

    private static final int MOST_STEPS_TO_THE_END = 50;
    private static final String IS_THE_PAGE = "() => [null, document.body, document.documentElement].includes(document.activeElement)";

    /** Of several radio buttons of one name Tab reaches the chosen one, or the first; the arrow keys do the rest. */
    private static final String STOPS = """
            () => {
                const operated = [...document.querySelectorAll(
                        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
                    .filter(one => !one.matches(':disabled') && one.checkVisibility({visibilityProperty: true}));
                const group = one => operated.filter(other => other.type === 'radio' && other.name === one.name && other.form === one.form);
                return operated.filter(one => one.type !== 'radio'
                    || one === (group(one).find(other => other.checked) ?? group(one)[0]));
            }""";

    /** What has the focus: its place among the stops (-1 for something else, -2 for the page itself) and whether one sees that. */
    private static final String FOCUSED = """
            stops => {
                const one = document.activeElement;
                if (!one || one === document.body || one === document.documentElement) {
                    return {place: -2, seen: true, html: ''};
                }
                const style = getComputedStyle(one);
                const box = one.getBoundingClientRect();
                const ringed = style.outlineStyle === 'auto' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
                return {place: stops.indexOf(one), seen: ringed && inside, html: one.cloneNode(false).outerHTML};
            }""";

    private record Focus(int place, boolean seen, String html) {
        private static Focus in(Page page, JSHandle stops) {
            Map<?, ?> told = (Map<?, ?>) page.evaluate(FOCUSED, stops);
            return new Focus(Objects.requireNonNull((Integer) told.get("place")), Boolean.TRUE.equals(told.get("seen")),
                    String.valueOf(told.get("html")));
        }

        private boolean isThePage() {
            return place == -2;
        }
    }

    @Override
    public List<String> findings(Page page) {
        JSHandle stops = page.evaluateHandle(STOPS);
        int count = (Integer) page.evaluate("stops => stops.length", stops);
        List<Focus> way = way(page, stops, count * PARTS + PARTS);
        List<String> findings = new ArrayList<>();
        if (!way.getLast().isThePage()) {
            findings.add("keyboard: Tab never leaves " + way.getLast().html);
        }
        List<Focus> reached = way.stream().filter(focus -> !focus.isThePage()).toList();
        reached.stream().filter(focus -> !focus.seen).forEach(focus -> findings.add("keyboard: the focus is not seen on " + focus.html));
        for (int index = 1; index < reached.size(); index++) {
            if (reached.get(index).place >= 0 && reached.get(index).place < reached.get(index - 1).place) {
                findings.add("keyboard: Tab goes back from " + reached.get(index - 1).html + " to " + reached.get(index).html);
            }
        }
        for (int place = 0; place < count; place++) {
            int sought = place;
            if (reached.stream().noneMatch(focus -> focus.place == sought)) {
                findings.add("keyboard: Tab does not reach "
                        + page.evaluate("([stops, place]) => stops[place].cloneNode(false).outerHTML", List.of(stops, place)));
            }
        }
        return findings;
    }

    /** From the top of the page, until the focus is back on the page itself; a control that Tab stays in for a while counts once. */
    private static List<Focus> way(Page page, JSHandle stops, int mostPresses) {
        toTheTop(page);
        List<Focus> way = new ArrayList<>();
        for (int press = 0; press < mostPresses; press++) {
            page.keyboard().press("Tab");
            Focus now = Focus.in(page, stops);
            if (way.isEmpty() || !way.getLast().equals(now)) {
                way.add(now);
            }
            if (now.isThePage()) {
                break;
            }
        }
        return way;
    }

    /** Goes on from the page's end as Tab does, so that the next one starts with the first thing of the page, wherever the focus was. */
    static void toTheTop(Page page) {
        page.evaluate("stops => stops.at(-1)?.focus()", page.evaluateHandle(STOPS));
        for (int press = 0; press < MOST_STEPS_TO_THE_END && !Boolean.TRUE.equals(page.evaluate(IS_THE_PAGE)); press++) {
            page.keyboard().press("Tab");
        }
    }
}
