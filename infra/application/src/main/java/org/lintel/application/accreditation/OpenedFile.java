package org.lintel.application.accreditation;

import static org.lintel.language.SealedField.APPEAL_REASONS;
import static org.lintel.language.SealedField.CHECK_NAME;
import static org.lintel.language.SealedField.CHECK_NOTE;
import static org.lintel.language.SealedField.CONDITION_TEST;
import static org.lintel.language.SealedField.CONFIRMATION_REASONS;
import static org.lintel.language.SealedField.DENIAL_GIST;
import static org.lintel.language.SealedField.DENIAL_REASONS;
import static org.lintel.language.SealedField.INFORMATION;
import static org.lintel.language.SealedField.MISSING_ITEM;
import static org.lintel.language.SealedField.NOTICE_GIST;
import static org.lintel.language.SealedField.NOTICE_REASONS;
import static org.lintel.language.SealedField.NOTICE_REPLY;
import static org.lintel.language.SealedField.PURPOSE;
import static org.lintel.language.SealedField.QUESTION;
import static org.lintel.language.SealedField.RECOMMENDATION_GIST;
import static org.lintel.language.SealedField.RECOMMENDATION_REASONS;
import static org.lintel.language.SealedField.REVOCATION_GIST;
import static org.lintel.language.SealedField.REVOCATION_REASONS;
import static org.lintel.language.SealedField.RULING_REASONS;
import static org.lintel.language.SealedField.SUSPENSION_GIST;
import static org.lintel.language.SealedField.SUSPENSION_REASONS;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.accreditation.FileAnswer.AppealAnswer;
import org.lintel.application.accreditation.FileAnswer.Asked;
import org.lintel.application.accreditation.FileAnswer.AskedKind;
import org.lintel.application.accreditation.FileAnswer.CheckAnswer;
import org.lintel.application.accreditation.FileAnswer.ConditionAnswer;
import org.lintel.application.accreditation.FileAnswer.DecisionAnswer;
import org.lintel.application.accreditation.FileAnswer.LimitAnswer;
import org.lintel.application.accreditation.FileAnswer.MissAnswer;
import org.lintel.application.accreditation.FileAnswer.NoticeAnswer;
import org.lintel.application.accreditation.FileAnswer.RecommendationAnswer;
import org.lintel.application.accreditation.FileAnswer.SentAnswer;
import org.lintel.application.accreditation.FileAnswer.SuspensionAnswer;
import org.lintel.application.accreditation.FileAnswer.VettingAnswer;
import org.lintel.application.sealing.Opener;
import org.lintel.json.RetentionAnswer;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.TextValue;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.Deadline;
import org.lintel.views.RunningLimit;
import org.lintel.views.RunningLimits;
import org.lintel.views.Told;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.file.Answer;
import org.lintel.views.file.Check;
import org.lintel.views.file.Decision;
import org.lintel.views.file.FileForApplicant;
import org.lintel.views.file.FileForApplicant.ToldAppeal;
import org.lintel.views.file.FileForApplicant.ToldCondition;
import org.lintel.views.file.FileForApplicant.ToldDecision;
import org.lintel.views.file.FileForApplicant.ToldIntent;
import org.lintel.views.file.FileForApplicant.ToldSuspension;
import org.lintel.views.file.Vetting;
import org.lintel.views.notices.Notice;

/**
 * A file with what is sealed in it opened, as an answer.
 *
 * @param open for this file and reader
 * @param officers what officers see besides, or null for the applicant
 * @param assigned who works on it, which officers see too
 */
record OpenedFile(Opener open, @Nullable AccreditationFile officers, Set<UserId> assigned) {
    FileAnswer answer(FileForApplicant file, @Nullable Deadline deadline) {
        return new FileAnswer(file.id().value(), file.state(), file.session().value(), open.organisation(file.organisation()),
                file.category(), open.text(file.purpose(), PURPOSE), file.submittedAt(), deadline == null ? null : deadline.until(),
                deadline == null ? null : deadline.limit(),
                file.limits().stream().map(one -> new LimitAnswer(one.limit(), one.ends())).toList(),
                file.openAppeal() ? FileAnswer.OPEN : null, file.provisional(), file.effectStayed(), asked(file), notice(file),
                suspension(file.suspension()), decision(file), file.appeals().stream().map(this::appeal).toList(),
                file.missed().stream().map(one -> new MissAnswer(one.limit(), one.due(), one.reason())).toList(),
                officers == null ? null : vetting(officers),
                officers == null ? null : RetentionAnswer.of(officers.standing().retention()));
    }

    private List<Asked> asked(FileForApplicant file) {
        return Stream.concat(
                file.missingItems().stream()
                        .map(one -> new Asked(AskedKind.MISSING_ITEMS,
                                one.items().stream().map(item -> open.text(item, MISSING_ITEM)).toList(), one.askedAt(), one.replyBy(),
                                answered(one.answer()))),
                file.clarifications().stream().map(one -> new Asked(AskedKind.QUESTION, List.of(open.text(one.question(), QUESTION)),
                        one.askedAt(), one.replyBy(), answered(one.answer()))))
                .toList();
    }

