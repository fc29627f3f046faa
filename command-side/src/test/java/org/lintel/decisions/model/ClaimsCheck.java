package org.lintel.decisions.model;

import java.time.Instant;

import org.lintel.language.OrganisationKey;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.InterimReliefGranted;

/** What concerns all files of one organisation. */
final class ClaimsCheck {
    private ClaimsCheck() {}

    static void mayBeRequested(Past past, AccreditationRequested requested, Instant now) {
        Standards standards = Standards.of(past, requested.session(), now);
        Broken.unless(!now.isBefore(standards.session().requestWindow().from()) && !now.isAfter(standards.session().requestWindow().to()),
                "life cycle", "the window was closed");
        for (Past.FileSoFar other : past.filesOf(requested.organisationKey())) {
            Broken.unless(!other.request().session().equals(requested.session()) || !other.request().by().equals(requested.by())
                    || !other.state().isOpen(), "life cycle", "the same applicant asked twice");
        }
        notBarred(past, requested.organisationKey(), now);
        Broken.unless(requested.configuration().equals(standards.version().version()), "life cycle", "another version was in force");
        Broken.unless(standards.days().isAhead(requested.completenessDue(), standards.limits().completenessCheckWorkingDays())
                && standards.days().isAhead(requested.decisionDue(), standards.limits().decisionWorkingDays()), "inv-6",
                "due at another time");
    }

    static void notBarred(Past past, OrganisationKey organisation, Instant now) {
        for (Past.FileSoFar file : past.filesOf(organisation)) {
            int revoked = file.last(AccreditationRevoked.class::isInstance);
            boolean bars = revoked >= 0 && !now.isAfter(((AccreditationRevoked) file.events().get(revoked)).barredUntil())
                    && !isStayed(file) && file.after(revoked).stream().noneMatch(ClaimsCheck::overturnsARevocation);
            Broken.unless(!bars, "inv-26", "the organisation is barred");
        }
    }

    /** Asked after each commit: whatever brought a file into force. */
    static void oneInForce(Past past, AccreditationEvent event) {
        AccreditationRequested request = past.file(event.accreditation()).request();
        long inForce = past.filesOf(request.organisationKey()).stream().filter(file -> file.request().session().equals(request.session()))
                .filter(file -> file.state() == AccreditationState.ACTIVE || file.state() == AccreditationState.SUSPENDED || isStayed(file))
                .count();
        Broken.unless(inForce <= 1, "inv-34", "two accreditations of one organisation are in force");
    }

    private static boolean isStayed(Past.FileSoFar file) {
        int relief = file.last(event -> event instanceof InterimReliefGranted granted && granted.against() == AppealableAct.REVOCATION);
        return relief >= 0
                && file.after(relief).stream().noneMatch(event -> event instanceof AppealUpheld || event instanceof AppealDismissed);
    }

    private static boolean overturnsARevocation(AccreditationEvent event) {
        return event instanceof AppealUpheld upheld && upheld.against() == AppealableAct.REVOCATION;
    }
}
