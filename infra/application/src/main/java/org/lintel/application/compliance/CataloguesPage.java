package org.lintel.application.compliance;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** The versions of the catalogue of guidelines, and the form in which the Bureau publishes another. */
@Controller
@RequestMapping("/compliance/catalogues")
final class CataloguesPage implements PageProblems.Page {
    private final CataloguesApi catalogues;
    private final Forms forms;

    CataloguesPage(CataloguesApi catalogues, Forms forms) {
        this.catalogues = catalogues;
        this.forms = forms;
    }

    /** @param published the version that the reader has just published */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String published, Sender sender, Model model) {
        model.addAttribute("versions", catalogues.list().items());
        model.addAttribute("publishes", sender.user().is(Role.BUR));
        model.addAttribute("published", published);
        model.addAttribute("key", forms.newKey());
        return "catalogues";
    }

    @PostMapping
    String publish(@RequestParam Map<String, String> written, Sender sender, HttpServletResponse response, Model model) {
        String text = Forms.text(written, "text");
        try {
            CataloguesApi.CatalogueVersion version = catalogues.publish(text,
                    forms.once(sender, "/compliance/catalogues", written)).getBody();
            return "redirect:/compliance/catalogues?published=" + (version == null ? "" : version.version());
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model);
            model.addAttribute("written", text);
            return show(null, sender, model);
        }
    }
}
