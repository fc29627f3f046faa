package org.lintel.application.compliance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.lintel.language.Role;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was found from outside, for all who may read it; and the forms in which officers and auditors record and close it. */
@Controller
@RequestMapping("/findings")
final class FindingsPage implements PageProblems.Page {
    private final FindingsApi findings;
    private final PublishedCatalogues catalogues;
    private final ComplianceAsOf compliance;
    private final SessionChoice sessions;
    private final Forms forms;

    FindingsPage(FindingsApi findings, PublishedCatalogues catalogues, ComplianceAsOf compliance, SessionChoice sessions, Forms forms) {
        this.findings = findings;
        this.catalogues = catalogues;
        this.compliance = compliance;
        this.sessions = sessions;
        this.forms = forms;
    }

    /** @param after what the reader has just done, which the page then shows */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String session, @RequestParam(required = false) @Nullable String after,
            Sender sender, Model model) {
        String chosen = sessions.offer(session == null || session.isEmpty() ? null : session, model);
        if (chosen == null) {
            return "no-session";
        }
        model.addAttribute("chosen", chosen);
        model.addAttribute("items", findings.list(chosen, null, after, sender).items());
        model.addAttribute("records", sender.user().is(Role.SEC) || sender.user().is(Role.AUD));
        model.addAttribute("catalogue", catalogues.inForceAt(compliance.now()));
        model.addAttribute("kinds", FindingKind.values());
        model.addAttribute("outcomes", FindingOutcome.values());
        model.addAttribute("key", forms.newKey());
        return "findings";
    }

    @PostMapping
    String record(@RequestParam Map<String, String> written, Sender sender, HttpServletResponse response, Model model) {
        model.addAttribute("written", written);
        return step("/findings", written, sender, response, model, by -> findings
                .record(StrictJsonReader.bind(body(written), FindingsApi.FindingBody.class), by).getBody());
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletResponse response,
            Model model) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        putWritten(body, "document", written, "document");
        return step("/findings/" + id + "/close", written, sender, response, model,
                by -> findings.close(id, StrictJsonReader.bind(body, FindingsApi.ClosingBody.class), by));
    }

    private static ObjectNode body(Map<String, String> written) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        List.of("guideline", "kind", "outcome", "learntAt", "document").forEach(name -> putWritten(body, name, written, name));
        putWritten(body, "sessionId", written, "about");
        if (!Forms.text(written, "size").isEmpty() || !Forms.text(written, "asItShouldBe").isEmpty()) {
            ObjectNode sample = body.putObject("sample");
            putNumber(sample, "size", written);
            putNumber(sample, "asItShouldBe", written);
        }
        return body;
    }

    private static void putWritten(ObjectNode body, String name, Map<String, String> written, String field) {
        String text = Forms.text(written, field);
        if (!text.isEmpty()) {
            body.put(name, text);
        }
    }

    /** What is no number stays a text, of which is then said that it is none. */
    private static void putNumber(ObjectNode body, String name, Map<String, String> written) {
        String text = Forms.text(written, name);
        if (text.matches("\\d{1,9}")) {
            body.put(name, Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            body.put(name, text);
        }
    }

    /** What is no session's name has no place in an address. */
    private static String ofSession(String session) {
        return session.matches("[A-Za-z0-9_-]{1,40}") ? "session=" + session + "&" : "";
    }

    private String step(String address, Map<String, String> written, Sender sender, HttpServletResponse response, Model model,
            Function<Sender, FindingsApi.@Nullable FindingAnswer> step) {
        try {
            FindingsApi.FindingAnswer answer = step.apply(forms.once(sender, address, written));
            return "redirect:/findings?" + ofSession(Forms.text(written, "session")) + (answer == null ? "" : "after=" + answer.after());
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model, HttpStatus.FORBIDDEN);
            return show(Forms.text(written, "session"), null, sender, model);
        }
    }
}
