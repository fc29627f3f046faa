package org.lintel.application.participants;

import org.lintel.application.pages.PageLanguage;
import org.lintel.application.pages.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of participants, for everybody. */
@Controller
final class ParticipantsPage implements PageProblems.Page {
    private final Participants participants;

    ParticipantsPage(Participants participants) {
        this.participants = participants;
    }

    @GetMapping("/participants/{session}")
    String latest(@PathVariable String session, Model model) {
        model.addAttribute("list", participants.of(ParticipantsApi.idOrNotFound(session), PageLanguage.present()));
        return "participants";
    }
}
