package org.lintel.application.accreditation;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.access.ConfidentialReading.Exceptional;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.FreeText;
import org.lintel.language.UserId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** On a file's page: taking the file or giving it to an officer, and opening its vetting notes, which is recorded before they are shown. */
@Controller
final class FileAccessPage implements PageProblems.Page {
    private final FilePage page;
    private final FileAccessApi api;
    private final ConfidentialReading confidential;
    private final Forms forms;

    FileAccessPage(FilePage page, FileAccessApi api, ConfidentialReading confidential, Forms forms) {
        this.page = page;
        this.api = api;
        this.confidential = confidential;
        this.forms = forms;
    }

    @PostMapping("/files/{id}/open-vetting-notes")
    String openVettingNotes(@PathVariable String id, Sender sender, HttpServletResponse response, Model model) {
        return page.withNotes(id, null, sender, response, model);
    }

    /** What was written leads on to another page, so that the browser keeps no form that holds the reason. That page opens the notes, once. */
    @PostMapping("/files/{id}/open-exceptionally")
    String openExceptionally(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            Exceptional opened = confidential.exceptionally(AccreditationIds.orNotFound(id), reason(written),
                    forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute(FilePage.OPENED, opened.reviewUntil());
            return "redirect:/files/" + id + "?after=" + opened.after();
        } catch (ProblemException ended) {
            model.addAttribute("exceptionReason", Forms.text(written, "reason"));
            return page.refused(id, ended, sender, response, model);
        }
    }

    /** Where no officer is named, the sender takes the file. */
    @PostMapping("/files/{id}/assign")
    String assign(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            FileState state = api.assign(id, officer(written), forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute("assigned", true);
            return "redirect:/files/" + state.id() + "?after=" + state.after();
        } catch (ProblemException ended) {
            return page.refused(id, ended, sender, response, model);
        }
    }

    private static @Nullable UserId officer(Map<String, String> written) {
        String officer = Forms.text(written, "officer");
        return officer.isEmpty() ? null : acceptable("officer", officer, UserId::new);
    }

    private static FreeText reason(Map<String, String> written) {
        return acceptable("reason", Forms.text(written, "reason"), FreeText::new);
    }

    private static <T> T acceptable(String field, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException unfit) {
            throw ProblemException.malformed(field, "not-acceptable", String.valueOf(unfit.getMessage()));
        }
    }
}
