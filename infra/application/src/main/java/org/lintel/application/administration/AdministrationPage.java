package org.lintel.application.administration;

import org.jspecify.annotations.Nullable;
import org.lintel.application.deadlines.DemoClockApi;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.wiring.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** Whether the views follow the history, and in a demonstration its clock. */
@Controller
@RequestMapping("/administration")
final class AdministrationPage implements PageProblems.Page {
    private final Views views;
    private final @Nullable DemoClockApi clock;

    /** @param clock the demonstration's; there is none in service */
    AdministrationPage(Views views, ObjectProvider<DemoClockApi> clock) {
        this.views = views;
        this.clock = clock.getIfAvailable();
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable Integer recorded, Model model) {
        model.addAttribute("views", views.all().stream().map(view -> view.status()).toList());
        model.addAttribute("movable", clock != null);
        model.addAttribute("recorded", recorded);
        return "administration";
    }

    /** @param advance by how much, in ISO 8601 */
    @PostMapping("/clock")
    String advance(@RequestParam String advance, HttpServletResponse response, Model model) {
        if (clock == null) {
            throw ProblemException.notFound();
        }
        try {
            return "redirect:/administration?recorded=" + clock.advanceBy(advance).recorded();
        } catch (ProblemException ended) {
            Problem problem = ended.problem();
            response.setStatus(problem.status());
            model.addAttribute("problem", problem);
            model.addAttribute("written", advance);
            return show(null, model);
        }
    }
}
