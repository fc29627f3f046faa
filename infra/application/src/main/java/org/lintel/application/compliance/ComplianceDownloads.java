package org.lintel.application.compliance;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the pages of compliance give to take away, for who is signed in there: the very files that programs get under {@code /api/}. */
@Controller
final class ComplianceDownloads implements PageProblems.Page {
    private final ComplianceFilesApi files;
    private final CataloguesApi catalogues;

    ComplianceDownloads(ComplianceFilesApi files, CataloguesApi catalogues) {
        this.files = files;
        this.catalogues = catalogues;
    }

    @GetMapping("/compliance/table")
    ResponseEntity<String> report(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        return files.report(session, asOf, null, null, sender);
    }

    @GetMapping("/compliance/history/table")
    ResponseEntity<String> history(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        return files.history(session, asOf, null, null, sender);
    }

    @GetMapping("/compliance/quality/table")
    ResponseEntity<String> quality(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        return files.quality(session, asOf, null, null, sender);
    }

    @GetMapping("/compliance/delays/table")
    ResponseEntity<String> delays(@RequestParam String session, @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        return files.delays(session, asOf, null, null, sender);
    }

    @GetMapping("/compliance/{guideline}/evidence/table")
    ResponseEntity<String> evidence(@PathVariable String guideline, @RequestParam String session,
            @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        return files.evidence(guideline, session, asOf, null, null, sender);
    }

    @GetMapping("/compliance/{guideline}/breakdown/table")
    ResponseEntity<String> breakdown(@PathVariable String guideline, @RequestParam String session, @RequestParam List<String> by,
            @RequestParam(required = false) @Nullable String asOf, Sender sender) {
        return files.breakdown(guideline, session, by, asOf, null, null, sender);
    }

    @GetMapping("/compliance/catalogues/{version}")
    ResponseEntity<String> catalogue(@PathVariable String version) {
        return catalogues.catalogue(version);
    }
}
