package org.lintel.application.edge;

/** A text on its way into a file that a spreadsheet may open. */
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /** @return the same, or what a spreadsheet shows as text where it would run the original */
    public static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
