package org.lintel.application.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.Views;
import org.lintel.views.sessions.SessionRow;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sessions that a page lets its reader choose from. */
@Component
public final class SessionChoice {
    private static final int MOST = 200;

    private final Views views;

    SessionChoice(Views views) {
        this.views = views;
    }

    /** @return the sessions in the order of their ids, no more than 200 */
    public List<SessionRow> all() {
        return views.sessions().now().list(null, MOST);
    }

    /**
     * Puts the sessions into the model, for the form in which one is chosen.
     *
     * @return the one that was asked for, or else the last; null where no session has been entered yet
     */
    public @Nullable String offer(@Nullable String asked, Model model) {
        List<String> sessions = all().stream().map(row -> row.session().value()).toList();
        model.addAttribute("sessions", sessions);
        return sessions.isEmpty() ? null : asked == null ? sessions.getLast() : asked;
    }
}
