package org.lintel.views.history;

import static org.lintel.views.history.Wording.sentences;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.views.words.Insertions;
import org.lintel.views.words.Language;

/** Each event in a sentence or two, for those who may read the file: what was done and why. Who did it stands beside the words. */
final class HistoryWords {
    private final Wording words;

    HistoryWords(Wording words) {
        this.words = words;
    }

    static HistoryWords in(Language language, Insertions sealed) {
        return new HistoryWords(Wording.in(language, sealed));
    }

    String of(AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested e -> words.say("AccreditationRequested", e.organisation(), e.session(),
                    e.category(), e.purpose(), e.decisionDue());
            case RequestFoundComplete _ -> words.say("RequestFoundComplete");
            case RequestFoundIncomplete e -> words.say("RequestFoundIncomplete", e.missing(), e.replyPeriod().endsAt());
            case InformationSupplied e -> words.say("InformationSupplied", e.information());
            case ClarificationAsked e -> words.say("ClarificationAsked", e.question(), e.replyPeriod().endsAt());
            case CheckRecorded e -> sentences(
                    words.say("CheckRecorded", e.check() == null ? Objects.requireNonNull(e.ownCheck()) : words.quoted(e.check()),
                            e.outcome()),
                    e.note() == null ? null : words.say("CheckRecorded.noted"));
            case OfficerRecused e -> words.say("OfficerRecused", e.reason());
            case DecisionRecommended e -> sentences(words.say("DecisionRecommended." + e.outcome()),
                    e.ground() == null ? reasons(e.reasons()) : words.because(e.ground(), e.reasons(), e.gist()));
            case RecommendationReturned e -> sentences(words.say("RecommendationReturned"), reasons(e.reasons()));
            case AccreditationGranted e -> e.conditions().isEmpty()
                    ? words.say("AccreditationGranted")
                    : words.say("AccreditationGranted.onConditions", words.conditions(e.conditions()));
            case AccreditationDenied e -> sentences(words.say("AccreditationDenied"), explained(e.act()));
            case RequestClosedWithoutPrejudice e ->
                sentences(words.say("RequestClosedWithoutPrejudice"), words.say("appeal", e.appealUntil()));
            case NoticeGiven e -> sentences(words.say("NoticeGiven", e.intent()), words.because(e.ground(), e.reasons(), e.gist()),
                    words.say("NoticeGiven.reply", e.replyPeriod().endsAt()));
            case NoticeAnswered e -> words.say("NoticeAnswered", e.reply());
            case AccreditationSuspended e -> sentences(words.say("AccreditationSuspended"), explained(e.act()));
            case AccreditationSuspendedProvisionally e -> sentences(
                    words.say("AccreditationSuspendedProvisionally." + (e.partyHeard() ? "heard" : "unheard")), words.because(e.act()),
                    words.say("confirmBy", e.confirmBy()), words.say("appeal", e.act().appealUntil()));
            case SuspensionConfirmed e -> sentences(words.say("SuspensionConfirmed"), explained(e.act()));
            case SuspensionLapsed _ -> words.say("SuspensionLapsed");
            case AccreditationReinstated e -> sentences(words.say("AccreditationReinstated"), reasons(e.reasons()));
            case AccreditationRevoked e ->
                sentences(words.say("AccreditationRevoked"), explained(e.act()), words.say("barredUntil", e.barredUntil()));
            case RequestWithdrawn _ -> words.say("RequestWithdrawn");
            case AccreditationExpired _ -> words.say("AccreditationExpired");
            case AppealLodged e -> words.say("AppealLodged", e.against(), e.reasons(), e.decisionDue());
            case InterimReliefGranted e -> sentences(words.say("InterimReliefGranted", e.against()), reasons(e.reasons()));
            case AppealUpheld e -> sentences(words.say("AppealUpheld", e.against()), words.restored(e.restores()),
                    e.decisionDue() == null ? null : words.say("decisionDue", e.decisionDue()), reasons(e.reasons()));
            case AppealDismissed e -> sentences(words.say("AppealDismissed", e.against()), reasons(e.reasons()));
            case DeadlineMissed e -> words.say("DeadlineMissed", e.limit(), e.due());
            case DeadlineMissExplained e ->
                sentences(words.say("DeadlineMissExplained", e.limit(), e.due(), e.reason()), note(e.note()));
            case DeadlineExtended e -> sentences(words.say("DeadlineExtended", e.limit(), e.period().endsAt()),
                    e.reasons() == null ? words.say("DeadlineExtended.late") : reasons(e.reasons()));
            case ReminderGiven e -> words.say("ReminderGiven", e.limit(), e.ends());
            case NoticeOpened e -> sentences(words.say("NoticeOpened", e.notice()),
                    e.replyPeriod() == null ? null : words.say("replyUntil", e.replyPeriod().endsAt()));
            case NoticeUndeliverable e -> words.say("NoticeUndeliverable", e.notice());
            case NoticeDispatchedAgain e -> sentences(words.say("NoticeDispatchedAgain", e.notice()),
                    e.period() == null ? null : words.say("NoticeDispatchedAgain.until", e.period().endsAt()));
            case ConditionFoundUnmet e -> sentences(words.say("ConditionFoundUnmet", e.condition()), reasons(e.reasons()));
            case RetentionBegan e -> words.say("RetentionBegan", e.confidentialUntil(), e.restrictedUntil());
            case ListingChosen e -> words.say(e.listed() ? "ListingChosen.listed" : "ListingChosen.unlisted");
            case RecordsErased e -> words.say("RecordsErased", e.retention(), e.due());
        };
    }

    private String explained(AdverseAct act) {
        return sentences(words.because(act), words.say("appeal", act.appealUntil()));
    }

    private String reasons(Sealed<FreeText> reasons) {
        return words.say("reasons", reasons);
    }

    private @Nullable String note(@Nullable Sealed<FreeText> note) {
        return note == null ? null : words.say("note", note);
    }
}
