package org.lintel.application.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days and moments as people mean them: of the years 1 to 9999 (RFC 3339), so that nothing behind the edge has to count further. */
final class PlainDates {
    private static final int LAST_YEAR = 9999;

    private PlainDates() {}

    /** @throws DateTimeException for another form or a year beyond those */
    static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        day(moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        return moment;
    }

    /** @throws DateTimeException for another form or a year beyond those */
    static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("A year has one to four digits.");
        }
        return day;
    }
}
