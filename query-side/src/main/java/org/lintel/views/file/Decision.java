package org.lintel.views.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;

/**
 * A decision on the accreditation.
 *
 * @param adverseAct ground, reasons, gist and time to appeal of a denial or revocation; otherwise null
 * @param appealUntil the last moment to appeal as it was first given, UTC; null for a grant
 * @param barredUntil after a revocation: until when the organisation cannot ask again, UTC (inv-26)
 * @param by the officer who decided
 */
public record Decision(Outcome outcome, @Nullable AdverseAct adverseAct, @Nullable Instant appealUntil, @Nullable Instant barredUntil,
        UserId by, Instant at) {
    public enum Outcome {
        GRANTED,
        DENIED,
        CLOSED,
        REVOKED
    }

    /**
     * The decisions that stand, one upon the other: a revocation upon its grant. An upheld appeal takes away the one that it is against,
     * and what was below stands again (inv-12).
     */
    static List<Decision> after(List<Decision> standing, AccreditationEvent event, Instant at) {
        return switch (event) {
            case AccreditationGranted e -> plus(standing, new Decision(Outcome.GRANTED, null, null, null, e.by().id(), at));
            case AccreditationDenied e -> plus(standing, adverse(Outcome.DENIED, e.act(), null, e.by().id(), at));
            case AccreditationRevoked e -> plus(standing, adverse(Outcome.REVOKED, e.act(), e.barredUntil(), e.by().id(), at));
            case RequestClosedWithoutPrejudice e ->
                plus(standing, new Decision(Outcome.CLOSED, null, e.appealUntil(), null, e.by().id(), at));
            case AppealUpheld e -> e.against() == AppealableAct.SUSPENSION ? standing : withoutLast(standing);
            default -> standing;
        };
    }

    private static Decision adverse(Outcome outcome, AdverseAct act, @Nullable Instant barredUntil, UserId by, Instant at) {
        return new Decision(outcome, act, act.appealUntil(), barredUntil, by, at);
    }

    private static List<Decision> plus(List<Decision> standing, Decision latest) {
        return Stream.concat(standing.stream(), Stream.of(latest)).toList();
    }

    private static List<Decision> withoutLast(List<Decision> standing) {
        return standing.isEmpty() ? standing : standing.subList(0, standing.size() - 1);
    }
}
