package org.lintel.application.compliance;

import java.util.List;

import org.lintel.application.printing.PrintedPage;
import org.lintel.application.printing.Sheet;
import org.w3c.dom.Element;

/** A leaflet as a tagged PDF on A4. */
final class PrintedLeaflet {
    private PrintedLeaflet() {}

    static byte[] of(Leaflet leaflet, String language, String author) {
        Sheet sheet = new Sheet(language, leaflet.title(), author, "/leaflets/leaflet.css");
        Element body = sheet.body();
        sheet.put(body, "h1", leaflet.title());
        leaflet.about().forEach(line -> sheet.put(body, "p", "about", line));
        leaflet.sections().forEach(section -> {
            sheet.put(body, "h2", section.heading());
            section.paragraphs().forEach(paragraph -> sheet.put(body, "p", paragraph));
            if (!section.items().isEmpty()) {
                Element list = sheet.put(body, "ul");
                section.items().forEach(item -> sheet.put(list, "li", item));
            }
            if (!section.rows().isEmpty()) {
                table(sheet, body, section);
            }
        });
        sheet.put(body, "p", "about", leaflet.check());
        return PrintedPage.of(sheet.page());
    }

    private static void table(Sheet sheet, Element body, Leaflet.Section section) {
        Element table = sheet.put(body, "table");
        row(sheet, sheet.put(table, "thead"), "th", section.header());
        Element rows = sheet.put(table, "tbody");
        section.rows().forEach(one -> row(sheet, rows, "td", one));
    }

    private static void row(Sheet sheet, Element into, String tag, List<String> cells) {
        Element row = sheet.put(into, "tr");
        cells.forEach(cell -> sheet.put(row, tag, cell));
    }
}
