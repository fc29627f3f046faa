package org.lintel.application.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.compliance.Leaflet.Section;
import org.lintel.application.pages.Words;
import org.lintel.language.accreditation.MissReason;
import org.lintel.views.compliance.Catalogue;
import org.lintel.views.compliance.ComplianceHistory;
import org.lintel.views.compliance.ComplianceReport;
import org.lintel.views.compliance.ControlResult;
import org.lintel.views.compliance.GuidelineResult;
import org.lintel.views.compliance.Paper;
import org.lintel.views.compliance.Status;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The paper of the Bureau, in two pages, and the report that one Presidency hands over to the next; each in the words of the present reader. */
@Component
final class Leaflets {
    /** Changes of the last month are news: the Bureau meets about so often. */
    static final Duration NEWS = Duration.ofDays(31);

    private final Words words;
    private final Figure figures;

    Leaflets(Words words, Figure figures) {
        this.words = words;
        this.figures = figures;
    }

    Leaflet paper(Visit visit) {
        ComplianceReport report = visit.reading().report(visit.session());
        Instant since = report.asOf().minus(NEWS);
        Paper paper = Paper.of(report, visit.reading().history(visit.session()), since);
        Catalogue catalogue = visit.reading().catalogue();
        return new Leaflet(words.message("leaflet.paper.title", report.session().value()), about(report), List.of(
                Section.ofItems(words.message("compliance.worst"), paper.worst().stream().map(one -> worst(one, catalogue)).toList(),
                        words.message(report.hasData() ? "compliance.worst.none" : "compliance.worst.unknown")),
                Section.ofItems(words.message("compliance.decide"), decisions(paper, report, catalogue),
                        words.message("compliance.decide.nothing")),
                Section.ofItems(words.message("compliance.changed", words.day(since)),
                        paper.changed().stream().map(one -> words.message("compliance.changed.line", one.control(), words.of(one.status()),
                                words.day(one.since()))).toList(),
                        words.message("compliance.changed.nothing")),
                Section.ofItems(words.message("compliance.due"),
                        paper.dueNext().stream().map(one -> one.control().id() + " " + title(one.guideline(), one.title(), catalogue))
                                .toList(),
                        words.message("compliance.due.nothing")),
                open(report, catalogue), delays(visit), all(report, catalogue)), check(report));
    }

    /** The same for whoever comes anew: the state of every guideline with what it asks for, what is open, and all that changed. */
    Leaflet handOver(Visit visit) {
        ComplianceReport report = visit.reading().report(visit.session());
        ComplianceHistory history = visit.reading().history(visit.session());
        Catalogue catalogue = visit.reading().catalogue();
        Map<Status, Long> counts = report.guidelines().stream().flatMap(guideline -> guideline.controls().stream())
                .collect(Collectors.groupingBy(ControlResult::status, Collectors.counting()));
        Section state = new Section(words.message("leaflet.state"), List.of(words.message("leaflet.state.counts",
                counts.getOrDefault(Status.MET, 0L), counts.getOrDefault(Status.NOT_MET, 0L), counts.getOrDefault(Status.NOT_YET_DUE, 0L),
                counts.getOrDefault(Status.NO_DATA, 0L))), report.guidelines().stream().map(one -> obligation(one, catalogue)).toList(),
                List.of(), List.of());
        return new Leaflet(words.message("leaflet.hand-over.title", report.session().value()), about(report),
                List.of(state, open(report, catalogue), all(report, catalogue),
                        Section.ofRows(words.message("compliance.history"),
                                List.of(words.message("compliance.control"), words.message("compliance.status"),
                                        words.message("compliance.since")),
                                history.changes().reversed().stream()
                                        .map(one -> List.of(one.control(), words.of(one.status()), words.day(one.since()))).toList(),
                                words.message("compliance.changed.nothing")),
                        delays(visit)),
                check(report));
    }

