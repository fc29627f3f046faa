package org.lintel.application.compliance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the guidelines are kept, as a page: first what a reader needs to know, then every control. It shows what the API answers to the same user. */
@Controller
final class CompliancePage implements PageProblems.Page {
    private static final int POINTS = 12;
    private static final int WIDTH = 90;
    private static final int HEIGHT = 24;
    private static final int MARGIN = 2;

    private final CompliancePages pages;

    CompliancePage(CompliancePages pages) {
        this.pages = pages;
    }

    /**
     * @param asOf a day, of whose end the page speaks; null for now
     * @param since a day from which on changes are told; null for the last month
     */
    @GetMapping("/compliance")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String since, Sender sender, Model model) {
        Visit visit = pages.begin(session, asOf, sender, model);
        if (visit == null) {
            return "no-session";
        }
        ComplianceReport report = visit.reading().report(visit.session());
        Instant newsSince = since == null || since.isBlank()
                ? report.asOf().minus(Leaflets.NEWS)
                : CompliancePages.dayOf("since", since).atStartOfDay(ZoneOffset.UTC).toInstant();
        Paper paper = Paper.of(report, visit.reading().history(visit.session()), newsSince);
        Map<String, TrendPlot> sparks = new HashMap<>();
        report.guidelines().stream().flatMap(guideline -> guideline.controls().stream()).filter(control -> control.since() != null)
                .forEach(control -> visit.reading().trend(visit.session(), control.id(), POINTS)
                        .map(trend -> TrendPlot.of(trend, WIDTH, HEIGHT, MARGIN)).filter(plot -> !plot.lines().isEmpty())
                        .ifPresent(plot -> sparks.put(control.id(), plot)));
        Map<String, Instant> changed = new HashMap<>();
        paper.changed().forEach(change -> changed.put(change.control(), change.since()));
        model.addAttribute("report", report);
        model.addAttribute("paper", paper);
        model.addAttribute("newsSince", newsSince);
        model.addAttribute("since", since == null || since.isBlank() ? null : since);
        model.addAttribute("sparks", sparks);
        model.addAttribute("changed", changed);
        return "compliance";
    }
}
