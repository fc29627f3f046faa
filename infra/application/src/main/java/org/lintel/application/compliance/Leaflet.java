package org.lintel.application.compliance;

import java.util.List;

/**
 * What somebody takes away from the view of compliance, in the words of its reader: as a page, and as a PDF. Nothing in it was written by a person, and it tells
 * nothing that its reader may not see (inv-31).
 *
 * @param about what a reader must know of it: the moment, the catalogue
 * @param check how an auditor checks it
 */
record Leaflet(String title, List<String> about, List<Section> sections, String check) {
    /** A part of it; paragraphs, then items, then rows under their header, each where there are any. */
    record Section(String heading, List<String> paragraphs, List<String> items, List<String> header, List<List<String>> rows) {
        Section {
            paragraphs = List.copyOf(paragraphs);
            items = List.copyOf(items);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        static Section ofItems(String heading, List<String> items, String otherwise) {
            return new Section(heading, items.isEmpty() ? List.of(otherwise) : List.of(), items, List.of(), List.of());
        }

        static Section ofRows(String heading, List<String> header, List<List<String>> rows, String otherwise) {
            return new Section(heading, rows.isEmpty() ? List.of(otherwise) : List.of(), List.of(), header, rows);
        }
    }

    Leaflet {
        about = List.copyOf(about);
        sections = List.copyOf(sections);
    }
}
