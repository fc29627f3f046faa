package org.lintel.views.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * What the party was told is intended against it (inv-10).
 *
 * @param number of the notice in the file
 * @param gist what the party is told of a security ground
 * @param replyBy the last moment to reply as it was first given, UTC; {@link org.lintel.views.Standing} knows when it ends now
 * @param reply null while it is awaited
 * @param usedUp whether an act rests on it, or it became void; a new act needs a new notice
 */
public record NoticeOfIntent(int number, Intent intent, Ground ground, Sealed<FreeText> reasons, @Nullable Sealed<FreeText> gist,
        Instant replyBy,
        UserId by, Instant givenAt, @Nullable Answer reply, boolean usedUp) {
    /** @param number of the latest notice of the file */
    static @Nullable NoticeOfIntent after(@Nullable NoticeOfIntent notice, AccreditationEvent event, int number, Instant at) {
        if (event instanceof NoticeGiven e) {
            return new NoticeOfIntent(number, e.intent(), e.ground(), e.reasons(), e.gist(), e.replyPeriod().endsAt(), e.by().id(), at,
                    null, false);
        }
        if (notice == null) {
            return null;
        }
        return switch (event) {
            case NoticeAnswered e -> notice.with(new Answer(e.reply(), at), notice.usedUp);
            case AccreditationSuspended _,AccreditationRevoked _,AccreditationReinstated _,AppealUpheld _,RequestWithdrawn _,AccreditationExpired _ ->
                notice.with(notice.reply, true);
            default -> notice;
        };
    }

    private NoticeOfIntent with(@Nullable Answer answer, boolean spent) {
        return new NoticeOfIntent(number, intent, ground, reasons, gist, replyBy, by, givenAt, answer, spent);
    }
}
