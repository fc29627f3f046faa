package org.lintel.views.file;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.RunningLimit;
import org.lintel.views.Standing;
import org.lintel.views.Told;

/**
 * A file as its applicant may see it: all that concerns the party, and nothing of how officers came to it. No officer, check,
 * recommendation or recusal is in it, and of a security ground the gist alone.
 *
 * @param deadline until when the party can do something, or else when the decision is due
 * @param provisional whether the accreditation is suspended in an emergency and nobody has confirmed it
 * @param effectStayed whether the act has no effect until the appeal is decided
 * @param missed time limits that the institution missed
 */
public record FileForApplicant(AccreditationId id, SessionId session, Sealed<Organisation> organisation, ParticipantCategory category,
        Sealed<FreeText> purpose, Instant submittedAt, AccreditationState state, @Nullable Deadline deadline, List<RunningLimit> limits,
        boolean openAppeal, boolean provisional, boolean effectStayed, List<MissingItems> missingItems,
        List<Clarification> clarifications, List<ToldCondition> conditions, @Nullable ToldIntent intent,
        @Nullable ToldSuspension suspension, @Nullable ToldDecision decision, List<ToldAppeal> appeals, List<SentNotice> notices,
        List<ToldMiss> missed, List<ToldExtension> extensions) {
    /** @param foundUnmetAt when it was found not met, UTC; a notice tells why */
    public record ToldCondition(int number, Condition condition, @Nullable Instant foundUnmetAt) {}

    /** @param usedUp whether an act rests on it, or it became void */
    public record ToldIntent(int notice, Intent intent, Told why, Instant givenAt, @Nullable Answer reply, boolean usedUp) {}

    /** @param confirmBy of an emergency suspension: until when it lapses unless it is confirmed, UTC */
    public record ToldSuspension(Told why, Instant at, @Nullable Instant confirmBy, @Nullable Instant confirmedAt,
            Suspension.@Nullable Ending ending) {}

    /** @param why of a denial or revocation; otherwise null */
    public record ToldDecision(Decision.Outcome outcome, @Nullable Told why, @Nullable Instant appealUntil, @Nullable Instant barredUntil,
            Instant at) {}

    /** @param reasons the party's own */
    public record ToldAppeal(AppealableAct against, Sealed<FreeText> reasons, Instant lodgedAt, Instant decisionDue,
            @Nullable ToldRelief relief,
            @Nullable ToldRuling decision) {}

    public record ToldRelief(Sealed<FreeText> reasons, Instant at) {}

    public record ToldRuling(boolean upheld, Sealed<FreeText> reasons, @Nullable AccreditationState restores, Instant at) {}

    /** @param reason null until it is known */
    public record ToldMiss(TimeLimit limit, Instant due, @Nullable MissReason reason) {}

    public record ToldExtension(TimeLimit limit, Instant until, @Nullable Sealed<FreeText> reasons, Instant at) {}

    public static FileForApplicant of(AccreditationFile file) {
        Request request = file.request();
        Standing standing = file.standing();
        return new FileForApplicant(file.id(), request.session(), request.organisation(), request.category(), request.purpose(),
                request.submittedAt(), standing.state(), standing.deadlineForParty(), standing.limits().all(), standing.hasOpenAppeal(),
                standing.isProvisional(), standing.isEffectStayed(), file.vetting().missingItems(), file.vetting().clarifications(),
                file.conditions().stream().map(FileForApplicant::told).toList(), told(file.intent()), told(file.suspension()),
                told(file.decision()), file.appeals().stream().map(FileForApplicant::told).toList(), file.notices(),
                file.missed().stream().map(FileForApplicant::told).toList(),
                file.extensions().stream().map(one -> new ToldExtension(one.limit(), one.until(), one.reasons(), one.at())).toList());
    }

    private static ToldCondition told(GrantCondition one) {
        return new ToldCondition(one.number(), one.condition(), one.unmet() == null ? null : one.unmet().at());
    }

    private static @Nullable ToldIntent told(@Nullable NoticeOfIntent notice) {
        return notice == null
                ? null
                : new ToldIntent(notice.number(), notice.intent(), Told.of(notice.ground(), notice.reasons(), notice.gist()),
                        notice.givenAt(), notice.reply(), notice.usedUp());
    }

    private static @Nullable ToldSuspension told(@Nullable Suspension suspension) {
        if (suspension == null) {
            return null;
        }
        Suspension.Emergency emergency = suspension.emergency();
        Suspension.Confirmation confirmation = emergency == null ? null : emergency.confirmation();
        return new ToldSuspension(Told.of(suspension.act()), suspension.at(), emergency == null ? null : emergency.confirmBy(),
                confirmation == null ? null : confirmation.at(), suspension.ending());
    }

    private static @Nullable ToldDecision told(@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        AdverseAct act = decision.adverseAct();
        return new ToldDecision(decision.outcome(), act == null ? null : Told.of(act), decision.appealUntil(), decision.barredUntil(),
                decision.at());
    }

    private static ToldAppeal told(Appeal appeal) {
        Appeal.Relief relief = appeal.relief();
        Appeal.Ruling ruling = appeal.decision();
        return new ToldAppeal(appeal.against(), appeal.reasons(), appeal.lodgedAt(), appeal.decisionDue(),
                relief == null ? null : new ToldRelief(relief.reasons(), relief.at()),
                ruling == null ? null : new ToldRuling(ruling.upheld(), ruling.reasons(), ruling.restores(), ruling.at()));
    }

    private static ToldMiss told(MissedDeadline one) {
        return new ToldMiss(one.limit(), one.due(), one.explanation() == null ? null : one.explanation().reason());
    }
}
