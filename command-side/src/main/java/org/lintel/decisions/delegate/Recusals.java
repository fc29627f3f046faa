package org.lintel.decisions.delegate;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.delegate.Host;

/**
 * Officers with a conflict of interest as to an organisation, whichever of its files they left.
 *
 * @param officers of the organisation that nominates and of the one that hosts
 */
record Recusals(Set<UserId> officers) {
    private static final Refusal RECUSED = new Refusal("conflict-of-interest",
            "You recused yourself from the organisation of this delegate, so you take no step on any of its delegates.",
            "Leave it to another officer.").which("recused-organisation");
    private static final Refusal OWN_NOMINATION = new Refusal("conflict-of-interest", "This delegate is of your own organisation.",
            "Leave it to another officer.").which("own-nomination");
    private static final Refusal RECOMMENDATION_VOID = new Refusal("recommendation-void",
            "Who recommended this has recused themselves since, so the recommendation counts for nothing.",
            "Have another officer recommend first.");

    /** An applicant takes no decision, so nothing of this matters to theirs. */
    static Boundary boundary(Actor by, Host... hosts) {
        Set<Boundary.Criterion> recusals = by.role() == Role.APP
                ? Set.of()
                : Arrays.stream(hosts).map(host -> new Boundary.Criterion(Tags.organisation(host.organisationKey()),
                        Set.of(OfficerRecused.class))).collect(toSet());
        return new Boundary(recusals);
    }

    static Recusals from(History history, Host... hosts) {
        Set<OrganisationKey> organisations = Arrays.stream(hosts).map(Host::organisationKey).collect(toSet());
        return new Recusals(history.events(OfficerRecused.class).filter(left -> organisations.contains(left.organisationKey()))
                .map(left -> left.by().id()).collect(toSet()));
    }

    static Recusals from(History history, Delegate delegate) {
        return from(history, delegate.nomination().host(), delegate.host());
    }

    /** inv-2: a conflict of interest bars an officer from the organisation and all its delegates. */
    Rule noneOf(Actor actor, UserId contactPoint) {
        return () -> actor.role() == Role.APP
                ? null
                : officers.contains(actor.id()) ? RECUSED : contactPoint.equals(actor.id()) ? OWN_NOMINATION : null;
    }

    Rule noneOf(Actor actor, Delegate delegate) {
        return noneOf(actor, delegate.nomination().contactPoint());
    }

    /** inv-4: a recusal from the organisation after recommending voids the recommendation on its delegates. */
    Rule leaveTheRecommendation(Delegate delegate) {
        return Rule.that(() -> delegate.recommendation() == null || !officers.contains(delegate.recommendation().officer()),
                RECOMMENDATION_VOID);
    }
}
