package org.lintel.decisions.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.lintel.language.session.SessionConvened;

/** Working days of a session, counted one by one and backwards from an end: another way than the registry's own. */
record DayCount(SessionConvened session, Instant now) {
    private ZoneId zone() {
        return session.calendar().zone();
    }

    LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    /** Whether the moment is the last second of the working day that is so many working days ahead. */
    boolean isAhead(Instant end, int days) {
        LocalDate last = end.atZone(zone()).toLocalDate();
        return end.plusSeconds(1).equals(last.plusDays(1).atStartOfDay(zone()).toInstant()) && counts(last) && last.isAfter(today())
                && today().plusDays(1).datesUntil(last.plusDays(1)).filter(this::counts).count() == days;
    }

    boolean isOn() {
        return !today().isBefore(session.opens()) && !today().isAfter(session.closes());
    }

    boolean isNear(int days) {
        return isOn() || today().isBefore(session.opens()) && !today().plusDays(days).isBefore(session.opens());
    }

    private boolean counts(LocalDate day) {
        return !session.calendar().weekend().contains(day.getDayOfWeek()) && !session.calendar().holidays().contains(day);
    }
}
