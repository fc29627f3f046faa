package org.lintel.application.browser;

/** A fault put into a page that has none, and how the finding about it begins. */
enum SeededFault {
    NO_LABEL("<label>Name <input name=\"name\"></label>", "<input name=\"name\">", "axe (light): label"),
    TINY_TARGETS("<p>Text</p>", "<a class=\"tiny\" href=\"/1\">1</a><a class=\"tiny\" href=\"/2\">2</a>", "axe (light): target-size"),
    NO_HEADING("<h1>A page</h1>", "<p>A page</p>", "axe (light): page-has-heading-one"),
    FAINT_IN_THE_DARK("color: #eee", "color: #444", "axe (dark): color-contrast"),
    INLINE_SCRIPT("<p>Text</p>", "<script>document.title = 'x'</script>", "console: Executing inline script violates"),
    INLINE_STYLE("<p>Text</p>", "<p style=\"color: red\">Text</p>", "console: Applying inline style violates"),
    SCRIPT_THAT_FAILS("<p>Text</p>", "<script src=\"/fails.js\"></script>", "script failed: "),
    OUTSIDE_IMAGE("<p>Text</p>", "<img alt=\"\" src=\"https://example.org/x.png\">", "outside request: https://example.org/x.png"),
    LOST_IMAGE("<p>Text</p>", "<img alt=\"\" src=\"/lost.png\">", "answer 404: "),
    HEAVY("<p>Text</p>", "<!-- " + "x".repeat(Watch.MOST_BYTES) + " -->", "weight: "),
    OTHER_LANGUAGE("lang=\"en\"", "lang=\"fr\"", "language: the page says 'fr'"),
    MISSING_MESSAGE("<p>Text</p>", "<p>??file.title_en??</p>", "language: no message for ??file.title_en??"),
    OUT_OF_REACH("<button>Send", "<button tabindex=\"-1\">Send", "keyboard: Tab does not reach <button"),
    OUT_OF_ORDER("<button>Send", "<button tabindex=\"1\">Send", "keyboard: Tab goes back from <button"),
    FOCUS_NOT_SEEN("outline: 3px solid", "outline: 0 solid", "keyboard: the focus is not seen"),
    TRAP("<p>Text</p>", "<script src=\"/trap.js\"></script>", "keyboard: Tab never leaves <input"),
    NO_SKIP_LINK("<a class=\"skip\" href=\"#content\">Skip</a>", "", "skip link: the first Tab"),
    SKIP_LINK_TO_NOWHERE("href=\"#content\"", "href=\"#contents\"", "skip link: the first Tab"),
    SKIP_LINK_THAT_STAYS("<p>Text</p>", "<script src=\"/stays.js\"></script>", "skip link: after following it"),
    TOO_WIDE("<p>Text</p>", "<p class=\"wide\">Text</p>", "narrow screen: sticks out: <p class=\"wide\">"),
    LONG_WORD("<p>Text</p>", "<p>" + "x".repeat(100) + "</p>", "narrow screen: the page can be scrolled sideways");

    private final String sound;
    private final String faulty;
    private final String finding;

    SeededFault(String sound, String faulty, String finding) {
        this.sound = sound;
        this.faulty = faulty;
        this.finding = finding;
    }

    /** @return the page or style sheet with the fault, where it has the place for it */
    String in(String text) {
        return text.replace(sound, faulty);
    }

    String finding() {
        return finding;
    }
}
