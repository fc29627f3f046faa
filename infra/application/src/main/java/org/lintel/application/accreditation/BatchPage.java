package org.lintel.application.accreditation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Problems;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.StepForm;
import org.lintel.application.pages.StepOption;
import org.lintel.application.sealing.OrganisationAnswer;
import org.lintel.decisions.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/**
 * One step on many files: they are shown first, so that single ones can be pulled out, and then each file is decided on by itself. What a
 * rule refuses for one file keeps none of the others. Whatever is against a party is not done in batches.
 */
@Controller
final class BatchPage implements PageProblems.Page {
    private static final Set<FileStep> STEPS = Set.of(FileStep.FIND_COMPLETE, FileStep.RECOMMEND_GRANT, FileStep.GRANT);

    private final AccreditationReads reads;
    private final FileSteps steps;
    private final FileCommands commands;
    private final RecurringReasons reasons;
    private final Forms forms;

    BatchPage(AccreditationReads reads, FileSteps steps, FileCommands commands, RecurringReasons reasons, Forms forms) {
        this.reads = reads;
        this.steps = steps;
        this.commands = commands;
        this.reasons = reasons;
        this.forms = forms;
    }

    /** @param whyNot which rule stands in the way on this file, or null */
    record Chosen(String id, OrganisationAnswer organisation, @Nullable Refusal whyNot) {}

    /** @param refused what stood in the way, or null where the step was taken */
    record Result(String id, OrganisationAnswer organisation, @Nullable Problem refused) {}

    /** Shows what was chosen. */
    @PostMapping("/batch")
    String choose(@RequestParam String step, @RequestParam(required = false) @Nullable List<String> file,
            @RequestParam(required = false) @Nullable String template, Sender sender, Model model) {
        FileStep taken = batchStep(step, sender);
        Map<String, String> begun = reasons.beginning(taken, template).orElse(Map.of());
        return show(taken, bounded(file), new StepOption<>(taken, null, begun, List.of(), true), sender, model);
    }

    /** Takes the step on each file that was left in. */
    @PostMapping("/batch/carry-out")
    String carryOut(@RequestParam String step, @RequestParam(required = false) @Nullable List<String> file,
            @RequestParam Map<String, String> written, Sender sender, HttpServletResponse response, Model model) {
        FileStep taken = batchStep(step, sender);
        StepForm form = new StepForm(taken, written);
        StepBody body;
        try {
            body = form.body(taken.body());
        } catch (ProblemException malformed) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", malformed.problem());
            return show(taken, bounded(file), new StepOption<>(taken, null, written, malformed.problem().badFields(), true), sender,
                    model);
        }
        // Each is found before anything is done to the first.
        Map<String, OrganisationAnswer> files = new LinkedHashMap<>();
        bounded(file).forEach(id -> files.put(id, reads.file(id, null, sender).organisation()));
        List<Result> results = new ArrayList<>();
        files.forEach((id, organisation) -> results
                .add(result(id, organisation, body, forms.once(sender, "/batch/" + step + "/" + id, written(written, id)))));
        model.addAttribute("step", taken);
        model.addAttribute("results", results);
        model.addAttribute("taken", results.stream().filter(result -> result.refused == null).count());
        return "batch-done";
    }

    private String show(FileStep step, List<String> ids, StepOption<FileStep> option, Sender sender, Model model) {
        List<Chosen> chosen = ids.stream()
                .map(id -> new Chosen(id, reads.file(id, null, sender).organisation(), steps.whyNot(id, step, sender))).toList();
        model.addAttribute("step", step);
        model.addAttribute("option", option);
        model.addAttribute("templates", reasons.of(step));
        model.addAttribute("possible", chosen.stream().filter(one -> one.whyNot == null).toList());
        model.addAttribute("impossible", chosen.stream().filter(one -> one.whyNot != null).toList());
        model.addAttribute("key", forms.newKey());
        return "batch";
    }

    /** Whatever happens to one file, the answer lists what was done to the others. */
    private Result result(String id, OrganisationAnswer organisation, StepBody body, Sender sender) {
        try {
            commands.carryOut(id, body, sender);
            return new Result(id, organisation, null);
        } catch (RuntimeException ended) {
            return new Result(id, organisation, Problems.of(ended));
        }
    }

    /** Each file is a command of its own, so each has a key of its own; which others are in the batch makes it no other command. */
    private static Map<String, String> written(Map<String, String> form, String id) {
        String key = form.getOrDefault(Forms.KEY, "");
        return Map.of(Forms.KEY, key.isEmpty() ? "" : key + "." + id, "reasons", form.getOrDefault("reasons", ""));
    }

    private static FileStep batchStep(String address, Sender sender) {
        FileStep step = FileStep.at(address).filter(STEPS::contains).orElseThrow(ProblemException::notFound);
        if (!step.isFor(sender.user())) {
            throw ProblemException.wrongRole();
        }
        return step;
    }

    private static List<String> bounded(@Nullable List<String> files) {
        List<String> distinct = files == null ? List.of() : files.stream().distinct().toList();
        if (distinct.size() > Reads.LARGEST_PAGE) {
            throw ProblemException.malformed("file", "too-long", "A batch has at most " + Reads.LARGEST_PAGE + " files.");
        }
        return distinct;
    }
}
