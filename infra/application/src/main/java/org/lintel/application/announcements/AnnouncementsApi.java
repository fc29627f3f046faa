package org.lintel.application.announcements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: whether notices are announced by e-mail, and what keeps them from it. */
@RestController
public final class AnnouncementsApi {
    private final Outbox outbox;
    private final boolean on;

    AnnouncementsApi(Outbox outbox, ObjectProvider<Announcing> announcing) {
        this.outbox = outbox;
        this.on = announcing.getIfAvailable() != null;
    }

    /**
     * Where announcing stands; counts end at 1,000.
     *
     * @param on whether a mail server was given
     * @param waiting how many notices were never tried
     * @param failing how many were tried in vain and are tried again
     * @param leftOut how many were more than five days old when announcing began, and were not announced: their parties find them in the inbox
     * @param lastFault of those that are failing, the latest
     */
    public record AnnouncementsAnswer(boolean on, int waiting, int failing, int leftOut, @Nullable Verdict lastFault,
            @Nullable Instant lastFaultAt) {}

    @GetMapping("/api/announcements")
    public AnnouncementsAnswer standing() {
        Outbox.Standing now = outbox.standing();
        return new AnnouncementsAnswer(on, now.waiting(), now.failing(), now.leftOut(), now.lastFault(), now.lastFaultAt());
    }
}
