package org.lintel.application.badge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.StepForm;
import org.lintel.application.pages.StepOption;
import org.lintel.decisions.Decision;
import org.lintel.decisions.Refusal;
import org.lintel.language.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One badge: where it stands, and what its reader can do now. It names nobody; what is printed does, and that is recorded. */
@Controller
@RequestMapping("/badges/{id}")
final class BadgePage implements PageProblems.Page {
    /** What stands for a text that nobody has written yet. */
    private static final String UNWRITTEN = "(not written yet)";
    private static final Refusal NOTHING_TO_DO = new Refusal("not-in-state", "There is nothing of this kind to do.", "Read the page again.")
            .which("nothing");

    private final RecordedBadges recorded;
    private final BadgeCommands commands;
    private final BadgePrinting printing;
    private final Forms forms;

    BadgePage(RecordedBadges recorded, BadgeCommands commands, BadgePrinting printing, Forms forms) {
        this.recorded = recorded;
        this.commands = commands;
        this.printing = printing;
        this.forms = forms;
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    @GetMapping
    String badge(@PathVariable String id, Sender sender, Model model) {
        StepOption.offer(show(id, sender, model), model);
        return "badge";
    }

    @GetMapping("/print")
    ResponseEntity<byte[]> print(@PathVariable String id, Sender sender) {
        return BadgeApi.printed(printing.pdf(id, sender, PageLanguage.present()));
    }

    /** Takes the step, or shows the form again with what was written and what stands in the way. */
    @PostMapping("/{address}")
    String take(@PathVariable String id, @PathVariable String address, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        BadgeFormStep step = BadgeFormStep.at(address).orElseThrow(ProblemException::notFound);
        if (!step.isFor(sender.user())) {
            throw ProblemException.wrongRole();
        }
        try {
            BadgeStep body = new StepForm(step, written).body(step.body());
            Sender once = forms.once(sender, request.getRequestURI(), written);
            BadgeAnswer done = step == BadgeFormStep.REISSUE_BADGE
                    ? commands.carryOutAndIssue(RecordedBadges.idOrNotFound(id), body, once)
                    : commands.carryOut(RecordedBadges.idOrNotFound(id), body, once);
            next.addFlashAttribute("done", step);
            return "redirect:/badges/" + done.id();
        } catch (ProblemException ended) {
            Problem problem = PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
            model.addAttribute("failed", step);
            StepOption.offer(show(id, sender, model).stream()
                    .map(option -> option.step() == step ? option.begun(written, problem.badFields()) : option).toList(), model);
            return "badge";
        }
    }

    private List<StepOption<BadgeFormStep>> show(String id, Sender sender, Model model) {
        RecordedBadges.Known known = recorded.readable(id, BadgeApi.partyOrOfficer(sender));
        model.addAttribute("badge", BadgeAnswer.of(known, null));
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("key", forms.newKey());
        List<BadgeFormStep> steps = Arrays.stream(BadgeFormStep.values()).filter(step -> step.isFor(sender.user())).toList();
        List<Decision> decisions = commands.rehearse(known.badge().id(), steps.stream().map(BadgePage::begun).toList(), sender);
        List<StepOption<BadgeFormStep>> options = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            options.add(new StepOption<>(steps.get(index), whyNot(decisions.get(index)), Map.of(), List.of(), false));
        }
        return options;
    }

    /** Nothing is foretold: each step is decided on as if it were sent, filled in, and then not recorded. */
    private static BadgeStep begun(BadgeFormStep step) {
        Map<String, String> filled = new HashMap<>();
        step.asked().forEach(field -> filled.put(field.name(), UNWRITTEN));
        return new StepForm(step, filled).body(step.body());
    }

    private static @Nullable Refusal whyNot(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> null;
            case Decision.Refused refused -> refused.refusal();
            case Decision.NothingToDo _,Decision.NotFound _ -> NOTHING_TO_DO;
        };
    }
}
