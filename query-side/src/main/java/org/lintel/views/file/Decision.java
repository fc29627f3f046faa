package org.lintel.views.file;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * The decision that stands.
 *
 * @param conditions of a grant; otherwise none
 * @param adverseAct ground, reasons, gist and time to appeal of a denial or revocation; null for a grant
 * @param barredUntil after a revocation: until when the organisation cannot ask again, UTC (inv-26)
 * @param by the second officer, who decided
 */
public record Decision(List<Condition> conditions, @Nullable AdverseAct adverseAct, @Nullable Instant barredUntil, UserId by, Instant at) {
    public Decision {
        conditions = List.copyOf(conditions);
    }

    static @Nullable Decision after(@Nullable Decision decision, AccreditationEvent event, Instant at) {
        return switch (event) {
            case AccreditationGranted e -> new Decision(e.conditions(), null, null, e.by().id(), at);
            case AccreditationDenied e -> new Decision(List.of(), e.act(), null, e.by().id(), at);
            case AccreditationRevoked e -> new Decision(List.of(), e.act(), e.barredUntil(), e.by().id(), at);
            case AccreditationRequested _ -> decision;
            case RequestFoundComplete _ -> decision;
            case RequestFoundIncomplete _ -> decision;
            case InformationSupplied _ -> decision;
            case ClarificationAsked _ -> decision;
            case CheckRecorded _ -> decision;
            case OfficerRecused _ -> decision;
            case DecisionRecommended _ -> decision;
            case RecommendationReturned _ -> decision;
            case NoticeGiven _ -> decision;
            case NoticeAnswered _ -> decision;
            case RequestWithdrawn _ -> decision;
        };
    }
}
