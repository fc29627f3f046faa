package org.lintel.application.audit;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.SampleResult;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One sample; of one decision in it at a time, what auditors do with it. */
@Controller
@RequestMapping("/audit/samples/{id}")
final class SamplePage implements PageProblems.Page {
    private final SamplesApi samples;
    private final SampledDecisionsApi decisions;
    private final SampledReasonsApi reasons;
    private final LogKeeper log;
    private final Forms forms;

    SamplePage(SamplesApi samples, SampledDecisionsApi decisions, SampledReasonsApi reasons, LogKeeper log, Forms forms) {
        this.log = log;
        this.samples = samples;
        this.decisions = decisions;
        this.reasons = reasons;
        this.forms = forms;
    }

    /**
     * @param decision the position of the decision that the reader turns to; none where it is not in the sample
     * @param after what the reader has just done, which the page then shows
     */
    @GetMapping
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String after, Sender sender, Model model) {
        SampleAnswers.SampleAnswer sample = samples.one(id, after);
        model.addAttribute("sample", sample.sample());
        model.addAttribute("decisions", sample.decisions());
        model.addAttribute("one", sample.decisions().stream().filter(each -> String.valueOf(each.position()).equals(decision)).findFirst()
                .orElse(null));
        model.addAttribute("log", log.standing());
        model.addAttribute("results", SampleResult.values());
        model.addAttribute("remarks", Remark.values());
        model.addAttribute("reader", sender.user().id().value());
        model.addAttribute("key", forms.newKey());
        return "sample";
    }

    @PostMapping("/decisions/{position}/record-result")
    String recordResult(@PathVariable String id, @PathVariable String position, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        return step(new At(id, position, written, sender), request, response, next, model, by -> decisions.recordResult(id, position,
                StrictJsonReader.bind(body(written, "result", "remark", "text", "findingId"), SampledDecisionsApi.ResultBody.class), by)
                .after());
    }

    @PostMapping("/decisions/{position}/close-follow-up")
    String closeFollowUp(@PathVariable String id, @PathVariable String position, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        return step(new At(id, position, written, sender), request, response, next, model, by -> decisions
                .closeFollowUp(id, position, StrictJsonReader.bind(body(written, "done"), SampledDecisionsApi.DoneBody.class), by).after());
    }

    @PostMapping("/decisions/{position}/ask-opening")
    String askOpening(@PathVariable String id, @PathVariable String position, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        return step(new At(id, position, written, sender), request, response, next, model, by -> decisions
                .askOpening(id, position, StrictJsonReader.bind(body(written, "purpose"), SampledDecisionsApi.PurposeBody.class), by)
                .after());
    }

    @PostMapping("/openings/{opening}/approve")
    String approve(@PathVariable String id, @PathVariable String opening, @RequestParam Map<String, String> written, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        return step(new At(id, Forms.text(written, "decision"), written, sender), request, response, next, model,
                by -> reasons.approve(id, opening, new SampledReasonsApi.ApprovalBody(), by).after());
    }

    /** The reasons stand on the page that answers, and on no other: once it is left, they are not shown again. */
    @PostMapping("/openings/{opening}/open")
    String open(@PathVariable String id, @PathVariable String opening, @RequestParam Map<String, String> written, Sender sender,
            HttpServletResponse response, Model model) {
        At at = new At(id, Forms.text(written, "decision"), written, sender);
        try {
            SampledReasonsApi.ReasonsAnswer shown = reasons.open(id, opening, new SampledReasonsApi.OpenBody(), sender);
            model.addAttribute("reasons", shown);
            return show(id, String.valueOf(shown.position()), shown.after(), sender, model);
        } catch (ProblemException ended) {
            return refused(at, ended, response, model);
        }
    }

    private record At(String sample, String position, Map<String, String> written, Sender sender) {}

    private String step(At at, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model,
            Function<Sender, String> step) {
        try {
            String after = step.apply(forms.once(at.sender, request.getRequestURI(), at.written));
            next.addFlashAttribute("done", true);
            String decision = at.position.matches("\\d{1,19}") ? "decision=" + at.position + "&" : "";
            return "redirect:/audit/samples/" + at.sample + "?" + decision + "after=" + after;
        } catch (ProblemException ended) {
            return refused(at, ended, response, model);
        }
    }

    private String refused(At at, ProblemException ended, HttpServletResponse response, Model model) {
        PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
        model.addAttribute("written", at.written);
        return show(at.sample, at.position, null, at.sender, model);
    }

    private static ObjectNode body(Map<String, String> written, String... fields) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String field : fields) {
            String text = Forms.text(written, field);
            if (!text.isEmpty()) {
                body.put(field, text);
            }
        }
        return body;
    }
}
