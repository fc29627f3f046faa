package org.lintel.views.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * What the party was told is intended against it (inv-10).
 *
 * @param gist what the party is told of a security ground
 * @param replyBy the last moment to reply, UTC
 * @param reply null while it is awaited
 */
public record Notice(Intent intent, Ground ground, FreeText reasons, @Nullable FreeText gist, Instant replyBy, UserId by, Instant givenAt,
        @Nullable Answer reply) {
    private static Notice of(NoticeGiven event, Instant at) {
        return new Notice(event.intent(), event.ground(), event.reasons(), event.gist(), event.replyBy(), event.by().id(), at, null);
    }

    static @Nullable Notice after(@Nullable Notice notice, AccreditationEvent event, Instant at) {
        return switch (event) {
            case NoticeGiven e -> of(e, at);
            case NoticeAnswered e -> notice == null ? null : notice.answered(new Answer(e.reply(), at));
            case AccreditationRequested _ -> notice;
            case RequestFoundComplete _ -> notice;
            case RequestFoundIncomplete _ -> notice;
            case InformationSupplied _ -> notice;
            case ClarificationAsked _ -> notice;
            case CheckRecorded _ -> notice;
            case OfficerRecused _ -> notice;
            case DecisionRecommended _ -> notice;
            case RecommendationReturned _ -> notice;
            case AccreditationGranted _ -> notice;
            case AccreditationDenied _ -> notice;
            case AccreditationRevoked _ -> notice;
            case RequestWithdrawn _ -> notice;
        };
    }

    private Notice answered(Answer given) {
        return new Notice(intent, ground, reasons, gist, replyBy, by, givenAt, given);
    }
}
