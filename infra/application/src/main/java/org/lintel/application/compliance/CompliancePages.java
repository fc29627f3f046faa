package org.lintel.application.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.ComplianceAsOf.Answering;
import org.lintel.application.compliance.ComplianceAsOf.Asked;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.SessionChoice;
import org.lintel.application.security.User;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the guidelines begins with: of which session it speaks, of which moment, and what its reader may see. */
@Component
final class CompliancePages {
    private final ComplianceAsOf compliance;
    private final PublishedCatalogues catalogues;
    private final SessionChoice sessions;

    CompliancePages(ComplianceAsOf compliance, PublishedCatalogues catalogues, SessionChoice sessions) {
        this.compliance = compliance;
        this.catalogues = catalogues;
        this.sessions = sessions;
    }

    /** A page that somebody opened. */
    record Visit(SessionId session, ComplianceReading reading) {}

    /**
     * Puts into the model what every page shows: the sessions, the day that was asked for and the catalogue.
     *
     * @param day of whose end the page speaks; null for now
     * @return null where no session has been entered yet
     * @throws ProblemException 400 for a session or a day of another form, 422 for an auditor's day that is not over
     */
    @Nullable
    Visit begin(@Nullable String session, @Nullable String day, Sender sender, Model model) {
        SessionId id = Parameters.session("session", sessions.offer(session == null || session.isEmpty() ? null : session, model));
        if (id == null) {
            return null;
        }
        ComplianceReading reading = at(moment("asOf", day, sender.user()), sender);
        model.addAttribute("chosen", id.value());
        model.addAttribute("catalogue", reading.catalogue());
        model.addAttribute("asOf", reading.moment());
        String moment = moment("asOf", day, sender.user());
        model.addAttribute("query", "session=" + id.value() + (moment == null ? "" : "&asOf=" + moment));
        model.addAttribute("day", day == null || day.isBlank() ? null : day);
        return new Visit(id, reading);
    }

    /** @return what the reader may see as of the end of the day; null for now */
    ComplianceReading at(@Nullable String moment, Sender sender) {
        Answering answering = compliance.find(new Asked(moment, null, null), sender.user());
        return ComplianceReading.of(answering, catalogues.inForceAt(answering.moment()), sender.user());
    }

    /** @return the day whose end is the last that is over, such as 2026-06-01 */
    String lastClosedDay() {
        return compliance.lastClosedDay().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** @return the moment to ask for so that the reader gets the end of the day: a member of the Bureau gets the day before what they ask for */
    static @Nullable String moment(String parameter, @Nullable String day, User reader) {
        Instant next = day == null || day.isBlank() ? null : dayOf(parameter, day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return next == null ? null : (reader.is(Role.AUD) ? next.minusNanos(1) : next).toString();
    }

    /** @throws ProblemException 400 for a day of another form */
    static LocalDate dayOf(String parameter, String day) {
        return Objects.requireNonNull(Parameters.day(parameter, day));
    }
}
