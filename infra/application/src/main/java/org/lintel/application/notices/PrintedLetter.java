package org.lintel.application.notices;

import org.lintel.application.printing.PrintedPage;
import org.lintel.views.notices.Notice;
import org.lintel.views.words.Language;

/** A notice as a PDF to print and send, on A4. */
final class PrintedLetter {
    private PrintedLetter() {}

    static byte[] of(Notice notice, Letters letters, Language language) {
        return PrintedPage.of(LetterPage.of(notice, letters, language));
    }
}
