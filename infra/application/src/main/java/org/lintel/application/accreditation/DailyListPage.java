package org.lintel.application.accreditation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.pages.PageProblems;
import org.lintel.application.sealing.Opening;
import org.lintel.application.sealing.OrganisationAnswer;
import org.lintel.application.wiring.PublishedConfigurations;
import org.lintel.application.wiring.Views;
import org.lintel.language.SessionId;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.worklist.WorklistCursor;
import org.lintel.views.worklist.WorklistPage;
import org.lintel.views.worklist.WorklistQuery;
import org.lintel.views.worklist.WorklistRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers' day on paper: what is overdue, what is due today, and what falls due in the days that follow, soonest first. */
@Controller
final class DailyListPage implements PageProblems.Page {
    private static final int DAYS_AHEAD = 3;
    /** More than this is no day's work; the list says that it goes on. */
    private static final int MOST_PAGES = 5;

    private final Views views;
    private final PublishedConfigurations configurations;
    private final Opening opening;
    private final InstantSource clock;

    DailyListPage(Views views, PublishedConfigurations configurations, Opening opening, InstantSource clock) {
        this.opening = opening;
        this.views = views;
        this.configurations = configurations;
        this.clock = clock;
    }

    /** One file of the list, and whose it is. */
    record Listed(WorklistRow row, OrganisationAnswer organisation) {}

    @GetMapping("/daily-list")
    String list(@RequestParam(required = false) @Nullable String session, Model model) {
        Instant now = clock.instant();
        String chosen = session == null || session.isBlank() ? null : session;
        SessionId ofSession = Parameters.session("session", chosen);
        ZoneId zone = zoneOf(ofSession, now);
        LocalDate day = LocalDate.ofInstant(now, zone);
        Instant tomorrow = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1 + DAYS_AHEAD).atStartOfDay(zone).toInstant();
        List<Listed> items = new ArrayList<>();
        WorklistCursor place = null;
        for (int pages = 0; pages < MOST_PAGES && (pages == 0 || place != null); pages++) {
            WorklistPage page = views.worklist().now().page(new WorklistQuery(ofSession, null, null, false,
                    end, null, place, WorklistQuery.LARGEST_PAGE));
            page.items().forEach(item -> items.add(
                    new Listed(item.row(), opening.listed(item.row().accreditation(), item.row().organisation(), PageLanguage.present()))));
            place = page.next();
        }
        model.addAttribute("now", now);
        model.addAttribute("day", day);
        model.addAttribute("zone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        model.addAttribute("chosenSession", chosen);
        model.addAttribute("overdue", items.stream().filter(item -> due(item).isBefore(now)).toList());
        model.addAttribute("today", items.stream().filter(item -> !due(item).isBefore(now) && due(item).isBefore(tomorrow)).toList());
        model.addAttribute("soon", items.stream().filter(item -> !due(item).isBefore(tomorrow)).toList());
        model.addAttribute("goesOn", place != null);
        return "daily-list";
    }

    /** The day of a session is its own; that of all sessions together is UTC's. */
    private ZoneId zoneOf(@Nullable SessionId session, Instant now) {
        SessionRow row = session == null ? null : views.sessions().now().find(session);
        return row == null ? ZoneOffset.UTC : configurations.all().inForceAt(now).calendarOf(row.hostState()).zone();
    }

    private static Instant due(Listed item) {
        return item.row.place().deadline();
    }
}
