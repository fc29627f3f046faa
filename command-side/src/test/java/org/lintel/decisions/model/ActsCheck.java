package org.lintel.decisions.model;

import java.util.stream.IntStream;

import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;

/** Acts against a party that is accredited: notice and reply, the emergency, suspension and revocation. */
final class ActsCheck {
    private ActsCheck() {}

    static void holds(Past past, Standards standards, Past.FileSoFar file, AccreditationEvent next) {
        switch (next) {
            case NoticeGiven given -> {
                NoticeOfIntent open = NoticeOfIntent.standing(file);
                Broken.unless(open == null || open.answered() || open.isOver(standards.now()), "inv-10", "an open notice was replaced");
                Broken.unless(VettingCheck.isLawful(given.ground(), given.gist()), "inv-8", "notice without a lawful ground");
            }
            case NoticeAnswered _ -> {
                NoticeOfIntent open = NoticeOfIntent.standing(file);
                Broken.unless(open != null && !open.answered() && !open.isOver(standards.now()), "life cycle",
                        "there was nothing to answer");
            }
            case AccreditationDenied denied -> carriesWhatItMust(standards, denied.act());
            case AccreditationSuspended suspended -> {
                followsNotice(standards, file, suspended, Intent.SUSPEND, suspended.act());
                carriesWhatItMust(standards, suspended.act());
            }
            case AccreditationRevoked revoked -> {
                followsNotice(standards, file, revoked, Intent.REVOKE, revoked.act());
                carriesWhatItMust(standards, revoked.act());
                Broken.unless(revoked.barredUntil().equals(standards.now().atZone(standards.session().calendar().zone())
                        .plus(standards.limits().barAfterRevocation()).toInstant()), "inv-26", "the bar has another length");
            }
            case AccreditationSuspendedProvisionally suspended -> {
                carriesWhatItMust(standards, suspended.act());
                Broken.unless(file.all(AccreditationSuspendedProvisionally.class).stream()
                        .noneMatch(earlier -> earlier.factsKey().equals(suspended.factsKey())), "inv-10", "the same facts served twice");
                Broken.unless(suspended.confirmBy().equals(standards.now().plus(standards.days().isOn()
                        ? standards.limits().confirmationInSession()
                        : standards.limits().confirmationOtherwise())), "inv-10", "the emergency has another length");
            }
            case SuspensionConfirmed confirmed -> {
                AccreditationSuspendedProvisionally ordered = provisional(file);
                Broken.unless(!standards.now().isAfter(ordered.confirmBy()), "inv-10", "confirmed too late");
                Broken.unless(!ordered.by().id().equals(confirmed.by().id()), "inv-1", "who ordered it confirmed it");
                carriesWhatItMust(standards, confirmed.act());
                Broken.unless(confirmed.act().ground() == ordered.act().ground(), "inv-10", "confirmed on another ground");
            }
            case SuspensionLapsed _ ->
                Broken.unless(standards.now().isAfter(provisional(file).confirmBy()), "inv-10", "lapsed before its time");
            case ConditionFoundUnmet unmet -> {
                AccreditationGranted grant = file.all(AccreditationGranted.class).getLast();
                Broken.unless(unmet.condition() >= 1 && unmet.condition() <= grant.conditions().size()
                        && !standards.days().today().isAfter(grant.conditions().get(unmet.condition() - 1).expires()), "inv-27",
                        "no such condition binds");
            }
            case AccreditationExpired _ ->
                Broken.unless(standards.now().isAfter(file.all(AccreditationGranted.class).getLast().expires()), "life cycle",
                        "expired before its time");
            case RequestClosedWithoutPrejudice closed ->
                Broken.unless(standards.days().isAhead(closed.appealUntil(), standards.limits().appealWorkingDays()), "inv-9",
                        "the appeal period has another length");
            case AccreditationGranted granted -> ClaimsCheck.notBarred(past, granted.organisationKey(), standards.now());
            default -> {
            }
        }
    }

    private static void carriesWhatItMust(Standards standards, AdverseAct act) {
        Broken.unless(VettingCheck.isLawful(act.ground(), act.gist()), "inv-8", "no lawful ground");
        Broken.unless(act.reasons() != null, "inv-9", "no reasons");
        Broken.unless(standards.days().isAhead(act.appealUntil(), standards.limits().appealWorkingDays()), "inv-9",
                "the appeal period has another length");
    }

    private static void followsNotice(Standards standards, Past.FileSoFar file, AccreditationEvent next, Intent intent, AdverseAct act) {
        NoticeOfIntent notice = NoticeOfIntent.standing(file);
        Broken.unless(notice != null && notice.given().intent() == intent && notice.given().ground() == act.ground(), "inv-10",
                "without notice of this very intent and ground");
        Broken.unless(notice != null && (notice.answered() || notice.isOver(standards.now())), "inv-10", "before the reply");
        Broken.unless(notice != null && !notice.given().by().id().equals(next.by().id()), "inv-1", "who gave notice approved");
    }

    /** @return the emergency suspension in force that nobody confirmed */
    private static AccreditationSuspendedProvisionally provisional(Past.FileSoFar file) {
        int place = IntStream.range(0, file.events().size()).filter(file::movesAt).max().orElseThrow();
        Broken.unless(file.events().get(place) instanceof AccreditationSuspendedProvisionally, "inv-10", "no emergency is in force");
        return (AccreditationSuspendedProvisionally) file.events().get(place);
    }
}
