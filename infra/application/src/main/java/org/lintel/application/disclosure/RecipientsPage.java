package org.lintel.application.disclosure;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The key of a State's authority, to which what is passed on is encrypted: an administrator registers it, and sees which one holds. */
@Controller
@RequestMapping("/recipients")
final class RecipientsPage implements PageProblems.Page {
    private final RecipientApi api;
    private final Forms forms;

    RecipientsPage(RecipientApi api, Forms forms) {
        this.api = api;
        this.forms = forms;
    }

    /** @param state whose key is shown; null to begin */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String state, Model model) {
        model.addAttribute("holds", state == null || state.isEmpty() ? null : known(state));
        model.addAttribute("chosen", state);
        model.addAttribute("key", forms.newKey());
        return "recipients";
    }

    @PostMapping
    String register(@RequestParam Map<String, String> written, Sender sender, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            ObjectNode body = JsonMapper.shared().createObjectNode().put("kind", "STATE").put("id", Forms.text(written, "state"))
                    .put("certificate", Forms.text(written, "certificate"))
                    .put("decisionReference", Forms.text(written, "decisionReference"));
            RecipientApi.KeyAnswer done = Objects.requireNonNull(api.register(StrictJsonReader.bind(body, RecipientApi.KeyBody.class),
                    forms.once(sender, request.getRequestURI(), written)).getBody());
            return "redirect:/recipients?state=" + done.id();
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model);
            model.addAttribute("written", written);
            return show(null, model);
        }
    }

    private RecipientApi.@Nullable KeyAnswer known(String state) {
        try {
            return api.key(state);
        } catch (ProblemException none) {
            return null;
        }
    }
}
