package org.lintel.views.history;

import static org.lintel.views.history.Wording.act;
import static org.lintel.views.history.Wording.appeal;
import static org.lintel.views.history.Wording.becauseToTheParty;
import static org.lintel.views.history.Wording.category;
import static org.lintel.views.history.Wording.conditions;
import static org.lintel.views.history.Wording.limit;
import static org.lintel.views.history.Wording.missed;
import static org.lintel.views.history.Wording.moment;
import static org.lintel.views.history.Wording.quoted;
import static org.lintel.views.history.Wording.reasons;
import static org.lintel.views.history.Wording.restored;
import static org.lintel.views.history.Wording.until;

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
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.views.Told;

/**
 * Each event as the applicant is told it: everything that concerns them, and nothing of how officers came to it. Checks, a recusal's
 * reason, what was recommended and why it was returned stay inside; of a security ground the gist is told, as inv-8 asks.
 */
public final class ApplicantWords {
    private ApplicantWords() {}

    public static String of(AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested e -> "You asked that " + quoted(e.organisation().name()) + " be accredited for session "
                    + e.session().value() + " in the category " + category(e.category()) + ". A decision is due " + until(e.decisionDue())
                    + ".";
            case RequestFoundComplete _ -> "The Secretariat found your request complete. Vetting begins.";
            case RequestFoundIncomplete e -> "The Secretariat found your request incomplete. Missing: " + quoted(e.missing())
                    + ". You can supply it " + until(e.replyPeriod().endsAt()) + ".";
            case InformationSupplied e -> "You supplied information: " + quoted(e.information()) + ".";
            case ClarificationAsked e ->
                "The Secretariat asked you: " + quoted(e.question()) + ". You can answer " + until(e.replyPeriod().endsAt())
                        + ".";
            case CheckRecorded _ -> "The Secretariat carried out a check.";
            case OfficerRecused _ -> "An officer left the file; others go on with it.";
            case DecisionRecommended _ -> "The file was put before a second officer for decision.";
            case RecommendationReturned _ -> "The file went back to vetting.";
            case AccreditationGranted e -> "The accreditation was granted" + (e.conditions().isEmpty()
                    ? "."
                    : " on conditions: " + conditions(e.conditions()) + ".");
            case AccreditationDenied e -> "The accreditation was denied. " + explained(e.act());
            case RequestClosedWithoutPrejudice e -> "The request was closed, because nothing was supplied in time, although a "
                    + "reminder was given; you may make it again. " + appeal(e.appealUntil());
            case NoticeGiven e -> "The Secretariat gave you notice that the accreditation may be "
                    + HistoryWords.intended(e.intent()) + ". " + becauseToTheParty(Told.of(e.ground(), e.reasons(), e.gist()))
                    + " You can reply " + until(e.replyPeriod().endsAt()) + ", or sooner once you open the notice.";
            case NoticeAnswered e -> "You replied to the notice: " + quoted(e.reply()) + ".";
            case AccreditationSuspended e -> "The accreditation was suspended. " + explained(e.act());
            case AccreditationSuspendedProvisionally e -> "The accreditation was suspended at once. " + explained(e.act())
                    + " The suspension lapses unless a second officer confirms it by " + moment(e.confirmBy()) + ".";
            case SuspensionConfirmed e -> "The emergency suspension was confirmed. " + explained(e.act());
            case SuspensionLapsed _ -> "The emergency suspension lapsed, because it was not confirmed in time; the accreditation is in "
                    + "force again.";
            case AccreditationReinstated e -> "The suspension ended; the accreditation is in force again. " + reasons(e.reasons());
            case AccreditationRevoked e -> "The accreditation was revoked. " + explained(e.act()) + " The organisation cannot ask again "
                    + until(e.barredUntil()) + ".";
            case RequestWithdrawn _ -> "You withdrew the request.";
            case AccreditationExpired _ -> "The session is over, and the accreditation ended with it.";
            case AppealLodged e -> "You appealed against " + act(e.against()) + ": " + quoted(e.reasons()) + ". The review panel decides "
                    + until(e.decisionDue()) + ".";
            case InterimReliefGranted e -> "The review panel stayed the effect of " + act(e.against()) + " until it decides your appeal. "
                    + reasons(e.reasons());
            case AppealUpheld e -> "The review panel upheld your appeal against " + act(e.against()) + ". " + restored(e.restores())
                    + HistoryWords.newDecision(e.decisionDue()) + " " + reasons(e.reasons());
            case AppealDismissed e -> "The review panel dismissed your appeal against " + act(e.against()) + ", which stands. "
                    + reasons(e.reasons());
            case DeadlineMissed e -> "The time for " + limit(e.limit()) + " ended on " + moment(e.due()) + " with nothing done. "
                    + "That decides nothing against you.";
            case DeadlineMissExplained e -> "Why the time for " + limit(e.limit()) + ", which ended on " + moment(e.due())
                    + ", was missed: " + missed(e.reason()) + ".";
            case DeadlineExtended e -> "You were given more time for " + limit(e.limit()) + ": " + until(e.period().endsAt()) + ". "
                    + reasons(e.reasons());
            case ReminderGiven e -> "You were reminded that your time for " + limit(e.limit()) + " ends on " + moment(e.ends()) + ".";
            case NoticeOpened e -> "You opened notice " + e.notice() + "." + HistoryWords.replyFromNow(e.replyPeriod(), "You");
            case NoticeUndeliverable e ->
                "Notice " + e.notice() + " could not be delivered to you. A time to reply or to appeal that begins "
                        + "with it stands still until it is dispatched again.";
            case NoticeDispatchedAgain e -> "Notice " + e.notice() + " was dispatched to you again."
                    + (e.period() == null ? "" : " The time that begins with it now runs " + until(e.period().endsAt()) + ".");
            case ConditionFoundUnmet e -> "Condition " + e.condition() + " of the grant was found not met. A notice tells you why.";
        };
    }

    private static String explained(AdverseAct act) {
        return becauseToTheParty(Told.of(act)) + " " + appeal(act.appealUntil());
    }
}
