package org.lintel.application.notices;

import org.lintel.application.printing.Sheet;
import org.lintel.views.notices.Notice;
import org.lintel.views.words.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A notice laid out as a letter. */
final class LetterPage {
    private LetterPage() {}

    static Document of(Notice notice, Letters letters, Language language) {
        Sheet sheet = new Sheet(language.code(), letters.subject(notice), letters.sender().getFirst(), "/letters/letter.css");
        Element body = sheet.body();
        sheet.put(body, "div", "reference", letters.reference(notice));
        Element sender = sheet.put(body, "div");
        sender.setAttribute("class", "sender");
        sheet.put(sender, "p", "first", letters.sender().getFirst());
        letters.sender().stream().skip(1).forEach(line -> sheet.put(sender, "p", line));
        sheet.put(body, "p", "addressee", letters.address(notice));
        sheet.put(body, "p", "date", letters.date(notice));
        sheet.put(body, "h1", letters.subject(notice));
        letters.paragraphs(notice).forEach(paragraph -> sheet.put(body, "p", paragraph));
        sheet.put(body, "p", "signature", letters.signature(notice));
        return sheet.page();
    }
}
