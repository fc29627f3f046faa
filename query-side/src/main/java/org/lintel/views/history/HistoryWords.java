package org.lintel.views.history;

import static org.lintel.views.history.Wording.appeal;
import static org.lintel.views.history.Wording.because;
import static org.lintel.views.history.Wording.category;
import static org.lintel.views.history.Wording.conditions;
import static org.lintel.views.history.Wording.quoted;
import static org.lintel.views.history.Wording.until;

import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.CheckOutcome;
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
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;

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
                    + ". The applicant can supply it " + until(e.replyBy()) + ".";
            case InformationSupplied e -> "Supplied information: " + quoted(e.information()) + ".";
            case ClarificationAsked e -> "Asked the applicant: " + quoted(e.question()) + ". An answer is awaited " + until(e.replyBy())
                    + ".";
            case CheckRecorded e -> check(e);
            case OfficerRecused e -> "Left the file because of a conflict of interest: " + quoted(e.reason())
                    + ". A recommendation made before is void.";
            case DecisionRecommended e -> recommendation(e);
            case RecommendationReturned e -> "Returned the file to vetting. Reasons: " + quoted(e.reasons()) + ".";
            case AccreditationGranted e -> "Granted the accreditation" + (e.conditions().isEmpty()
                    ? "."
                    : " on conditions: " + conditions(e.conditions()) + ".");
            case AccreditationDenied e -> "Denied the accreditation. "
                    + because(e.act().ground(), e.act().reasons(), e.act().gist()) + " " + appeal(e.act());
            case NoticeGiven e -> "Gave notice that the accreditation may be " + intended(e.intent()) + ". "
                    + because(e.ground(), e.reasons(), e.gist()) + " The party can reply " + until(e.replyBy()) + ".";
            case NoticeAnswered e -> "Replied to the notice: " + quoted(e.reply()) + ".";
            case AccreditationRevoked e -> "Revoked the accreditation. " + because(e.act().ground(), e.act().reasons(), e.act().gist())
                    + " " + appeal(e.act()) + " The organisation cannot ask again " + until(e.barredUntil()) + ".";
            case RequestWithdrawn _ -> "Withdrew the request.";
        };
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
