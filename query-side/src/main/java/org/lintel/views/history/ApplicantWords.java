package org.lintel.views.history;

import static org.lintel.views.history.Wording.sentences;

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
import org.lintel.views.Told;
import org.lintel.views.words.Insertions;
import org.lintel.views.words.Language;

/**
 * Each event as the applicant is told it: everything that concerns them, and nothing of how officers came to it. Checks, a recusal's
 * reason, what was recommended and why it was returned stay inside; of a security ground the gist is told, as inv-8 asks.
 */
final class ApplicantWords {
    private final Wording words;

    ApplicantWords(Wording words) {
        this.words = words;
    }

    static ApplicantWords in(Language language, Insertions sealed) {
        return new ApplicantWords(Wording.in(language, sealed));
    }

    String of(AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested e ->
                words.say("AccreditationRequested.you", e.organisation(), e.session(), e.category(), e.decisionDue());
            case RequestFoundComplete _ -> words.say("RequestFoundComplete.you");
            case RequestFoundIncomplete e -> words.say("RequestFoundIncomplete.you", e.missing(), e.replyPeriod().endsAt());
            case InformationSupplied e -> words.say("InformationSupplied.you", e.information());
            case ClarificationAsked e -> words.say("ClarificationAsked.you", e.question(), e.replyPeriod().endsAt());
            case CheckRecorded _ -> words.say("CheckRecorded.you");
            case OfficerRecused _ -> words.say("OfficerRecused.you");
            case DecisionRecommended _ -> words.say("DecisionRecommended.you");
            case RecommendationReturned _ -> words.say("RecommendationReturned.you");
            case AccreditationGranted e -> e.conditions().isEmpty()
                    ? words.say("AccreditationGranted.you")
                    : words.say("AccreditationGranted.onConditions.you", words.conditions(e.conditions()));
            case AccreditationDenied e -> sentences(words.say("AccreditationDenied.you"), explained(e.act()));
            case RequestClosedWithoutPrejudice e ->
                sentences(words.say("RequestClosedWithoutPrejudice.you"), words.say("appeal", e.appealUntil()));
            case NoticeGiven e -> sentences(words.say("NoticeGiven.you", e.intent()),
                    words.because(Told.of(e.ground(), e.reasons(), e.gist())),
                    words.say("NoticeGiven.reply.you", e.replyPeriod().endsAt()));
            case NoticeAnswered e -> words.say("NoticeAnswered.you", e.reply());
            case AccreditationSuspended e -> sentences(words.say("AccreditationSuspended.you"), explained(e.act()));
            case AccreditationSuspendedProvisionally e -> sentences(words.say("AccreditationSuspendedProvisionally.you"),
                    explained(e.act()), words.say("confirmBy.you", e.confirmBy()));
            case SuspensionConfirmed e -> sentences(words.say("SuspensionConfirmed.you"), explained(e.act()));
            case SuspensionLapsed _ -> words.say("SuspensionLapsed.you");
            case AccreditationReinstated e -> sentences(words.say("AccreditationReinstated.you"), reasons(e.reasons()));
            case AccreditationRevoked e ->
                sentences(words.say("AccreditationRevoked.you"), explained(e.act()), words.say("barredUntil", e.barredUntil()));
            case RequestWithdrawn _ -> words.say("RequestWithdrawn.you");
            case AccreditationExpired _ -> words.say("AccreditationExpired");
            case AppealLodged e -> words.say("AppealLodged.you", e.against(), e.reasons(), e.decisionDue());
            case InterimReliefGranted e -> sentences(words.say("InterimReliefGranted.you", e.against()), reasons(e.reasons()));
            case AppealUpheld e -> sentences(words.say("AppealUpheld.you", e.against()), words.restored(e.restores()),
                    e.decisionDue() == null ? null : words.say("decisionDue", e.decisionDue()), reasons(e.reasons()));
            case AppealDismissed e -> sentences(words.say("AppealDismissed.you", e.against()), reasons(e.reasons()));
            case DeadlineMissed e -> words.say("DeadlineMissed.you", e.limit(), e.due());
            case DeadlineMissExplained e -> words.say("DeadlineMissExplained.you", e.limit(), e.due(), e.reason());
            case DeadlineExtended e ->
                sentences(words.say("DeadlineExtended.you", e.limit(), e.period().endsAt()),
                        e.reasons() == null ? words.say("DeadlineExtended.late") : reasons(e.reasons()));
            case ReminderGiven e -> words.say("ReminderGiven.you", e.limit(), e.ends());
            case NoticeOpened e -> sentences(words.say("NoticeOpened.you", e.notice()),
                    e.replyPeriod() == null ? null : words.say("replyUntil.you", e.replyPeriod().endsAt()));
            case NoticeUndeliverable e -> words.say("NoticeUndeliverable.you", e.notice());
            case NoticeDispatchedAgain e -> sentences(words.say("NoticeDispatchedAgain.you", e.notice()),
                    e.period() == null ? null : words.say("NoticeDispatchedAgain.until", e.period().endsAt()));
            case ConditionFoundUnmet e -> words.say("ConditionFoundUnmet.you", e.condition());
            case RetentionBegan e -> words.say("RetentionBegan.you", e.restrictedUntil());
            case ListingChosen e -> words.say(e.listed() ? "ListingChosen.you.listed" : "ListingChosen.you.unlisted");
            case RecordsErased e -> words.say("RecordsErased.you", e.retention(), e.due());
        };
    }

    private String explained(AdverseAct act) {
        return sentences(words.because(Told.of(act)), words.say("appeal", act.appealUntil()));
    }

    private String reasons(Sealed<FreeText> reasons) {
        return words.say("reasons", reasons);
    }
}
