package org.lintel.application.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Mailbox;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Outcome;
import org.lintel.application.wiring.ServedView;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.RecordUndeliverable;
import org.lintel.decisions.delegate.RecordDelegateNoticeUndeliverable;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.announcements.Announcement;
import org.lintel.views.announcements.Announcements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces what waits. A recipient that the server refuses, or a server that does not accept in two days, makes the notice undeliverable,
 * by a command that judges for itself; what our own settings are to blame for never does.
 */
final class AnnouncementKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementKeeper.class);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);
    private static final int PAGE = 200;

    private final ServedView<Announcements> view;
    private final LongSupplier head;
    private final Outbox outbox;
    private final SmtpPost post;
    private final Mailboxes mailboxes;
    private final CommandExecution execution;
    private final InstantSource clock;
    private long readTo = -1;
    private @Nullable Verdict told;
    private volatile boolean stopped;

    /** @param head the last position recorded, -1 for none */
    AnnouncementKeeper(ServedView<Announcements> view, LongSupplier head, Outbox outbox, SmtpPost post, Mailboxes mailboxes,
            CommandExecution execution, InstantSource clock) {
        this.view = view;
        this.head = head;
        this.outbox = outbox;
        this.post = post;
        this.mailboxes = mailboxes;
        this.execution = execution;
        this.clock = clock;
    }

    /** To be called once: what failed before may succeed now. */
    void begin() {
        outbox.createIndexes();
        outbox.tryAllNow(clock.instant());
    }

    /** Announces all whose time has come, what is new first. */
    void keep() {
        while (!stopped) {
            // A view that is behind would announce what was opened long ago. Where another process feeds it, that one announces.
            Announcements waiting = view.after(head.getAsLong());
            if (waiting == null) {
                return;
            }
            collect(waiting);
            Outbox.Taken entry = outbox.take(clock.instant());
            if (entry == null) {
                return;
            }
            DelegateId delegate = entry.delegate();
            announce(entry, delegate == null
                    ? waiting.find(entry.accreditation(), entry.notice())
                    : waiting.find(delegate, entry.notice()));
        }
    }

    /** Gives up what is being sent. */
    void stop() {
        stopped = true;
        post.close();
    }

    private void collect(Announcements waiting) {
        Instant now = clock.instant();
        List<Announcement> page;
        do {
            page = waiting.waiting(readTo, PAGE);
            for (Announcement announcement : page) {
                if (announcement.dispatchedAt().isBefore(now.minus(Patience.NEWS))) {
                    outbox.leaveOut(announcement, now);
                } else {
                    outbox.add(announcement, now);
                }
                readTo = announcement.dispatched();
            }
        } while (page.size() == PAGE);
    }

    /** One that fails by a fault of ours comes back when its lease has run out, and keeps no other from its turn. */
    private void announce(Outbox.Taken entry, @Nullable Announcement announcement) {
        try {
            if (announcement == null || !announcement.waiting() || announcement.dispatch() != entry.dispatch()) {
                outbox.end(entry, Outbox.End.NEEDLESS, clock.instant());
                return;
            }
            Mailbox mailbox = mailboxes.of(announcement.applicant());
            if (mailbox == null) {
                outbox.end(entry, Outbox.End.INBOX_ONLY, clock.instant());
                return;
            }
            Verdict verdict = post.send(mailbox, clock.instant());
            if (verdict == Verdict.ACCEPTED || !stopped) {
                conclude(entry, verdict);
            }
        } catch (RuntimeException failed) {
            LOG.warn("A notice could not be announced, which is tried again: {}", failed.getClass().getName());
        }
    }

    private void conclude(Outbox.Taken entry, Verdict verdict) {
        Instant now = clock.instant();
        tell(verdict);
        switch (verdict.blame()) {
            case NOBODY -> outbox.end(entry, Outbox.End.ANNOUNCED, now);
            case RECIPIENT -> recordUndeliverable(entry, now);
            case TIME -> {
                if (Patience.isOver(entry.failingSince(), now)) {
                    recordUndeliverable(entry, now);
                } else {
                    putBack(entry, verdict, entry.failingSince() == null ? now : entry.failingSince(), now);
                }
            }
            // Days that our settings cost do not count against the recipient.
            case CONFIGURATION -> putBack(entry, verdict, null, now);
        }
    }

    private void putBack(Outbox.Taken entry, Verdict verdict, @Nullable Instant failingSince, Instant now) {
        outbox.putBack(entry, verdict, failingSince, now.plus(Patience.pauseAfter(entry.tries())), now);
    }

    private void recordUndeliverable(Outbox.Taken entry, Instant now) {
        DelegateId delegate = entry.delegate();
        Command command = delegate == null
                ? new RecordUndeliverable(entry.accreditation(), entry.notice(), CLOCK)
                : new RecordDelegateNoticeUndeliverable(delegate, entry.notice(), CLOCK);
        Outcome outcome = execution.carryOut(command, null);
        if (outcome instanceof Outcome.Busy) {
            return;
        }
        // Opened meanwhile, say: then nothing was recorded, and the outbox says no more than the history does.
        boolean recorded = outcome instanceof Outcome.Done done && !done.did().recorded().isEmpty();
        outbox.end(entry, recorded ? Outbox.End.UNDELIVERABLE : Outbox.End.NEEDLESS, now);
    }

    /** A server that is not there is told once and not for every notice. */
    private void tell(Verdict verdict) {
        boolean fault = verdict.blame() == Verdict.Blame.TIME || verdict.blame() == Verdict.Blame.CONFIGURATION;
        if (fault && verdict != told) {
            LOG.warn("Notices cannot be announced by e-mail, which is tried again: {}", verdict);
        }
        told = fault ? verdict : null;
    }
}