    private List<String> about(ComplianceReport report) {
        List<String> about = new ArrayList<>();
        about.add(words.message("compliance.as-of", words.minute(report.asOf()), report.catalogue()));
        if (report.illustrative()) {
            about.add(words.message("compliance.illustrative"));
        }
        return about;
    }

    private String worst(Paper.Concern one, Catalogue catalogue) {
        ControlResult control = one.control();
        String what = control.numerator() == null || control.denominator() == null
                ? words.message("compliance.worst.withheld", words.day(control.since()))
                : words.message("compliance.worst.line", words.day(control.since()), control.numerator(), control.denominator(),
                        figures.threshold(control));
        return control.id() + " " + title(one.guideline(), one.title(), catalogue) + ": " + what + " "
                + catalogue.text(language(), control.id(), catalogue.control(control.id()).orElseThrow().explanation());
    }

    private List<String> decisions(Paper paper, ComplianceReport report, Catalogue catalogue) {
        List<String> decisions = new ArrayList<>(paper.worst().stream().map(one -> words.message("compliance.decide.about",
                one.control().id(), title(one.guideline(), one.title(), catalogue))).toList());
        if (report.illustrative()) {
            decisions.add(words.message("compliance.decide.text"));
        }
        return decisions;
    }

    private Section open(ComplianceReport report, Catalogue catalogue) {
        List<String> open = report.guidelines().stream().flatMap(guideline -> guideline.findings().stream()
                .filter(finding -> finding.open()).map(finding -> guideline.id() + " "
                        + title(guideline.id(), guideline.title(), catalogue) + ": "
                        + words.message("findings.line", words.day(finding.reportedAt()), words.of(finding.kind()),
                                words.of(finding.outcome()))
                        + (finding.document() == null ? "" : " (" + finding.document() + ")")))
                .toList();
        return Section.ofItems(words.message("leaflet.open"), open, words.message("leaflet.open.nothing"));
    }

    private Section delays(Visit visit) {
        return Section.ofRows(words.message("compliance.delays"),
                List.of(words.message("missed.limit"), words.message("missed.count")), visit.reading().delays(visit.session()).stream()
                        .filter(one -> one.reason() == MissReason.NO_CAPACITY)
                        .map(one -> List.of(words.of(one.limit()), String.valueOf(one.count()))).toList(),
                words.message("compliance.delays.none"));
    }

    private Section all(ComplianceReport report, Catalogue catalogue) {
        return Section.ofRows(words.message("compliance.all"),
                List.of(words.message("compliance.control"), words.message("compliance.guideline"), words.message("compliance.status"),
                        words.message("leaflet.counts"), words.message("compliance.share"), words.message("compliance.threshold"),
                        words.message("compliance.since")),
                report.guidelines().stream().flatMap(guideline -> guideline.controls().stream().map(control -> List.of(control.id(),
                        title(guideline.id(), guideline.title(), catalogue), words.of(control.status()), figures.counts(control),
                        figures.share(control), figures.threshold(control), words.day(control.since())))).toList(),
                words.message("nothing"));
    }

    private String check(ComplianceReport report) {
        return words.message("leaflet.check", ComplianceTable.of(report).fingerprint(),
                "/api/compliance/table?session=" + report.session().value() + "&asOf=" + report.asOf() + "&reader=BUREAU");
    }

    private String obligation(GuidelineResult guideline, Catalogue catalogue) {
        String obligation = catalogue.guideline(guideline.id()).orElseThrow().obligation();
        String standing = guideline.controls().stream().map(control -> control.id() + " " + words.of(control.status()))
                .collect(Collectors.joining(", "));
        return guideline.id() + " " + title(guideline.id(), guideline.title(), catalogue) + ": "
                + catalogue.text(language(), guideline.id() + ".obligation", obligation) + " " + standing + ".";
    }

    private static String title(String guideline, String english, Catalogue catalogue) {
        return catalogue.text(language(), guideline + ".title", english);
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
