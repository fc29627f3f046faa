package org.lintel.views.history;

import static org.lintel.views.history.Wording.appeal;
import static org.lintel.views.history.Wording.becauseToTheParty;
import static org.lintel.views.history.Wording.category;
import static org.lintel.views.history.Wording.conditions;
import static org.lintel.views.history.Wording.quoted;
import static org.lintel.views.history.Wording.until;

import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
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
                    + ". You can supply it " + until(e.replyBy()) + ".";
            case InformationSupplied e -> "You supplied information: " + quoted(e.information()) + ".";
            case ClarificationAsked e -> "The Secretariat asked you: " + quoted(e.question()) + ". You can answer " + until(e.replyBy())
                    + ".";
            case CheckRecorded _ -> "The Secretariat carried out a check.";
            case OfficerRecused _ -> "An officer left the file; others go on with it.";
            case DecisionRecommended _ -> "The file was put before a second officer for decision.";
            case RecommendationReturned _ -> "The file went back to vetting.";
            case AccreditationGranted e -> "The accreditation was granted" + (e.conditions().isEmpty()
                    ? "."
                    : " on conditions: " + conditions(e.conditions()) + ".");
            case AccreditationDenied e -> "The accreditation was denied. "
                    + becauseToTheParty(e.act().ground(), e.act().reasons(), e.act().gist()) + " " + appeal(e.act());
            case NoticeGiven e -> "The Secretariat gave you notice that the accreditation may be "
                    + HistoryWords.intended(e.intent()) + ". " + becauseToTheParty(e.ground(), e.reasons(), e.gist()) + " You can reply "
                    + until(e.replyBy()) + ".";
            case NoticeAnswered e -> "You replied to the notice: " + quoted(e.reply()) + ".";
            case AccreditationRevoked e -> "The accreditation was revoked. "
                    + becauseToTheParty(e.act().ground(), e.act().reasons(), e.act().gist()) + " " + appeal(e.act())
                    + " The organisation cannot ask again " + until(e.barredUntil()) + ".";
            case RequestWithdrawn _ -> "You withdrew the request.";
        };
    }
}
