package org.lintel.application.erasure;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Reads;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.views.erasures.Erasures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** Erasing: an administrator asks for it, a second officer concurs, and both see what was erased and what is due next. Pseudonyms and times only. */
@Controller
@RequestMapping("/erasures")
final class ErasuresPage implements PageProblems.Page {
    /** How much of each list the page shows: its beginning. */
    private static final int SHOWN = 100;

    private final ErasureApi api;
    private final Views views;
    private final Reads reads;
    private final Forms forms;

    ErasuresPage(ErasureApi api, Views views, Reads reads, Forms forms) {
        this.api = api;
        this.views = views;
        this.reads = reads;
        this.forms = forms;
    }

    /** @param after what the reader has just done, which the page then shows */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String after, Sender sender, Model model) {
        Erasures erasures = reads.view(views.erasures(), after);
        model.addAttribute("asks", sender.user().is(Role.ADM));
        model.addAttribute("concurs", sender.user().is(Role.SEN));
        model.addAttribute("awaiting", erasures.awaiting(SHOWN));
        model.addAttribute("erased", erasures.erased(SHOWN));
        model.addAttribute("due", erasures.due(Erasures.LARGEST_LIST));
        model.addAttribute("key", forms.newKey());
        return "erasures";
    }

    /** @param file the id of the file that is to be erased */
    @PostMapping("/ask")
    String ask(@RequestParam String file, @RequestParam Map<String, String> written, Sender sender, HttpServletResponse response,
            Model model) {
        model.addAttribute("written", file);
        return step("/erasures/ask", written, sender, response, model, by -> api.ask(file.strip(), by));
    }

    @PostMapping("/{id}/concur")
    String concur(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletResponse response,
            Model model) {
        return step("/erasures/" + id + "/concur", written, sender, response, model, by -> api.concur(id, by));
    }

    private String step(String address, Map<String, String> written, Sender sender, HttpServletResponse response, Model model,
            Function<Sender, ErasureApi.ErasureAnswer> step) {
        try {
            return "redirect:/erasures?after=" + step.apply(forms.once(sender, address, written)).after();
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model);
            return show(null, sender, model);
        }
    }
}
