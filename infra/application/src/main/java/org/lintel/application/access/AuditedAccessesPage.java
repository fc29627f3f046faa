package org.lintel.application.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.AccessesApi.AccessItem;
import org.lintel.application.access.AccessesApi.Accesses;
import org.lintel.application.audit.AuditParameters;
import org.lintel.application.audit.EventSearch;
import org.lintel.application.audit.EventSearch.Found;
import org.lintel.application.audit.EventSearch.Page;
import org.lintel.application.audit.EventSearch.Question;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.pages.PageProblems;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.RetentionClass;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.risk.RisksOpened;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

/** For auditors: who opened what is confidential, when and for what; the latest, or all of one file or delegate. */
@Controller
final class AuditedAccessesPage implements PageProblems.Page {
    private static final int ROWS = 30;
    private static final Set<Class<? extends Event>> READINGS = Set.of(ConfidentialOpened.class, ExceptionallyOpened.class,
            DelegateOpened.class, RisksOpened.class, ReasonsOpened.class);

    private final AccessesApi accesses;
    private final EventSearch events;

    AuditedAccessesPage(AccessesApi accesses, EventSearch events) {
        this.accesses = accesses;
        this.events = events;
    }

    /**
     * One reading, of whichever file or delegate.
     *
     * @param subject of what; null where it is of a whole session
     * @param purpose null where none of the list was named
     * @param retention null where it is said by the event alone
     */
    record Reading(long position, Instant at, Actor by, String type, EventSearch.@Nullable Subject subject, @Nullable Purpose purpose,
            @Nullable RetentionClass retention) {
        private static Reading of(Found found) {
            Event event = found.recorded().event();
            return new Reading(found.recorded().position(), found.recorded().recordedAt(), event.by(), found.type(), found.subject(),
                    event instanceof ConfidentialOpened opened
                            ? opened.purpose()
                            : event instanceof DelegateOpened opened ? opened.purpose() : null,
                    switch (event) {
                        case ConfidentialOpened opened -> opened.retention();
                        case DelegateOpened opened -> opened.retention();
                        case ExceptionallyOpened opened -> opened.retention();
                        default -> null;
                    });
        }
    }

    /**
     * @param subject the id of a file or of a delegate; null or empty for the latest readings of all
     * @param position from which to look back; null from now
     */
    @GetMapping("/audit/accesses")
    String show(@RequestParam(required = false) @Nullable String subject, @RequestParam(required = false) @Nullable String position,
            Model model, HttpServletResponse response) {
        String asked = subject == null || subject.isBlank() ? null : subject.strip();
        model.addAttribute("subject", asked);
        try {
            if (asked == null) {
                Page page = events.search(Question.of(types(), AuditParameters.position("position", position)), ROWS);
                model.addAttribute("page", page);
                model.addAttribute("readings", page.events().stream().map(Reading::of).toList());
            } else {
                Accesses of = accesses.of(asked);
                List<AccessItem> newest = of.items().reversed();
                model.addAttribute("items", newest.stream().limit(ROWS).toList());
                model.addAttribute("more", newest.size() > ROWS);
                model.addAttribute("assignments", of.assignments().reversed().stream().limit(ROWS).toList());
            }
        } catch (ProblemException ended) {
            PageProblems.showBadFields(ended, response, model);
        }
        return "audit-accesses";
    }

    private static Set<String> types() {
        return READINGS.stream().map(type -> EventTable.of(type).name()).collect(Collectors.toSet());
    }
}
