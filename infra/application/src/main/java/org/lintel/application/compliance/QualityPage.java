package org.lintel.application.compliance;

import org.jspecify.annotations.Nullable;
import org.lintel.application.compliance.CompliancePages.Visit;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.accreditation.MissReason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the controls cannot see, beside each figure; and the delays for want of capacity, for the budget annex. */
@Controller
final class QualityPage implements PageProblems.Page {
    private final CompliancePages pages;

    QualityPage(CompliancePages pages) {
        this.pages = pages;
    }

    @GetMapping("/compliance/quality")
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String asOf,
            Sender sender, Model model) {
        Visit visit = pages.begin(session, asOf, sender, model);
        if (visit == null) {
            return "no-session";
        }
        model.addAttribute("quality", visit.reading().quality(visit.session()));
        model.addAttribute("delays", visit.reading().delays(visit.session()).stream()
                .filter(one -> one.reason() == MissReason.NO_CAPACITY).toList());
        return "quality";
    }
}
