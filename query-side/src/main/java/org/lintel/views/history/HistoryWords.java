package org.lintel.views.history;

import static org.lintel.views.history.Wording.act;
import static org.lintel.views.history.Wording.appeal;
import static org.lintel.views.history.Wording.because;
import static org.lintel.views.history.Wording.category;
import static org.lintel.views.history.Wording.conditions;
import static org.lintel.views.history.Wording.limit;
import static org.lintel.views.history.Wording.missed;
import static org.lintel.views.history.Wording.moment;
import static org.lintel.views.history.Wording.quoted;
import static org.lintel.views.history.Wording.reasons;
import static org.lintel.views.history.Wording.restored;
import static org.lintel.views.history.Wording.until;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;

/** Each event in a sentence or two, for those who may read the file: what was done and why. Who did it stands beside the words. */
public final class HistoryWords {
    private HistoryWords() {}

    public static String of(AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested e -> "Asked that " + quoted(e.organisation().name()) + " (" + e.organisation().country().value()
                    + ") be accredited for session " + e.session().value() + " in the category " + category(e.category()) + ". Purpose: "
                    + quoted(e.purpose()) + ". A decision is due " + until(e.decisionDue()) + ".";
            case RequestFoundComplete _ -> "Found the request complete. Vetting begins.";
            case RequestFoundIncomplete e -> "Found the request incomplete. Missing: " + quoted(e.missing())
                    + ". The applicant can supply it " + until(e.replyPeriod().endsAt()) + ".";
            case InformationSupplied e -> "Supplied information: " + quoted(e.information()) + ".";
            case ClarificationAsked e ->
                "Asked the applicant: " + quoted(e.question()) + ". An answer is awaited " + until(e.replyPeriod().endsAt())
                        + ".";
            case CheckRecorded e -> check(e);
            case OfficerRecused e -> "Left the file because of a conflict of interest: " + quoted(e.reason())
                    + ". A recommendation made before is void.";
            case DecisionRecommended e -> recommendation(e);
            case RecommendationReturned e -> "Returned the file to vetting. Reasons: " + quoted(e.reasons()) + ".";
            case AccreditationGranted e -> "Granted the accreditation" + (e.conditions().isEmpty()
                    ? "."
                    : " on conditions: " + conditions(e.conditions()) + ".");
            case AccreditationDenied e -> "Denied the accreditation. " + because(e.act()) + " " + appeal(e.act().appealUntil());
            case RequestClosedWithoutPrejudice e -> "Closed the request, because nothing was supplied in time, although a "
                    + "reminder was given; it may be made again. " + appeal(e.appealUntil());
            case NoticeGiven e -> "Gave notice that the accreditation may be " + intended(e.intent()) + ". "
                    + because(e.ground(), e.reasons(), e.gist()) + " The party can reply " + until(e.replyPeriod().endsAt())
                    + ", or sooner once it opens the notice.";
            case NoticeAnswered e -> "Replied to the notice: " + quoted(e.reply()) + ".";
            case AccreditationSuspended e -> "Suspended the accreditation. " + because(e.act()) + " " + appeal(e.act().appealUntil());
            case AccreditationSuspendedProvisionally e -> "Suspended the accreditation at once, "
                    + (e.partyHeard() ? "after the party was heard. " : "without hearing the party first. ") + because(e.act())
                    + " It lapses unless a second officer confirms it by " + moment(e.confirmBy()) + ". " + appeal(e.act().appealUntil());
            case SuspensionConfirmed e -> "Confirmed the emergency suspension. " + because(e.act()) + " " + appeal(e.act().appealUntil());
            case SuspensionLapsed _ ->
                "The emergency suspension lapsed, because nobody confirmed it in time; the accreditation is in force "
                        + "again.";
            case AccreditationReinstated e -> "Ended the suspension; the accreditation is in force again. " + reasons(e.reasons());
            case AccreditationRevoked e -> "Revoked the accreditation. " + because(e.act()) + " " + appeal(e.act().appealUntil())
                    + " The organisation cannot ask again " + until(e.barredUntil()) + ".";
            case RequestWithdrawn _ -> "Withdrew the request.";
            case AccreditationExpired _ -> "The session is over, and the accreditation ended with it.";
            case AppealLodged e -> "Appealed against " + act(e.against()) + ": " + quoted(e.reasons()) + ". The review panel decides "
                    + until(e.decisionDue()) + ".";
            case InterimReliefGranted e -> "Stayed the effect of " + act(e.against()) + " until the appeal is decided. "
                    + reasons(e.reasons());
            case AppealUpheld e -> "Upheld the appeal against " + act(e.against()) + ". " + restored(e.restores())
                    + newDecision(e.decisionDue()) + " " + reasons(e.reasons());
            case AppealDismissed e -> "Dismissed the appeal against " + act(e.against()) + ", which stands. " + reasons(e.reasons());
            case DeadlineMissed e -> "The time for " + limit(e.limit()) + " ended on " + moment(e.due()) + " with nothing done.";
            case DeadlineMissExplained e -> "Explained why the time for " + limit(e.limit()) + ", which ended on " + moment(e.due())
                    + ", was missed: " + missed(e.reason()) + "." + (e.note() == null ? "" : " Note: " + quoted(e.note()) + ".");
            case DeadlineExtended e -> "Gave the party more time for " + limit(e.limit()) + ": " + until(e.period().endsAt()) + ". "
                    + reasons(e.reasons());
            case ReminderGiven e -> "The party was reminded that its time for " + limit(e.limit()) + " ends on " + moment(e.ends()) + ".";
            case NoticeOpened e -> "Opened notice " + e.notice() + "." + replyFromNow(e.replyPeriod(), "The party");
            case NoticeUndeliverable e -> "Notice " + e.notice() + " could not be delivered. A time to reply or to appeal that begins with "
                    + "it stands still until it is dispatched again.";
            case NoticeDispatchedAgain e -> "Dispatched notice " + e.notice() + " again."
                    + (e.period() == null ? "" : " The time that begins with it now runs " + until(e.period().endsAt()) + ".");
            case ConditionFoundUnmet e -> "Found condition " + e.condition() + " of the grant not met. " + reasons(e.reasons());
        };
    }

    static String newDecision(@Nullable Instant due) {
        return due == null ? "" : " A new decision is due " + until(due) + ".";
    }

    static String replyFromNow(@Nullable Period period, String who) {
        return period == null ? "" : " " + who + " can reply " + until(period.endsAt()) + ".";
    }

    static String intended(Intent intent) {
        return switch (intent) {
            case SUSPEND -> "suspended";
            case REVOKE -> "revoked";
        };
    }

    private static String check(CheckRecorded e) {
        String made = "Carried out the check " + quoted(e.check()) + ": " + (e.outcome() == CheckOutcome.PASSED ? "passed." : "failed.");
        return e.note() == null ? made : made + " Note: " + quoted(e.note()) + ".";
    }

    private static String recommendation(DecisionRecommended e) {
        String what = "Recommended to a second officer to " + (e.outcome() == RecommendedOutcome.GRANT ? "grant" : "deny")
                + " the accreditation. ";
        Ground ground = e.ground();
        return what + (ground == null ? "Reasons: " + quoted(e.reasons()) + "." : because(ground, e.reasons(), e.gist()));
    }
}
