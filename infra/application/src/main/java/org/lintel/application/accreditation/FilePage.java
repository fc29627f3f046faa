package org.lintel.application.accreditation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.StepForm;
import org.lintel.application.pages.StepOption;
import org.lintel.application.security.User;
import org.lintel.application.security.Users;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Ground;
import org.lintel.views.sessions.SessionRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One file: where it stands, what its reader can do now and why not the rest, and its history. */
@Controller
final class FilePage implements PageProblems.Page {
    /**
     * Until when an exceptional reading of the file that was just recorded is reviewed. It reaches the page after it by the sender's own session, and that page
     * only: no address opens notes.
     */
    static final String OPENED = "reviewUntil";
    /** As many as a bad line bears; the rest is a link away. */
    private static final int STEPS_SHOWN = 30;
    /** Enough of an id to tell one window from another. */
    private static final int OF_AN_ID = 8;

    private final AccreditationReads reads;
    private final FileSteps steps;
    private final FileCommands commands;
    private final RecurringReasons reasons;
    private final Views views;
    private final Forms forms;
    private final Users users;

    FilePage(AccreditationReads reads, FileSteps steps, FileCommands commands, RecurringReasons reasons, Views views, Forms forms,
            Users users) {
        this.users = users;
        this.reads = reads;
        this.steps = steps;
        this.commands = commands;
        this.reasons = reasons;
        this.views = views;
        this.forms = forms;
    }

    /**
     * @param begin the step whose form is to stand open, by its address
     * @param template the recurring reasons to begin it with
     * @throws ProblemException 404, for what is unknown and for what is another's alike
     */
    @GetMapping("/files/{id}")
    String file(@PathVariable String id, @RequestParam(required = false) @Nullable String begin,
            @RequestParam(required = false) @Nullable String template, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after,
            Sender sender, HttpServletResponse response, Model model) {
        if (model.containsAttribute(OPENED)) {
            return withNotes(id, after, sender, response, model);
        }
        List<StepOption<FileStep>> options = show(id, cursor, after, null, sender, model);
        offer(begin == null ? options : begun(options, begin, template), model);
        return "file";
    }

    /** The page with the vetting notes, as soon as it is on record that they are read; where that cannot be, without them and with the reason. */
    String withNotes(String id, @Nullable String after, Sender sender, HttpServletResponse response, Model model) {
        try {
            return shown(id, after, Purpose.VETTING, sender, model);
        } catch (ProblemException ended) {
            return refused(id, ended, sender, response, model);
        }
    }

    /** The page with what stands in the way, and no notes. @throws ProblemException what nobody may be told more of on a file's page */
    String refused(String id, ProblemException ended, Sender sender, HttpServletResponse response, Model model) {
        PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND, HttpStatus.FORBIDDEN);
        model.addAttribute(OPENED, null);
        return shown(id, null, null, sender, model);
    }

    /** @param purpose for what vetting notes are shown too, or null for none */
    private String shown(String id, @Nullable String after, @Nullable Purpose purpose, Sender sender, Model model) {
        offer(show(id, null, after, purpose, sender, model), model);
        return "file";
    }

    /** Takes the step, or shows the form again with what was written and what stands in the way. */
    @PostMapping("/files/{id}/{address}")
    String take(@PathVariable String id, @PathVariable String address, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        FileStep step = FileStep.at(address).orElseThrow(ProblemException::notFound);
        if (!step.isFor(sender.user())) {
            throw ProblemException.wrongRole();
        }
        try {
            FileState state = commands.carryOut(id, new StepForm(step, written).body(step.body()),
                    forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute("done", step);
            return "redirect:/files/" + state.id() + "?after=" + state.after();
        } catch (ProblemException ended) {
            Problem problem = ended.problem();
            if (problem.status() == HttpStatus.NOT_FOUND.value()) {
                throw ended;
            }
            PageProblems.tell(problem, response);
            List<StepOption<FileStep>> options = show(id, null, null, null, sender, model);
            model.addAttribute("problem", problem);
            model.addAttribute("failed", step);
            offer(options.stream().map(option -> option.step() == step
                    ? option.begun(written, problem.badFields())
                    : option).toList(), model);
            return "file";
        }
    }

    private List<StepOption<FileStep>> show(String id, @Nullable String cursor, @Nullable String after, @Nullable Purpose purpose,
            Sender sender,
            Model model) {
        FileAnswer file = reads.file(id, after, purpose, sender);
        SessionRow session = views.sessions().now().find(new SessionId(file.sessionId()));
        List<String> outstanding = session == null ? List.of() : outstanding(session, file);
        model.addAttribute("file", file);
        model.addAttribute("tab", file.id().substring(0, Math.min(OF_AN_ID, file.id().length())));
        model.addAttribute("convened", session);
        model.addAttribute("outstanding", outstanding);
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("applicant", !sender.user().is(Role.SEC) && !sender.user().is(Role.REV));
        model.addAttribute("grounds", Ground.values());
        offerAccess(file, sender.user(), model);
        model.addAttribute("history", reads.history(id, cursor, STEPS_SHOWN, after, PageLanguage.present().code(), sender));
        model.addAttribute("key", forms.newKey());
        model.addAttribute("roomForConditions", StepForm.CONDITIONS);
        return steps.on(file, outstanding, sender);
    }

    /** Who can take the file, and to whom it can be given: nobody who has it or has left it over a conflict of interest. */
    private void offerAccess(FileAnswer file, User user, Model model) {
        if (file.vetting() == null) {
            return;
        }
        List<String> free = users.officers().stream().map(UserId::value).filter(one -> !file.vetting().assigned().contains(one))
                .filter(one -> !file.vetting().recused().contains(one)).toList();
        String reader = user.id().value();
        model.addAttribute("mine", file.vetting().assigned().contains(reader));
        model.addAttribute("takes", free.contains(reader));
        model.addAttribute("givesTo", user.is(Role.SEN) && !file.vetting().recused().contains(reader)
                ? free.stream().filter(one -> !one.equals(reader)).toList()
                : List.of());
    }

    private void offer(List<StepOption<FileStep>> options, Model model) {
        StepOption.offer(options, model);
        model.addAttribute("templates", options.stream().map(StepOption::step).collect(Collectors.toMap(step -> step, reasons::of)));
    }

    private List<StepOption<FileStep>> begun(List<StepOption<FileStep>> options, String address, @Nullable String template) {
        return options.stream().map(option -> option.step().address().equals(address) && option.whyNot() == null
                ? option.begun(reasons.beginning(option.step(), template).orElse(option.values()), List.of())
                : option).toList();
    }

    /** What the session calls mandatory and has not passed; officers only know. */
    private static List<String> outstanding(SessionRow session, FileAnswer file) {
        if (file.vetting() == null) {
            return List.of();
        }
        return session.mandatoryChecks().stream().filter(check -> file.vetting().checks().stream()
                .filter(one -> one.check().equals(check)).reduce((_, latest) -> latest)
                .map(latest -> latest.outcome() != CheckOutcome.PASSED).orElse(true)).toList();
    }
}
