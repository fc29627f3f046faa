package org.lintel.application.compliance;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.ComplianceAsOf.Answering;
import org.lintel.application.compliance.ComplianceAsOf.Asked;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.lintel.language.SessionId;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the guidelines are kept, as a page: first what a reader needs to know, then every control. It shows what the API answers to the same user. */
@Controller
final class CompliancePage implements PageProblems.Page {
    /** Changes of the last month are news: the Bureau meets about so often. */
    private static final Duration NEWS = Duration.ofDays(31);

    private final ComplianceAsOf compliance;
    private final PublishedCatalogues catalogues;
    private final SessionChoice sessions;

    CompliancePage(ComplianceAsOf compliance, PublishedCatalogues catalogues, SessionChoice sessions) {
        this.compliance = compliance;
        this.catalogues = catalogues;
        this.sessions = sessions;
    }

    /** @param asOf a day, of whose end the page speaks; null for now */
    @GetMapping("/compliance")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            Sender sender, Model model) {
        String chosen = sessions.offer(session, model);
        SessionId id = Parameters.session("session", chosen);
        if (id == null) {
            return "no-session";
        }
        Answering answering = compliance.find(new Asked(endOf(asOf), null, null), sender.user());
        ComplianceReading reading = ComplianceReading.of(answering, catalogues.inForceAt(answering.moment()), sender.user());
        ComplianceReport report = reading.report(id);
        Instant newsSince = answering.moment().minus(NEWS);
        model.addAttribute("report", report);
        model.addAttribute("paper", Paper.of(report, reading.history(id), newsSince));
        model.addAttribute("newsSince", newsSince);
        model.addAttribute("catalogue", reading.catalogue());
        model.addAttribute("file", endOf(asOf));
        model.addAttribute("day", asOf == null || asOf.isBlank() ? null : asOf);
        return "compliance";
    }

    private static @Nullable String endOf(@Nullable String day) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        } catch (DateTimeException malformed) {
            throw ProblemException.malformed("asOf", "not-a-date", "This must be a day such as 2026-06-01.");
        }
    }
}
