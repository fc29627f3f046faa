package org.lintel.application.participants;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.PublishedConfigurations;
import org.lintel.application.wiring.Views;
import org.lintel.eventstore.CommitHistory;
import org.lintel.language.SessionId;
import org.lintel.views.sessions.SessionRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes an edition of the list of participants once a day, at the configuration's time of the day, of every session whose request window has opened and
 * that is not over. Whether there is anything new the command decides; after a restart it is asked once more, which does no harm.
 */
@Component
public final class EditionKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(EditionKeeper.class);
    private static final int PAGE = 200;

    private final Views views;
    private final Editions editions;
    private final PublishedConfigurations configurations;
    private final InstantSource clock;
    private final CommitHistory commits;
    private final Map<SessionId, Seen> seen = new ConcurrentHashMap<>();

    EditionKeeper(Views views, Editions editions, PublishedConfigurations configurations, CommitHistory commits, InstantSource clock) {
        this.commits = commits;
        this.views = views;
        this.editions = editions;
        this.configurations = configurations;
        this.clock = clock;
    }

    /**
     * To what an edition of a session was last seen.
     *
     * @param due the moment that it was due
     * @param head the last position of the history then: as long as nothing is added to it, there is nothing new to publish
     */
    private record Seen(Instant due, long head) {}

    /** @return how many editions were published; one that could not be is tried again */
    public int keep() {
        Instant due = latestAt(clock.instant());
        long head = commits.head();
        int published = 0;
        for (SessionRow session : open(due)) {
            Seen before = seen.get(session.session());
            if (before != null && before.due.equals(due)) {
                continue;
            }
            try {
                boolean unchanged = before != null && before.head == head;
                published += unchanged || editions.publish(session.session()) < 0 ? 0 : 1;
                seen.put(session.session(), new Seen(due, head));
            } catch (RuntimeException failed) {
                LOG.warn("An edition of the list of participants could not be published, and is tried again: {}",
                        failed.getClass().getName());
            }
        }
        return published;
    }

    /** @return when the next edition is due, or null where nothing has happened since the last that could change one */
    public @Nullable Instant next() {
        Instant next = latestAt(clock.instant()).atZone(ZoneOffset.UTC).plusDays(1).toInstant();
        long head = commits.head();
        boolean nothingNew = open(next).stream().map(session -> seen.get(session.session()))
                .allMatch(before -> before != null && before.head == head);
        return nothingNew ? null : next;
    }

    /** @return the last moment, by now, at which an edition was due */
    private Instant latestAt(Instant now) {
        LocalTime at = configurations.all().inForceAt(now).participation().editionAt();
        Instant today = now.atZone(ZoneOffset.UTC).toLocalDate().atTime(at).toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today.atZone(ZoneOffset.UTC).minusDays(1).toInstant() : today;
    }

    private List<SessionRow> open(Instant moment) {
        List<SessionRow> open = new ArrayList<>();
        SessionId after = null;
        List<SessionRow> page;
        do {
            page = views.sessions().now().list(after, PAGE);
            page.stream().filter(session -> isOpen(session, moment)).forEach(open::add);
            after = page.isEmpty() ? after : page.getLast().session();
        } while (page.size() == PAGE);
        return open;
    }

    private static boolean isOpen(SessionRow session, Instant moment) {
        return !moment.isBefore(session.requestWindow().from())
                && moment.isBefore(session.closes().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
