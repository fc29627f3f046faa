package org.lintel.application.administration;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.announcements.AnnouncementsApi;
import org.lintel.application.deadlines.DemoClockApi;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.application.wiring.Views;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** Whether notices are announced, the history is sealed and the views follow it, and in a demonstration its clock. */
@Controller
@RequestMapping("/administration")
final class AdministrationPage implements PageProblems.Page {
    private final Views views;
    private final AnnouncementsApi announcements;
    private final LogKeeper log;
    private final Forms forms;
    private final @Nullable DemoClockApi clock;

    /** @param clock the demonstration's; there is none in service */
    AdministrationPage(Views views, AnnouncementsApi announcements, LogKeeper log, Forms forms, ObjectProvider<DemoClockApi> clock) {
        this.views = views;
        this.log = log;
        this.announcements = announcements;
        this.forms = forms;
        this.clock = clock.getIfAvailable();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("views", views.statuses());
        model.addAttribute("announcing", announcements.standing());
        model.addAttribute("log", log.standing());
        model.addAttribute("movable", clock != null);
        model.addAttribute("key", forms.newKey());
        return "administration";
    }

    /** @param advance by how much, in ISO 8601 */
    @PostMapping("/clock")
    String advance(@RequestParam String advance, @RequestParam Map<String, String> written, Sender sender, HttpServletResponse response,
            RedirectAttributes next, Model model) {
        if (clock == null) {
            throw ProblemException.notFound();
        }
        try {
            next.addFlashAttribute("recorded", clock.advanceBy(advance, forms.once(sender, "/administration/clock", written)).recorded());
            return "redirect:/administration";
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model);
            model.addAttribute("written", advance);
            return show(model);
        }
    }
}
