package org.lintel.views.sessions;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.session.SessionConvened;
import org.lintel.language.session.SessionEvent;
import org.lintel.views.Projection;

/** The view of sessions. */
public final class Sessions implements Projection {
    private final SessionRows rows;

    public Sessions(SessionRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof SessionEvent event) {
            SessionRow row = rows.find(event.session());
            if (row == null || recorded.position() > row.position()) {
                rows.save(evolve(event, recorded.position()));
            }
        }
    }

    /** @return the session, or null when none was convened under this id */
    public @Nullable SessionRow find(SessionId session) {
        return rows.find(session);
    }

    /**
     * @param after the id after which to go on, or null to begin
     * @param limit how many sessions at most
     * @return sessions in the order of their ids
     */
    public List<SessionRow> list(@Nullable SessionId after, int limit) {
        return rows.list(after, limit);
    }

    private static SessionRow evolve(SessionEvent event, long position) {
        return switch (event) {
            case SessionConvened e -> new SessionRow(e.session(), e.name(), e.opens(), e.closes(), e.venue(), e.hostState(),
                    e.requestWindow(), e.quotas(), e.quotaPerOrganisation(), e.mandatoryChecks(), position);
        };
    }
}
