package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * All files of one organisation, over all applicants and sessions, on one consistent view (inv-26, inv-34). Two applicants may claim one
 * organisation: that is an officers' task and told to neither of them, so no rule here refuses a request over another applicant's file.
 */
record OrganisationClaims(Map<AccreditationId, Claim> claims) {
    private static final Refusal ALREADY_REQUESTED = new Refusal("already-requested",
            "You have asked for this organisation's accreditation to this session already.", "Use that file; withdraw it to start again.");
    private static final Refusal ALREADY_ACCREDITED = new Refusal("organisation-already-accredited",
            "This organisation has an accreditation for this session that is in force.",
            "Find out which claim is the organisation's own; until then leave this one as it is.");

    /**
     * One file of the organisation.
     *
     * @param open whether it can still be acted upon
     * @param accredited whether an accreditation was granted that no act took away for good
     * @param barredUntil after a revocation: the end of the bar, UTC; otherwise null
     * @param stayed whether interim relief stays the effect of the revocation
     */
    private record Claim(SessionId session, UserId applicant, boolean open, boolean accredited, @Nullable Instant barredUntil,
            boolean stayed) {
        static Claim of(AccreditationRequested request) {
            return new Claim(request.session(), request.by().id(), true, false, null, false);
        }

        Claim after(ClaimEvent event) {
            return switch (event) {
                case AccreditationRequested _,OfficerRecused _ -> this;
                case AccreditationGranted _ -> with(true, true, null, false);
                case AccreditationDenied _,RequestWithdrawn _,RequestClosedWithoutPrejudice _,AccreditationExpired _ ->
                    with(false, false, null, false);
                case AccreditationRevoked revoked -> with(false, false, revoked.barredUntil(), false);
                case InterimReliefGranted relief ->
                    with(open, accredited, barredUntil, stayed || relief.against() == AppealableAct.REVOCATION);
                case AppealDismissed _ -> with(open, accredited, barredUntil, false);
                case AppealUpheld upheld -> upheld.restores() == REVOKED
                        ? with(open, accredited, barredUntil, stayed)
                        : with(upheld.restores().isOpen(), upheld.restores() == ACTIVE || upheld.restores() == SUSPENDED, null, false);
            };
        }

        boolean isInForce() {
            return accredited || stayed;
        }

        boolean barsAt(Instant now) {
            return barredUntil != null && !stayed && !now.isAfter(barredUntil);
        }

        private Claim with(boolean nextOpen, boolean nextAccredited, @Nullable Instant nextBar, boolean nextStayed) {
            return new Claim(session, applicant, nextOpen, nextAccredited, nextBar, nextStayed);
        }
    }

    static Boundary boundary(OrganisationKey organisation) {
        return Boundary.of(Tags.organisation(organisation));
    }

    static OrganisationClaims from(History history, OrganisationKey organisation) {
        Map<AccreditationId, Claim> claims = new LinkedHashMap<>();
        history.events(ClaimEvent.class).filter(event -> event.organisationKey().equals(organisation)).forEach(event -> {
            if (event instanceof AccreditationRequested request) {
                claims.put(request.accreditation(), Claim.of(request));
            } else {
                claims.computeIfPresent(event.accreditation(), (_, claim) -> claim.after(event));
            }
        });
        return new OrganisationClaims(Map.copyOf(claims));
    }

    /** One applicant asks once for an organisation and session, until that request has ended. */
    Rule notRequestedBy(UserId applicant, SessionId session) {
        return Rule.that(
                () -> claims.values().stream()
                        .noneMatch(claim -> claim.open && claim.session.equals(session) && claim.applicant.equals(applicant)),
                ALREADY_REQUESTED);
    }

    /** inv-26: a bar follows a revocation only, ends by itself, and falls with the revocation. */
    Rule notBarred(Instant now) {
        return () -> claims.values().stream().filter(claim -> claim.barsAt(now)).map(Claim::barredUntil).max(Comparator.naturalOrder())
                .map(until -> new Refusal("re-application-barred",
                        "After a revocation this organisation cannot be accredited again until " + until + " (UTC).",
                        "Ask again after that day, or appeal against the revocation while its period runs."))
                .orElse(null);
    }

    /**
     * inv-34: at most one accreditation in force per organisation and session. A suspended one counts, for it may be reinstated.
     *
     * @param own the file that the question is asked for
     * @param wouldBeInForce whether the decision would bring the own file into force; otherwise there is nothing to ask
     */
    Rule noneOtherAccredited(AccreditationId own, SessionId session, boolean wouldBeInForce) {
        return Rule.that(() -> !wouldBeInForce || claims.entrySet().stream().noneMatch(
                claim -> !claim.getKey().equals(own) && claim.getValue().isInForce() && claim.getValue().session.equals(session)),
                ALREADY_ACCREDITED);
    }
}
