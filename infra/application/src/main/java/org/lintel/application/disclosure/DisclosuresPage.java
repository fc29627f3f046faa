package org.lintel.application.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.disclosure.DisclosureApi.DisclosedField;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.CountryChoice;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.SessionChoice;
import org.lintel.language.Role;
import org.lintel.language.disclosure.Basis;
import org.springframework.context.i18n.LocaleContextHolder;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The register of one session: what was passed on, what authorities demanded; and the forms for both. */
@Controller
@RequestMapping("/disclosures")
final class DisclosuresPage implements PageProblems.Page {
    private static final String SEPARATORS = "[\\s,;]+";

    private final DisclosureApi disclosures;
    private final DemandApi demands;
    private final SessionChoice sessions;
    private final Forms forms;

    DisclosuresPage(DisclosureApi disclosures, DemandApi demands, SessionChoice sessions, Forms forms) {
        this.disclosures = disclosures;
        this.demands = demands;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping
    String register(@RequestParam(required = false) @Nullable String session, Sender sender, Model model) {
        return show(session, sender, model);
    }

    @PostMapping
    String disclose(@RequestParam Map<String, String> written, @RequestParam(required = false) @Nullable List<String> fields, Sender sender,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next, Model model) {
        return take("disclose", written, sender, response, model, once -> {
            ObjectNode body = JsonMapper.shared().createObjectNode();
            body.putObject("recipient").put("kind", "STATE").put("id", Forms.text(written, "state"));
            body.put("basis", Forms.text(written, "basis")).put("purpose", Forms.text(written, "purpose"));
            var delegates = body.putArray("delegates");
            Arrays.stream(Forms.text(written, "delegates").split(SEPARATORS)).filter(one -> !one.isEmpty()).forEach(delegates::add);
            var chosen = body.putArray("fields");
            (fields == null ? List.<String>of() : fields).forEach(chosen::add);
            var made = disclosures.disclose(StrictJsonReader.bind(body, DisclosureApi.DisclosureBody.class), once).getBody();
            next.addFlashAttribute("made", Objects.requireNonNull(made).id());
            return made.sessionId();
        }, request.getRequestURI());
    }

    @PostMapping("/demands")
    String demand(@RequestParam Map<String, String> written, Sender sender, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes next, Model model) {
        return take("demand", written, sender, response, model, once -> {
            ObjectNode body = JsonMapper.shared().createObjectNode().put("sessionId", Forms.text(written, "session"))
                    .put("authority", Forms.text(written, "authority")).put("demand", Forms.text(written, "demand"));
            demands.take(StrictJsonReader.bind(body, DemandApi.DemandBody.class), once);
            next.addFlashAttribute("recorded", true);
            return Forms.text(written, "session");
        }, request.getRequestURI());
    }

    @PostMapping("/demands/{id}/refer")
    String refer(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        return take("refer", written, sender, response, model, once -> {
            String session = demands.refer(id, new DemandApi.ReferralBody(), once).sessionId();
            next.addFlashAttribute("recorded", true);
            return session;
        }, request.getRequestURI());
    }

    /** @throws ProblemException 422 too late, for another officer, or where the basis no longer holds */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, Sender sender) {
        return disclosures.file(id, sender);
    }

    /** @param step gives the session to whose register it leads */
    private String take(String form, Map<String, String> written, Sender sender, HttpServletResponse response, Model model,
            Function<Sender, String> step, String address) {
        try {
            return "redirect:/disclosures?session=" + step.apply(forms.once(sender, address, written));
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model, HttpStatus.FORBIDDEN);
            model.addAttribute("form", form);
            return show(Forms.text(written, "session"), sender, model);
        }
    }

    private String show(@Nullable String asked, Sender sender, Model model) {
        String session = sessions.offer(asked == null || asked.isEmpty() ? null : asked, model);
        boolean officer = sender.user().is(Role.SEC);
        model.addAttribute("chosen", session);
        model.addAttribute("officer", officer);
        model.addAttribute("disclosed", session == null ? List.of() : disclosures.register(session, sender).items());
        model.addAttribute("demanded", session == null || !officer ? List.of() : demands.list(session).items());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("fields", DisclosedField.values());
        model.addAttribute("countries", CountryChoice.in(LocaleContextHolder.getLocale()));
        model.addAttribute("key", forms.newKey());
        return "disclosures";
    }
}
