package org.lintel.application.accreditation;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.security.User;
import org.lintel.application.wiring.Views;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody comes to after signing in: officers their work list, reviewers the open appeals, applicants their files. */
@Controller
final class FirstPage implements PageProblems.Page {
    private static final int ROWS = 50;
    private static final String OPEN = AccreditationReads.AppealFilter.OPEN.name();

    /** The step that a work list of one state offers for many files at once. */
    private static final Map<AccreditationState, FileStep> IN_BATCH = Map.of(AccreditationState.SUBMITTED, FileStep.FIND_COMPLETE,
            AccreditationState.VETTING, FileStep.RECOMMEND_GRANT, AccreditationState.AWAITING_APPROVAL, FileStep.GRANT);

    private final AccreditationReads reads;
    private final DraftRequests drafts;
    private final Views views;

    FirstPage(AccreditationReads reads, DraftRequests drafts, Views views) {
        this.reads = reads;
        this.drafts = drafts;
        this.views = views;
    }

    /**
     * What a list is narrowed to; null or empty admits everything.
     *
     * @param all whether every file of the page is chosen for a batch beforehand
     */
    record Filter(@Nullable String session, @Nullable String state, @Nullable String waitsFor, @Nullable Boolean overdue,
            @Nullable String appeal, @Nullable Boolean all) {
        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value;
        }

        Filter plain() {
            return new Filter(given(session), given(state), given(waitsFor), overdue, given(appeal), all);
        }
    }

    @GetMapping("/")
    String first(Filter asked, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after, Sender sender, Model model) {
        User user = sender.user();
        Filter filter = asked.plain();
        model.addAttribute("filter", filter);
        model.addAttribute("cursor", cursor);
        model.addAttribute("states", AccreditationState.values());
        model.addAttribute("limits", TimeLimit.values());
        if (user.is(Role.SEC)) {
            model.addAttribute("batch", inBatch(filter.state, user));
            return list("worklist", filter, filter.appeal, cursor, after, sender, model);
        }
        if (user.is(Role.REV)) {
            model.addAttribute("delegates", views.delegates().now().appealed());
            return list("appeals", filter, OPEN, cursor, after, sender, model);
        }
        if (user.is(Role.APP)) {
            model.addAttribute("drafts", drafts.of(user.id()));
            model.addAttribute("unopened", views.notices().now().unopened(user.id()));
            return list("own-files", filter, null, cursor, after, sender, model);
        }
        return user.is(Role.BUR) || user.is(Role.AUD)
                ? "redirect:/compliance"
                : user.is(Role.ADM)
                        ? "redirect:/administration"
                        : user.is(Role.FP) ? "redirect:/risk-assessments" : "nothing-here";
    }

    private String list(String page, Filter filter, @Nullable String appeal, @Nullable String cursor, @Nullable String after,
            Sender sender, Model model) {
        model.addAttribute("page", reads.list(filter.session, filter.state, filter.waitsFor, filter.overdue, appeal, cursor, ROWS, after,
                sender));
        return page;
    }

    /** What is no state at all is told as such by the list. */
    private static @Nullable FileStep inBatch(@Nullable String state, User user) {
        return IN_BATCH.entrySet().stream().filter(entry -> entry.getKey().name().equals(state)).map(Map.Entry::getValue)
                .filter(step -> step.isFor(user)).findAny().orElse(null);
    }
}
