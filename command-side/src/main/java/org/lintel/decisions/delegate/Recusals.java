package org.lintel.decisions.delegate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.delegate.Host;

/**
 * Conflicts of interest as to the organisations of a delegate, the one that nominates and the one that hosts, whichever of their files they
 * come from.
 *
 * @param organisations of the delegate
 * @param history in which the conflicts are told
 */
public record Recusals(Set<OrganisationKey> organisations, History history) {
    private static final Refusal RECUSED = new Refusal("conflict-of-interest",
            "You recused yourself from the organisation of this delegate, so you take no step on any of its delegates.",
            "Leave it to another officer.").which("recused-organisation");
    private static final Refusal OWN_NOMINATION = new Refusal("conflict-of-interest", "This delegate is of your own organisation.",
            "Leave it to another officer.").which("own-nomination");
    private static final Refusal RECOMMENDATION_VOID = new Refusal("recommendation-void",
            "Who recommended this has recused themselves since, so the recommendation counts for nothing.",
            "Have another officer recommend first.");

    /** The party takes no decision on itself, so nothing of this matters to theirs. */
    public static Boundary boundary(Actor by, Host... hosts) {
        Boundary none = new Boundary(Set.of());
        return NoConflictOfInterest.canConcern(by)
                ? none.and(Arrays.stream(hosts).map(host -> NoConflictOfInterest.boundary(host.organisationKey())).toArray(Boundary[]::new))
                : none;
    }

    public static Boundary boundary(Actor by, Delegate delegate) {
        return boundary(by, delegate.nomination().host(), delegate.host());
    }

    static Recusals from(History history, Host... hosts) {
        return new Recusals(Arrays.stream(hosts).map(Host::organisationKey).collect(Collectors.toSet()), history);
    }

    public static Recusals from(History history, Delegate delegate) {
        return from(history, delegate.nomination().host(), delegate.host());
    }

    /** inv-2: a conflict of interest bars an officer from the organisation and all its delegates. */
    public Rule noneOf(Actor actor) {
        return () -> !NoConflictOfInterest.canConcern(actor)
                ? null
                : hasRecused(actor.id()) ? RECUSED : concerns(actor.id(), AccreditationRequested.class) ? OWN_NOMINATION : null;
    }

    /** Entering what a party says is no step on it, so whoever asked on its behalf may go on; not who left over a conflict. */
    Rule notRecused(Actor actor) {
        return Rule.that(() -> !NoConflictOfInterest.canConcern(actor) || !hasRecused(actor.id()), RECUSED);
    }

    /** inv-4: a recusal from the organisation after recommending voids the recommendation on its delegates. */
    Rule leaveTheRecommendation(Delegate delegate) {
        return Rule.that(() -> delegate.recommendation() == null || !hasRecused(delegate.recommendation().officer()),
                RECOMMENDATION_VOID);
    }

    /** Whether they left a file of one of the organisations. */
    private boolean hasRecused(UserId officer) {
        return concerns(officer, OfficerRecused.class);
    }

    private boolean concerns(UserId who, Class<? extends ClaimEvent> kind) {
        return organisations.stream().flatMap(one -> history.events(kind, NoConflictOfInterest.criterion(one)))
                .anyMatch(claim -> claim.by().id().equals(who));
    }
}
