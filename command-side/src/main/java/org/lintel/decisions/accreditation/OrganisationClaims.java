package org.lintel.decisions.accreditation;

import java.time.Instant;
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
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * All files of one organisation, over all applicants and sessions, on one consistent view (inv-26, inv-34). Two applicants may claim one
 * organisation: that is an officers' task and told to neither of them, so no rule here refuses a request over another applicant's file.
 */
record OrganisationClaims(Map<AccreditationId, Claim> claims, @Nullable Instant barredUntil) {
    private static final Refusal ALREADY_REQUESTED = new Refusal("already-requested",
            "You have asked for this organisation's accreditation to this session already.", "Use that file; withdraw it to start again.");
    private static final Refusal ALREADY_ACCREDITED = new Refusal("organisation-already-accredited",
            "This organisation has an active accreditation for this session.",
            "Find out which claim is the organisation's own; until then return this request to vetting.");

    /** One file of the organisation. */
    private record Claim(SessionId session, UserId applicant, boolean open, boolean active) {
        Claim granted() {
            return new Claim(session, applicant, true, true);
        }

        Claim ended() {
            return new Claim(session, applicant, false, false);
        }
    }

    static Boundary boundary(OrganisationKey organisation) {
        return Boundary.of(Tags.organisation(organisation));
    }

    static OrganisationClaims from(History history, OrganisationKey organisation) {
        Map<AccreditationId, Claim> claims = new LinkedHashMap<>();
        Instant barredUntil = null;
        for (ClaimEvent event : history.events(ClaimEvent.class).filter(claim -> claim.organisationKey().equals(organisation)).toList()) {
            switch (event) {
                case AccreditationRequested opened ->
                    claims.put(opened.accreditation(), new Claim(opened.session(), opened.by().id(), true, false));
                case AccreditationGranted granted -> claims.computeIfPresent(granted.accreditation(), (_, claim) -> claim.granted());
                case AccreditationDenied denied -> claims.computeIfPresent(denied.accreditation(), (_, claim) -> claim.ended());
                case RequestWithdrawn withdrawn -> claims.computeIfPresent(withdrawn.accreditation(), (_, claim) -> claim.ended());
                case AccreditationRevoked revoked -> {
                    claims.computeIfPresent(revoked.accreditation(), (_, claim) -> claim.ended());
                    barredUntil = later(barredUntil, revoked.barredUntil());
                }
            }
        }
        return new OrganisationClaims(Map.copyOf(claims), barredUntil);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** One applicant asks once for an organisation and session, until that request has ended. */
    Rule notRequestedBy(UserId applicant, SessionId session) {
        return Rule.that(
                () -> claims.values().stream()
                        .noneMatch(claim -> claim.open && claim.session.equals(session) && claim.applicant.equals(applicant)),
                ALREADY_REQUESTED);
    }

    /** inv-26: a bar follows a revocation only, and ends by itself. */
    Rule notBarred(Instant now) {
        return () -> barredUntil == null || now.isAfter(barredUntil)
                ? null
                : new Refusal("re-application-barred",
                        "After a revocation this organisation cannot ask again until " + barredUntil + " (UTC).",
                        "Ask again after that day, or appeal against the revocation while its period runs.");
    }

    /** inv-34: at most one active accreditation per organisation and session. */
    Rule noneActiveIn(SessionId session) {
        return Rule.that(() -> claims.values().stream().noneMatch(claim -> claim.active && claim.session.equals(session)),
                ALREADY_ACCREDITED);
    }
}
