package org.lintel.decisions.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.TimeLimit;

/**
 * A notice of what is intended against the party, as it stands.
 *
 * @param ends when its period to reply ends; null while that stands still
 */
record NoticeOfIntent(NoticeGiven given, @Nullable Instant ends, boolean answered) {
    /** @return the one that was not used up yet, or null */
    static @Nullable NoticeOfIntent standing(Past.FileSoFar file) {
        int place = file.last(NoticeGiven.class::isInstance);
        if (place < 0 || file.after(place).stream().anyMatch(NoticeOfIntent::usesItUp)) {
            return null;
        }
        NoticeGiven given = (NoticeGiven) file.events().get(place);
        int number = file.notice(place);
        Instant ends = given.replyPeriod().endsAt();
        for (AccreditationEvent event : file.after(place)) {
            ends = switch (event) {
                case NoticeOpened opened when opened.notice() == number && opened.replyPeriod() != null -> opened.replyPeriod().endsAt();
                case NoticeUndeliverable failed when failed.notice() == number -> null;
                case NoticeDispatchedAgain sent when sent.notice() == number && sent.period() != null -> sent.period().endsAt();
                case DeadlineExtended extended when extended.limit() == TimeLimit.NOTICE_REPLY -> extended.period().endsAt();
                default -> ends;
            };
        }
        return new NoticeOfIntent(given, ends, file.after(place).stream().anyMatch(NoticeAnswered.class::isInstance));
    }

    boolean isOver(Instant now) {
        return ends != null && now.isAfter(ends);
    }

    private static boolean usesItUp(AccreditationEvent event) {
        return event instanceof AccreditationSuspended || event instanceof AccreditationRevoked || event instanceof AccreditationReinstated
                || event instanceof AppealUpheld || event instanceof RequestWithdrawn || event instanceof AccreditationExpired;
    }
}
