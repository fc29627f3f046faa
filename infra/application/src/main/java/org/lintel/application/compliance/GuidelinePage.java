package org.lintel.application.compliance;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.views.compliance.Control;
import org.lintel.views.compliance.ControlResult;
import org.lintel.views.compliance.Distribution;
import org.lintel.views.compliance.Evidence;
import org.lintel.views.compliance.Grouping;
import org.lintel.views.compliance.Guideline;
import org.lintel.views.compliance.GuidelineResult;
import org.lintel.views.compliance.Trend;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One guideline: what it asks for, how each of its controls stands and stood, how long things took, on what it rests, and by group. */
@Controller
final class GuidelinePage implements PageProblems.Page {
    private static final int DAYS = 30;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 200;
    private static final int MARGIN = 38;
    /** Unit: lines of evidence; the rest is in the file. */
    private static final int SHOWN = 100;

    private final CompliancePages pages;

    GuidelinePage(CompliancePages pages) {
        this.pages = pages;
    }

    /** A control with what is drawn of it; {@code times} null where it asks for nothing in time. */
    record Shown(Control control, ControlResult result, Trend trend, TrendPlot plot, @Nullable Distribution times,
            @Nullable TimesPlot bars) {}

    @GetMapping("/compliance/guidelines/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String asOf, @RequestParam(required = false) @Nullable String by, Sender sender,
            Model model) {
        Visit visit = pages.begin(session, asOf, sender, model);
        if (visit == null) {
            return "no-session";
        }
        ComplianceReading reading = visit.reading();
        Guideline guideline = reading.catalogue().guideline(id).orElseThrow(ProblemException::notFound);
        GuidelineResult result = reading.report(visit.session()).guidelines().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
        Grouping grouping = by == null || by.isEmpty()
                ? Grouping.REGION
                : Objects.requireNonNull(Parameters.oneOf("by", by, Grouping.class));
        model.addAttribute("guideline", guideline);
        model.addAttribute("findings", result.findings());
        model.addAttribute("controls", result.controls().stream().map(control -> shown(control, visit, guideline)).toList());
        model.addAttribute("by", grouping);
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("breakdown", reading.breakdown(visit.session(), id, grouping).orElseThrow());
        Object evidence = reading.evidence(visit.session(), id).orElseThrow();
        model.addAttribute("counts", evidence instanceof Evidence.Summary summary ? summary.counts() : List.of());
        model.addAttribute("items", evidence instanceof Evidence all ? all.items().stream().limit(SHOWN).toList() : List.of());
        return "guideline";
    }

    private static Shown shown(ControlResult result, Visit visit, Guideline guideline) {
        Control control = guideline.controls().stream().filter(one -> one.id().equals(result.id())).findFirst().orElseThrow();
        Trend trend = visit.reading().trend(visit.session(), result.id(), DAYS).orElseThrow();
        Distribution times = visit.reading().distribution(visit.session(), result.id()).orElse(null);
        return new Shown(control, result, trend, TrendPlot.of(trend, WIDTH, HEIGHT, MARGIN), times,
                times == null || times.bins().isEmpty() ? null : TimesPlot.of(times));
    }
}
