package org.lintel.application.access;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.Forms;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.FreeText;
import org.lintel.views.access.Review;
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

/** The exceptional accesses that wait for a second officer's word, and those that had it. */
@Controller
final class AccessesPage implements PageProblems.Page {
    private final ReviewsApi reviews;
    private final Forms forms;

    AccessesPage(ReviewsApi reviews, Forms forms) {
        this.reviews = reviews;
        this.forms = forms;
    }

    /** @param review those whose review stands so; where nothing is said, those that wait for one */
    @GetMapping("/accesses")
    String show(@RequestParam(required = false) @Nullable String review, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after, Sender sender, Model model) {
        String chosen = review == null || review.isEmpty() ? Review.OPEN.name() : review;
        model.addAttribute("accesses", reviews.list(chosen, cursor, null, after));
        model.addAttribute("chosen", chosen);
        model.addAttribute("reviews", Review.values());
        model.addAttribute("reader", sender.user().id().value());
        model.addAttribute("key", forms.newKey());
        return "accesses";
    }

    /** Records the review, or shows the list again with what stands in the way. */
    @PostMapping("/accesses/{id}/review")
    String review(@PathVariable String id, @RequestParam Map<String, String> written, Sender sender, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes next, Model model) {
        try {
            var answer = reviews.review(id, body(written), forms.once(sender, request.getRequestURI(), written));
            next.addFlashAttribute("reviewed", answer.review());
            return "redirect:/accesses?after=" + answer.after();
        } catch (ProblemException ended) {
            PageProblems.show(ended, response, model, HttpStatus.NOT_FOUND);
            model.addAttribute("written", Forms.text(written, "note"));
            model.addAttribute("failing", id);
            return show(null, null, null, sender, model);
        }
    }

    private static ReviewsApi.ReviewBody body(Map<String, String> written) {
        String justified = Forms.text(written, "justified");
        if (!justified.equals("true") && !justified.equals("false")) {
            throw ProblemException.malformed("justified", "missing", "Say whether it was justified.");
        }
        String note = Forms.text(written, "note");
        try {
            return new ReviewsApi.ReviewBody(justified.equals("true"), note.isEmpty() ? null : new FreeText(note));
        } catch (IllegalArgumentException unfit) {
            throw ProblemException.malformed("note", "not-acceptable", String.valueOf(unfit.getMessage()));
        }
    }
}
