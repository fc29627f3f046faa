package org.lintel.application.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.audit.EventSearch.Page;
import org.lintel.application.audit.EventSearch.Question;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.transparency.LogKeeper;
import org.lintel.language.EventTable;
import org.lintel.language.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

import jakarta.servlet.http.HttpServletResponse;

/** The auditor's first page: how the log stands, and the search of the history. It shows what {@code GET /api/audit/events} tells, and nothing that is sealed. */
@Controller
final class AuditPage implements PageProblems.Page {
    static final int ROWS = 30;

    private final EventSearch events;
    private final LogKeeper log;

    AuditPage(EventSearch events, LogKeeper log) {
        this.events = events;
        this.log = log;
    }

    /**
     * What the form asks for; empty fields ask for nothing.
     *
     * @param position from which to look back
     */
    record Asked(@Nullable String file, @Nullable String role, @Nullable String type, @Nullable String session, @Nullable String from,
            @Nullable String to, @Nullable String position) {
        private Question question() {
            String id = AuditParameters.given(file);
            String named = AuditParameters.given(type);
            return new Question(id == null ? null : Parameters.file("file", id), named == null ? Set.of() : Set.of(typeOf(named)),
                    Parameters.oneOf("role", AuditParameters.given(role), Role.class),
                    Parameters.session("session", AuditParameters.given(session)), AuditParameters.moment("from", from),
                    AuditParameters.lastMoment("to", to), AuditParameters.position("position", position));
        }

        private static String typeOf(String name) {
            return Stream.of(name).filter(types()::contains).findAny().orElseThrow(
                    () -> ProblemException.malformed("type", "unknown-value", "No event is of this type."));
        }

        private static List<String> types() {
            return EventTable.rows().stream().map(EventTable.Row::name).toList();
        }

        /** @return the same search, further back */
        private String at(long further) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
            String[] fields = {"file", file, "role", role, "type", type, "session", session, "from", from, "to", to};
            for (int field = 0; field < fields.length; field += 2) {
                if (AuditParameters.given(fields[field + 1]) != null) {
                    address.queryParam(fields[field], "{" + fields[field] + "}");
                }
            }
            Object[] given = Stream.of(file, role, type, session, from, to).filter(value -> AuditParameters.given(value) != null).toArray();
            return address.queryParam("position", further).encode().buildAndExpand(given).toUriString();
        }
    }

    @GetMapping("/audit")
    String show(Asked asked, Model model, HttpServletResponse response) {
        model.addAttribute("asked", asked);
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("types", Asked.types());
        model.addAttribute("log", log.standing());
        try {
            Page page = events.search(asked.question(), ROWS);
            model.addAttribute("page", page);
            model.addAttribute("next", page.next() == null ? null : asked.at(page.next()));
        } catch (ProblemException ended) {
            PageProblems.showBadFields(ended, response, model);
        }
        return "audit";
    }
}
