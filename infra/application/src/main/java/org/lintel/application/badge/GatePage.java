package org.lintel.application.badge;

import java.time.InstantSource;
import java.util.Map;

import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.wiring.PublishedConfigurations;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The gate: a scanner types a handle, and one clear answer stands above the field for the next one. */
@Controller
@RequestMapping("/gate")
final class GatePage implements PageProblems.Page {
    private static final String HANDLE = "handle";

    private final GateDesk desk;
    private final Forms forms;
    private final PublishedConfigurations configurations;
    private final InstantSource clock;

    GatePage(GateDesk desk, Forms forms, PublishedConfigurations configurations, InstantSource clock) {
        this.desk = desk;
        this.forms = forms;
        this.configurations = configurations;
        this.clock = clock;
    }

    @GetMapping
    String gate(Model model) {
        return shown(model);
    }

    @PostMapping("/check")
    String check(@RequestParam Map<String, String> written, Sender sender, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("answer", desk.check(handle(written), request.getRemoteAddr(), sender));
        } catch (ProblemException ended) {
            refused(ended, response, model);
        }
        return shown(model);
    }

    @PostMapping("/activate")
    String activate(@RequestParam Map<String, String> written, Sender sender, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            BadgeStep step = new BadgeApi.ActivationBody(written.containsKey("identitySeen"), written.containsKey("codeOfConductAccepted"));
            model.addAttribute("activated", desk.activate(handle(written), step, request.getRemoteAddr(),
                    forms.once(sender, request.getRequestURI(), written)));
        } catch (ProblemException ended) {
            refused(ended, response, model);
        }
        return shown(model);
    }

    private String shown(Model model) {
        model.addAttribute("key", forms.newKey());
        model.addAttribute("codeOfConduct", configurations.all().inForceAt(clock.instant()).participation().codeOfConduct());
        return "gate";
    }

    private static Handle handle(Map<String, String> written) {
        try {
            return new Handle(Forms.text(written, HANDLE));
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.malformed(HANDLE, "missing", String.valueOf(unreadable.getMessage()));
        }
    }

    private static void refused(ProblemException ended, HttpServletResponse response, Model model) {
        Problem problem = ended.problem();
        PageProblems.tell(problem, response);
        if (ended.seconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(ended.seconds()));
        }
        model.addAttribute("problem", problem);
    }
}
