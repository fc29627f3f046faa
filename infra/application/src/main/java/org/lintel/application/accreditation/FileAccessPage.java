package org.lintel.application.accreditation;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.access.ConfidentialReading.Exceptional;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.FreeText;
import org.lintel.language.UserId;
import org.lintel.language.access.Purpose;
import org.springframework.http.HttpStatus;
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
        try {
            return page.shown(id, null, Purpose.VETTING, sender, model);
        } catch (ProblemException ended) {
            return refused(id, ended, sender, response, model);
        }
    }

    @PostMapping("/files/{id}/open-exceptionally")
    String openExceptionally(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            Exceptional opened = confidential.exceptionally(AccreditationIds.orNotFound(id), reason(written),
                    forms.once(sender, request.getRequestURI(), written));
            model.addAttribute("reviewUntil", opened.reviewUntil());
            return page.shown(id, opened.after(), Purpose.VETTING, sender, model);
        } catch (ProblemException ended) {
            model.addAttribute("exceptionReason", Forms.text(written, "reason"));
            return refused(id, ended, sender, response, model);
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
            return refused(id, ended, sender, response, model);
        }
    }

    private String refused(String id, ProblemException ended, Sender sender, HttpServletResponse response, Model model) {
        Problem problem = ended.problem();
        if (problem.status() == HttpStatus.NOT_FOUND.value() || problem.status() == HttpStatus.FORBIDDEN.value()) {
            throw ended;
        }
        PageProblems.tell(problem, response);
        model.addAttribute("problem", problem);
        model.addAttribute("reviewUntil", null);
        return page.shown(id, null, null, sender, model);
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
