package org.lintel.application.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people take away: the paper of the Bureau and the hand-over report, as pages and as PDF. Where no day is asked for they speak of the last that is over, so
 * that nothing of it changes between two readers. Everybody gets them as the Bureau may see them, for they are passed on.
 */
@Controller
final class LeafletPage implements PageProblems.Page {
    private final CompliancePages pages;
    private final Leaflets leaflets;
    private final Words words;

    LeafletPage(CompliancePages pages, Leaflets leaflets, Words words) {
        this.pages = pages;
        this.leaflets = leaflets;
        this.words = words;
    }

    @GetMapping("/compliance/paper")
    String paper(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            Sender sender, Model model) {
        Visit visit = begin(session, asOf, sender, model);
        return visit == null ? "no-session" : show(leaflets.paper(visit), "/compliance/paper", model);
    }

    @GetMapping("/compliance/hand-over")
    String handOver(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            Sender sender, Model model) {
        Visit visit = begin(session, asOf, sender, model);
        return visit == null ? "no-session" : show(leaflets.handOver(visit), "/compliance/hand-over", model);
    }

    @GetMapping("/compliance/paper.pdf")
    ResponseEntity<byte[]> printedPaper(@RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        Visit visit = beginOrNotFound(session, asOf, sender);
        return pdf("paper", leaflets.paper(visit));
    }

    @GetMapping("/compliance/hand-over.pdf")
    ResponseEntity<byte[]> printedHandOver(@RequestParam(required = false) @Nullable String session,
            @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        Visit visit = beginOrNotFound(session, asOf, sender);
        return pdf("hand-over", leaflets.handOver(visit));
    }

    private @Nullable Visit begin(@Nullable String session, @Nullable String asOf, Sender sender, Model model) {
        Visit visit = pages.begin(session, asOf == null || asOf.isBlank() ? pages.lastClosedDay() : asOf, sender, model);
        return visit == null ? null : new Visit(visit.session(), visit.reading().asTheBureau());
    }

    private Visit beginOrNotFound(@Nullable String session, @Nullable String asOf, Sender sender) {
        Visit visit = begin(session, asOf, sender, new ExtendedModelMap());
        if (visit == null) {
            throw ProblemException.notFound();
        }
        return visit;
    }

    private static String show(Leaflet leaflet, String address, Model model) {
        model.addAttribute("leaflet", leaflet);
        model.addAttribute("address", address);
        return "leaflet";
    }

    private ResponseEntity<byte[]> pdf(String name, Leaflet leaflet) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
                .body(PrintedLeaflet.of(leaflet, LocaleContextHolder.getLocale().getLanguage(), words.message("product")));
    }
}
