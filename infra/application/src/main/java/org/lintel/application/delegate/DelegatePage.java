package org.lintel.application.delegate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.badge.BadgeApi;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.StepForm;
import org.lintel.application.pages.StepOption;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateState;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.worklist.WorklistQuery;
import org.springframework.http.HttpStatus;
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

/** One delegate: where they stand, who they are once that is asked for, which is recorded, and what their reader can do now. */
@Controller
@RequestMapping("/delegates/{id}")
final class DelegatePage implements PageProblems.Page {
    /** Enough to begin a substitution with; any other id can be written. */
    private static final int SUBSTITUTES = 10;
    /** Likewise: on each of them it is decided before the form is shown. */
    private static final int HOSTS = 4;

    private final DelegateApi api;
    private final BadgeApi badges;
    private final DelegateCommands commands;
    private final DelegateFormSteps steps;
    private final Views views;
    private final Reads reads;
    private final Forms forms;

    DelegatePage(DelegateApi api, BadgeApi badges, DelegateCommands commands, DelegateFormSteps steps, Views views, Reads reads,
            Forms forms) {
        this.api = api;
        this.badges = badges;
        this.commands = commands;
        this.steps = steps;
        this.views = views;
        this.reads = reads;
        this.forms = forms;
    }

    /** @throws ProblemException 404, for who is unknown and for who is another's alike */
    @GetMapping
    String delegate(@PathVariable String id, @RequestParam(required = false) @Nullable String after, Sender sender, Model model) {
        StepOption.offer(show(id, after, null, sender, model), model);
        return "delegate";
    }

    @PostMapping("/open")
    String open(@PathVariable String id, Sender sender, HttpServletResponse response, Model model) {
        try {
            StepOption.offer(show(id, null, Purpose.VETTING, sender, model), model);
        } catch (ProblemException ended) {
            refused(ended, response, model);
            StepOption.offer(show(id, null, null, sender, model), model);
        }
        return "delegate";
    }

    /** Takes the step, or shows the form again with what was written and what stands in the way. */
    @PostMapping("/{address}")
    String take(@PathVariable String id, @PathVariable String address, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        DelegateFormStep step = DelegateFormStep.at(address).orElseThrow(ProblemException::notFound);
        if (!step.isFor(sender.user())) {
            throw ProblemException.wrongRole();
        }
        try {
            if (step == DelegateFormStep.INVITE_PERSON) {
                return invite(id, forms.once(sender, request.getRequestURI(), written), model);
            }
            DelegateAnswer done = commands.carryOut(id, new StepForm(step, written).body(step.body()),
                    forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute("done", step);
            return "redirect:/delegates/" + done.id() + "?after=" + done.after();
        } catch (ProblemException ended) {
            Problem problem = refused(ended, response, model);
            List<StepOption<DelegateFormStep>> options = show(id, null, null, sender, model);
            model.addAttribute("failed", step);
            StepOption.offer(
                    options.stream().map(option -> option.step() == step ? option.begun(written, problem.badFields()) : option).toList(),
                    model);
            return "delegate";
        }
    }

    /** The link is on the answer itself: on the way to another page it would stand somewhere else, too. */
    private String invite(String id, Sender sender, Model model) {
        model.addAttribute("invitation", commands.invite(id, sender));
        StepOption.offer(show(id, null, null, sender, model), model);
        return "delegate";
    }

    /** Of a substitution the other delegate may be the one that is not found: that is told on the page of this one. */
    private static Problem refused(ProblemException ended, HttpServletResponse response, Model model) {
        return PageProblems.show(ended, response, model, HttpStatus.FORBIDDEN);
    }

    private List<StepOption<DelegateFormStep>> show(String id, @Nullable String after, @Nullable Purpose purpose, Sender sender,
            Model model) {
        DelegateAnswer answer = api.one(id, purpose, sender);
        model.addAttribute("delegate", answer);
        model.addAttribute("row", reads.view(views.delegates(), after).find(new DelegateId(answer.id())));
        model.addAttribute("badges", badges.ofDelegate(answer.id(), sender).items());
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("party", sender.user().is(Role.APP));
        model.addAttribute("key", forms.newKey());
        return steps.on(answer.id(), substitutes(answer, sender), sender.user().is(Role.SEC) ? hosts(answer) : List.of(), sender);
    }

    /** Some that are in force: one of them that has a free place is what the form begins with. */
    private List<String> hosts(DelegateAnswer delegate) {
        return views.worklist().now()
                .page(new WorklistQuery(new SessionId(delegate.sessionId()), AccreditationState.ACTIVE, null, false, null, null, null,
                        HOSTS))
                .items().stream().map(item -> item.row().accreditation().value()).filter(one -> !one.equals(delegate.accreditationId()))
                .toList();
    }

    private List<String> substitutes(DelegateAnswer delegate, Sender sender) {
        return views.delegates().now()
                .page(new DelegatesQuery(null, new AccreditationId(delegate.accreditationId()), DelegateState.NOMINATED,
                        sender.user().is(Role.SEC) ? null : sender.user().id(), null, SUBSTITUTES))
                .items().stream().map(row -> row.delegate().value()).filter(one -> !one.equals(delegate.id())).toList();
    }
}
