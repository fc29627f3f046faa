package org.lintel.application.delegate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.CountryChoice;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.Role;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Visibility;
import org.springframework.context.i18n.LocaleContextHolder;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The delegation of one file: who is nominated, by pseudonym, how many places are taken, and nominating one by one. */
@Controller
final class DelegationPage implements PageProblems.Page {
    private static final List<String> OF_A_PERSON = List.of("givenName", "familyName", "birthDate", "nationality");
    private static final List<String> OF_A_NOMINATION = List.of("role", "visibility", "language", "sideEvent", "lateBecause");

    private final DelegateReads reads;
    private final NominationApi nominations;
    private final Forms forms;

    DelegationPage(DelegateReads reads, NominationApi nominations, Forms forms) {
        this.reads = reads;
        this.nominations = nominations;
        this.forms = forms;
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    @GetMapping("/files/{id}/delegation")
    String delegation(@PathVariable String id, @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable String after, Sender sender,
            Model model) {
        return show(id, state == null || state.isEmpty() ? null : state, cursor, after, Map.of(), List.of(), sender, model);
    }

    @PostMapping("/files/{id}/nominate")
    String nominate(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            DelegateAnswer nominated = nominations.nominate(
                    StrictJsonReader.bind(json(id, written), NominationApi.NominationBody.class),
                    forms.once(sender, request.getRequestURI(), written)).getBody();
            next.addFlashAttribute("nominated", true);
            return "redirect:/files/" + id + "/delegation" + (nominated == null ? "" : "?after=" + nominated.after());
        } catch (ProblemException ended) {
            Problem problem = PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
            return show(id, null, null, null, written, problem.badFields(), sender, model);
        }
    }

    private String show(String id, @Nullable String state, @Nullable String cursor, @Nullable String after, Map<String, String> written,
            List<Problem.BadField> errors, Sender sender, Model model) {
        model.addAttribute("places", reads.places(id, after, sender));
        model.addAttribute("page", reads.list(null, id, state, cursor, null, after, sender));
        model.addAttribute("sessionId", reads.sessionOf(id, sender).value());
        model.addAttribute("file", id);
        model.addAttribute("state", state);
        model.addAttribute("states", DelegateState.values());
        model.addAttribute("officer", sender.user().is(Role.SEC));
        model.addAttribute("values", written);
        model.addAttribute("wrong", errors.stream().map(error -> error.field().replace("person.", "")).toList());
        model.addAttribute("roles", DelegateRole.values());
        model.addAttribute("visibilities", Visibility.values());
        model.addAttribute("countries", CountryChoice.in(LocaleContextHolder.getLocale()));
        model.addAttribute("key", forms.newKey());
        return "delegation";
    }

    private static ObjectNode json(String id, Map<String, String> written) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("accreditationId", id);
        ObjectNode person = body.putObject("person");
        OF_A_PERSON.forEach(name -> put(person, name, written));
        OF_A_NOMINATION.forEach(name -> put(body, name, written));
        body.put("visaSupport", written.containsKey("visaSupport"));
        body.put("atRisk", written.containsKey("atRisk"));
        return body;
    }

    private static void put(ObjectNode into, String name, Map<String, String> written) {
        String value = Forms.text(written, name);
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }
}
