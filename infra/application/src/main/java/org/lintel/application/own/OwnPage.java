package org.lintel.application.own;

import java.time.InstantSource;
import java.time.Period;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.edge.StrictJsonReader;
import org.lintel.application.pages.CountryChoice;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.pages.Words;
import org.lintel.application.wiring.PublishedConfigurations;
import org.lintel.application.wiring.Views;
import org.lintel.language.SessionId;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.delegate.Visibility;
import org.lintel.views.sessions.SessionRow;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** What is kept of a person, and what they decide themselves: each form is one call of the API, with its rules. */
@Controller
final class OwnPage implements PageProblems.Page {
    private final OwnApi api;
    private final Views views;
    private final Forms forms;

    private final PublishedConfigurations configurations;
    private final InstantSource clock;
    private final Words words;

    OwnPage(OwnApi api, Views views, Forms forms, PublishedConfigurations configurations, InstantSource clock, Words words) {
        this.configurations = configurations;
        this.clock = clock;
        this.words = words;
        this.api = api;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping("/own")
    String show(Sender sender, Model model) {
        return shown(Map.of(), sender, model);
    }

    /** Takes the step, or shows the page again with what was written and what stands in the way. */
    @PostMapping("/own/steps/{step}")
    String take(@PathVariable String step, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            take(step, written, forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute("done", step);
            return "redirect:/own";
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model);
            return shown(written, sender, model);
        }
    }

    private void take(String step, Map<String, String> written, Sender sender) {
        switch (step) {
            case "choose-visibility" -> {
                ObjectNode body = json(written, "visibility", "displayName");
                body.put("atOnce", written.containsKey("atOnce"));
                api.chooseVisibility(StrictJsonReader.bind(body, OwnApi.OwnVisibilityBody.class), sender);
            }
            case "give-consent" ->
                api.giveConsent(StrictJsonReader.bind(json(written, "kind", "recipient"), OwnApi.ConsentBody.class), sender);
            case "withdraw-consent" -> api.withdrawConsent(
                    StrictJsonReader.bind(json(written, "kind", "recipient"), OwnApi.ConsentWithdrawalBody.class), sender);
            case "ask-for-change" -> api.askForChange(StrictJsonReader.bind(json(written, "change"), OwnApi.ChangeBody.class), sender);
            case "ask-for-focal-point" ->
                api.askForFocalPoint(StrictJsonReader.bind(json(written, "howToReach"), OwnApi.FocalPointBody.class), sender);
            case "withdraw" -> api.withdraw(new OwnApi.OwnWithdrawalBody(), sender);
            default -> throw ProblemException.notFound();
        }
    }

    private String shown(Map<String, String> written, Sender sender, Model model) {
        OwnAnswer own = api.own(sender);
        model.addAttribute("own", own);
        model.addAttribute("host", hostOf(own));
        RetentionPeriods kept = configurations.all().inForceAt(clock.instant()).retention();
        model.addAttribute("confidentialFor", length(kept.confidential()));
        model.addAttribute("strictlyFor", length(kept.strictlyConfidential()));
        model.addAttribute("values", written);
        model.addAttribute("visibilities", Visibility.values());
        model.addAttribute("countries", CountryChoice.in(LocaleContextHolder.getLocale()));
        model.addAttribute("key", forms.newKey());
        return "own";
    }

    private String length(Period period) {
        return period.toTotalMonths() == 0
                ? words.message("own.days", period.getDays())
                : words.message("own.months", period.toTotalMonths());
    }

    /** @return the code of the State where the session meets, for which a visa is most likely needed */
    private @Nullable String hostOf(OwnAnswer own) {
        SessionRow session = views.sessions().now().find(new SessionId(own.standing().sessionId()));
        return session == null ? null : session.hostState().value();
    }

    private static ObjectNode json(Map<String, String> written, String... names) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        for (String name : names) {
            String value = Forms.text(written, name);
            if (!value.isEmpty()) {
                body.put(name, value);
            }
        }
        return body;
    }
}