    private @Nullable NoticeAnswer notice(FileForApplicant file) {
        ToldIntent notice = file.intent();
        if (notice == null) {
            return null;
        }
        RunningLimit reply = new RunningLimits(file.limits()).find(TimeLimit.NOTICE_REPLY);
        Answer answer = notice.reply();
        return new NoticeAnswer(notice.intent(), notice.why().ground(),
                open.textOrNull(officers == null || officers.intent() == null ? notice.why().reasons() : officers.intent().reasons(),
                        NOTICE_REASONS),
                open.textOrNull(notice.why().gist(), NOTICE_GIST), notice.givenAt(), reply == null ? null : reply.ends(),
                answer == null ? null : open.text(answer.text(), NOTICE_REPLY), notice.usedUp());
    }

    private @Nullable SuspensionAnswer suspension(@Nullable ToldSuspension suspension) {
        if (suspension == null) {
            return null;
        }
        var ending = suspension.ending();
        Sealed<FreeText> reasons = officers == null || officers.suspension() == null
                ? suspension.why().reasons()
                : officers.suspension().act().reasons();
        return new SuspensionAnswer(suspension.at(), suspension.why().ground(),
                open.textOrNull(reasons, SUSPENSION_REASONS, CONFIRMATION_REASONS),
                open.textOrNull(suspension.why().gist(), SUSPENSION_GIST), suspension.confirmBy(), suspension.confirmedAt(),
                ending == null ? null : ending.how().name(), ending == null ? null : ending.at());
    }

    private @Nullable DecisionAnswer decision(FileForApplicant file) {
        ToldDecision decision = file.decision();
        if (decision == null) {
            return null;
        }
        var why = decision.why();
        if (why == null) {
            return new DecisionAnswer(decision.at(), file.conditions().stream().map(ToldCondition::condition)
                    .map(one -> new ConditionAnswer(one.ground(), one.expires(), open.text(one.test(), CONDITION_TEST))).toList(), null,
                    null,
                    null, decision.appealUntil(), null);
        }
        boolean denied = decision.outcome() == Decision.Outcome.DENIED;
        return new DecisionAnswer(decision.at(), List.of(), why.ground(),
                open.textOrNull(reasons(why), denied ? DENIAL_REASONS : REVOCATION_REASONS),
                open.textOrNull(why.gist(), denied ? DENIAL_GIST : REVOCATION_GIST), decision.appealUntil(), decision.barredUntil());
    }

    private AppealAnswer appeal(ToldAppeal appeal) {
        var ruling = appeal.decision();
        return new AppealAnswer(appeal.against(), open.text(appeal.reasons(), APPEAL_REASONS), appeal.lodgedAt(), appeal.decisionDue(),
                appeal.relief() != null, ruling == null ? null : ruling.upheld() ? "UPHELD" : "DISMISSED",
                ruling == null ? null : open.text(ruling.reasons(), RULING_REASONS), ruling == null ? null : ruling.at());
    }

    private VettingAnswer vetting(AccreditationFile file) {
        Vetting vetting = file.vetting();
        var recommendation = vetting.recommendation();
        boolean notes = open.classes().contains(RetentionClass.CONFIDENTIAL);
        return new VettingAnswer(assigned.stream().map(TextValue::value).sorted().toList(),
                vetting.checks().stream()
                        .map(check -> new CheckAnswer(nameOf(check), check.outcome(), check.note() != null,
                                notes ? open.textOrNull(check.note(), CHECK_NOTE) : null, check.by().value(), check.at()))
                        .toList(),
                vetting.recused().stream().map(TextValue::value).sorted().toList(),
                recommendation == null
                        ? null
                        : new RecommendationAnswer(recommendation.outcome(), recommendation.ground(),
                                open.text(recommendation.reasons(), RECOMMENDATION_REASONS),
                                open.textOrNull(recommendation.gist(), RECOMMENDATION_GIST), recommendation.by().value(),
                                recommendation.at()),
                file.notices().stream().map(one -> new SentAnswer(Notice.idOf(file.id(), one.number()), one.kind(), one.dispatchedAt(),
                        one.openedAt(), one.undeliverable())).toList());
    }

    private String nameOf(Check check) {
        return check.ownName() == null ? String.valueOf(check.name()) : open.text(check.ownName(), CHECK_NAME).value();
    }

    private @Nullable Sealed<FreeText> reasons(Told why) {
        var decision = officers == null ? null : officers.decision();
        return decision == null || decision.adverseAct() == null ? why.reasons() : decision.adverseAct().reasons();
    }

    private @Nullable FreeText answered(@Nullable Answer answer) {
        return answer == null ? null : open.text(answer.text(), INFORMATION);
    }

    @Override
    public String toString() {
        return "OpenedFile[withheld]";
    }
}
