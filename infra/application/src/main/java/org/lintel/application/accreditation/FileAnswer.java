package org.lintel.application.accreditation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.Deadline;
import org.lintel.views.RunningLimit;
import org.lintel.views.RunningLimits;
import org.lintel.views.Told;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.Answer;
import org.lintel.views.file.FileForApplicant;
import org.lintel.views.file.FileForApplicant.ToldAppeal;
import org.lintel.views.file.FileForApplicant.ToldDecision;
import org.lintel.views.file.FileForApplicant.ToldIntent;
import org.lintel.views.file.FileForApplicant.ToldSuspension;
import org.lintel.views.file.Vetting;
import org.lintel.views.notices.Notice;

/**
 * One file, as far as the reader may see it. Officers see what the applicant sees, in {@code vetting} what they note for each other, and
 * the reasons of a security ground, of which the party is told the gist alone (inv-8).
 *
 * @param deadline the last moment for what the file waits for, UTC
 * @param limits every time limit that is running
 * @param appeal {@code OPEN} while an appeal is open, otherwise null
 * @param provisional whether it is suspended in an emergency and nobody has confirmed it
 * @param effectStayed whether the act against the party has no effect until its appeal is decided
 */
public record FileAnswer(String id, AccreditationState state, String sessionId, Organisation organisation, ParticipantCategory category,
        FreeText purpose, Instant submittedAt, @Nullable Instant deadline, @Nullable TimeLimit deadlineFor, List<LimitAnswer> limits,
        @Nullable String appeal, boolean provisional, boolean effectStayed, List<Asked> asked, @Nullable NoticeAnswer notice,
        @Nullable SuspensionAnswer suspension, @Nullable DecisionAnswer decision, List<AppealAnswer> appeals, List<MissAnswer> missed,
        @Nullable VettingAnswer vetting) {
    static final String OPEN = "OPEN";

    /** A time limit that is running; {@code endsAt} is null while it stands still because a notice could not be delivered. */
    public record LimitAnswer(TimeLimit limit, @Nullable Instant endsAt) {}

    /** What the applicant was asked for. */
    public enum AskedKind {
        MISSING_ITEMS,
        QUESTION
    }

    /** Something that the applicant was asked: missing items or a question, and the answer. */
    public record Asked(AskedKind kind, List<FreeText> items, Instant askedAt, Instant replyBy, @Nullable FreeText answer) {}

    /** What the party was told is intended. {@code replyBy} is null once the reply period no longer runs. */
    public record NoticeAnswer(Intent intent, Ground ground, @Nullable FreeText reasons, @Nullable FreeText gist, Instant givenAt,
            @Nullable Instant replyBy, @Nullable FreeText reply, boolean usedUp) {}

    /** The latest suspension, in force or not. */
    public record SuspensionAnswer(Instant at, Ground ground, @Nullable FreeText reasons, @Nullable FreeText gist,
            @Nullable Instant confirmBy, @Nullable Instant confirmedAt, @Nullable String endedHow, @Nullable Instant endedAt) {}

    /** The decision that stands. */
    public record DecisionAnswer(Instant at, List<Condition> conditions, @Nullable Ground ground, @Nullable FreeText reasons,
            @Nullable FreeText gist, @Nullable Instant appealUntil, @Nullable Instant barredUntil) {}

    /** An appeal; {@code outcome} is null while it is open. */
    public record AppealAnswer(AppealableAct against, FreeText reasons, Instant lodgedAt, Instant decisionDue, boolean interimRelief,
            @Nullable String outcome, @Nullable FreeText decisionReasons, @Nullable Instant decidedAt) {}

    /** A time limit that the institution missed, and why, once that is known. */
    public record MissAnswer(TimeLimit limit, Instant due, @Nullable MissReason reason) {}

    /** What officers note for each other, and what the party was sent. */
    public record VettingAnswer(List<CheckAnswer> checks, List<String> recused, @Nullable RecommendationAnswer recommendation,
            List<SentAnswer> sent) {}

    /** A notice in the party's inbox; {@code openedAt} is null until the party opened it. */
    public record SentAnswer(String id, NoticeKind kind, Instant dispatchedAt, @Nullable Instant openedAt, boolean undeliverable) {}

    /** A vetting check. */
    public record CheckAnswer(String check, CheckOutcome outcome, @Nullable FreeText note, String officer, Instant at) {}

    /** What awaits approval; of a security ground also the gist that the party is to be told. */
    public record RecommendationAnswer(RecommendedOutcome outcome, @Nullable Ground ground, FreeText reasons, @Nullable FreeText gist,
            String officer, Instant at) {}

    static FileAnswer forApplicant(FileForApplicant file) {
        return of(file, file.deadline(), null);
    }

    static FileAnswer forOfficers(AccreditationFile file) {
        return of(FileForApplicant.of(file), file.deadline(), file);
    }

    private static FileAnswer of(FileForApplicant file, @Nullable Deadline deadline,
            @Nullable AccreditationFile officers) {
        return new FileAnswer(file.id().value(), file.state(), file.session().value(), file.organisation(), file.category(), file.purpose(),
                file.submittedAt(), deadline == null ? null : deadline.until(), deadline == null ? null : deadline.limit(),
                file.limits().stream().map(one -> new LimitAnswer(one.limit(), one.ends())).toList(), file.openAppeal() ? OPEN : null,
                file.provisional(), file.effectStayed(), asked(file), notice(file, officers),
                suspension(file.suspension(), officers), decision(file, officers),
                file.appeals().stream().map(FileAnswer::appeal).toList(),
                file.missed().stream().map(one -> new MissAnswer(one.limit(), one.due(), one.reason())).toList(),
                officers == null ? null : vetting(officers));
    }

    private static List<Asked> asked(FileForApplicant file) {
        return Stream.concat(
                file.missingItems().stream()
                        .map(one -> new Asked(AskedKind.MISSING_ITEMS, one.items(), one.askedAt(), one.replyBy(), text(one.answer()))),
                file.clarifications().stream()
                        .map(one -> new Asked(AskedKind.QUESTION, List.of(one.question()), one.askedAt(), one.replyBy(),
                                text(one.answer()))))
                .toList();
    }

    private static @Nullable NoticeAnswer notice(FileForApplicant file, @Nullable AccreditationFile officers) {
        ToldIntent notice = file.intent();
        if (notice == null) {
            return null;
        }
        RunningLimit reply = new RunningLimits(file.limits()).find(TimeLimit.NOTICE_REPLY);
        return new NoticeAnswer(notice.intent(), notice.why().ground(),
                officers == null || officers.intent() == null ? notice.why().reasons() : officers.intent().reasons(), notice.why().gist(),
                notice.givenAt(),
                reply == null ? null : reply.ends(), text(notice.reply()), notice.usedUp());
    }

    private static @Nullable SuspensionAnswer suspension(@Nullable ToldSuspension suspension, @Nullable AccreditationFile officers) {
        if (suspension == null) {
            return null;
        }
        var ending = suspension.ending();
        return new SuspensionAnswer(suspension.at(), suspension.why().ground(),
                officers == null || officers.suspension() == null ? suspension.why().reasons() : officers.suspension().act().reasons(),
                suspension.why().gist(),
                suspension.confirmBy(), suspension.confirmedAt(), ending == null ? null : ending.how().name(),
                ending == null ? null : ending.at());
    }

    private static @Nullable DecisionAnswer decision(FileForApplicant file, @Nullable AccreditationFile officers) {
        ToldDecision decision = file.decision();
        if (decision == null) {
            return null;
        }
        var why = decision.why();
        List<Condition> conditions = file.conditions().stream().map(FileForApplicant.ToldCondition::condition).toList();
        return why == null
                ? new DecisionAnswer(decision.at(), conditions, null, null, null, decision.appealUntil(), null)
                : new DecisionAnswer(decision.at(), List.of(), why.ground(), reasons(why, officers), why.gist(), decision.appealUntil(),
                        decision.barredUntil());
    }

    private static AppealAnswer appeal(ToldAppeal appeal) {
        var ruling = appeal.decision();
        return new AppealAnswer(appeal.against(), appeal.reasons(), appeal.lodgedAt(), appeal.decisionDue(), appeal.relief() != null,
                ruling == null ? null : ruling.upheld() ? "UPHELD" : "DISMISSED", ruling == null ? null : ruling.reasons(),
                ruling == null ? null : ruling.at());
    }

    private static VettingAnswer vetting(AccreditationFile file) {
        Vetting vetting = file.vetting();
        var recommendation = vetting.recommendation();
        return new VettingAnswer(
                vetting.checks().stream()
                        .map(check -> new CheckAnswer(check.name(), check.outcome(), check.note(), check.by().value(), check.at()))
                        .toList(),
                vetting.recused().stream().map(TextValue::value).sorted().toList(),
                recommendation == null
                        ? null
                        : new RecommendationAnswer(recommendation.outcome(), recommendation.ground(), recommendation.reasons(),
                                recommendation.gist(), recommendation.by().value(), recommendation.at()),
                file.notices().stream().map(one -> new SentAnswer(Notice.idOf(file.id(), one.number()), one.kind(), one.dispatchedAt(),
                        one.openedAt(), one.undeliverable())).toList());
    }

    private static @Nullable FreeText reasons(Told why, @Nullable AccreditationFile officers) {
        var decision = officers == null ? null : officers.decision();
        return decision == null || decision.adverseAct() == null ? why.reasons() : decision.adverseAct().reasons();
    }

    private static @Nullable FreeText text(@Nullable Answer answer) {
        return answer == null ? null : answer.text();
    }
}
