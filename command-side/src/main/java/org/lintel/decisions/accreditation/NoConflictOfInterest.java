package org.lintel.decisions.accreditation;

import java.util.Set;
import java.util.stream.Stream;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.ClaimEvent;
import org.lintel.language.accreditation.OfficerRecused;

/**
 * inv-2: a conflict of interest is with an organisation. Who left one of its files over it comes back to none of them, whichever session and
 * applicant they are of, and nobody vets an organisation that they ever asked for themselves.
 */
public final class NoConflictOfInterest {
    private static final Refusal RECUSED = new Refusal("conflict-of-interest", "You recused yourself from this file.",
            "Leave it to another officer.").which("recused");
    private static final Refusal RECUSED_ELSEWHERE = new Refusal("conflict-of-interest",
            "You recused yourself from another file of this organisation.", "Leave this one to another officer, too.")
            .which("recused-elsewhere");
    private static final Refusal OWN_REQUEST = new Refusal("conflict-of-interest", "This is your own request.",
            "Leave it to another officer.").which("own-request");
    private static final Refusal OWN_ORGANISATION = new Refusal("conflict-of-interest",
            "You made a request for this organisation yourself.",
            "Leave it to another officer.").which("own-organisation");

    private static final Refusal ANOTHER = new Refusal("conflict-of-interest", "That officer has a conflict of interest with this file.",
            "Leave it to another officer.").which("another");

    private NoConflictOfInterest() {}

    /** @return whether there can be a conflict at all: with the party and the person there is none, nor with the passing of time */
    public static boolean canConcern(Actor actor) {
        return actor.role() != Role.APP && actor.role() != Role.PERSON && actor.role() != Role.CLOCK;
    }

    /** @return what tells of conflicts with the file's organisation: little, however long the organisation is known */
    public static Boundary boundary(Accreditation file) {
        return boundary(file.request().organisationKey());
    }

    /** The same for an organisation, for what is decided on its delegates. */
    public static Boundary boundary(OrganisationKey organisation) {
        return Boundary.of(criterion(organisation));
    }

    /** See {@link #boundary(OrganisationKey)}. */
    public static Criterion criterion(OrganisationKey organisation) {
        return new Criterion(Tags.organisation(organisation), Set.of(OfficerRecused.class, AccreditationRequested.class));
    }

    /** @param history holds at least what is within the {@linkplain #boundary boundary} */
    public static Rule of(Actor officer, Accreditation file, History history) {
        return () -> {
            if (file.officers().recused().contains(officer.id())) {
                return RECUSED;
            }
            if (file.request().by().id().equals(officer.id())) {
                return OWN_REQUEST;
            }
            return own(officer, OfficerRecused.class, file, history).findAny().isPresent()
                    ? RECUSED_ELSEWHERE
                    : own(officer, AccreditationRequested.class, file, history).findAny().isPresent() ? OWN_ORGANISATION : null;
        };
    }

    /** For somebody else than who asks, who need not learn what the conflict is. */
    public static Rule ofAnother(UserId officer, Accreditation file, History history) {
        return () -> of(new Actor(officer, Role.SEC), file, history).objection() == null ? null : ANOTHER;
    }

    private static <E extends ClaimEvent> Stream<E> own(Actor officer, Class<E> kind, Accreditation file, History history) {
        return history.events(kind, criterion(file.request().organisationKey())).filter(event -> event.by().id().equals(officer.id()));
    }
}
