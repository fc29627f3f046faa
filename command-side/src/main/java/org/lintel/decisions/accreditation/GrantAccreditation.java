package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;

import java.util.List;
import java.util.Objects;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.RecommendedOutcome;

/** A second officer grants what another officer recommended, with or without conditions (inv-1, inv-5, inv-27, inv-34). */
public record GrantAccreditation(AccreditationId accreditation, List<ProposedCondition> conditions, Actor by)
        implements
            AccreditationCommand {
    private static final Refusal NOT_RECOMMENDED = new Refusal("grant-not-recommended", "A denial is recommended, not a grant.",
            "Deny the request, or return it to vetting with your reasons.");

    public GrantAccreditation {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{OrganisationClaims.boundary(file.request().organisationKey())};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        OrganisationClaims claims = OrganisationClaims.from(history, request.organisationKey());
        return Decision
                .provided(StateAllows.in(file.state(), AWAITING_APPROVAL), NoConflictOfInterest.of(by, file, history),
                        FourEyes.onRecommendation(by, file.recommendation()), conditionsAreLawful(), grantWasRecommended(file),
                        MandatoryChecks.havePassed(file, history), claims.noneOtherAccredited(accreditation, request.session(), true),
                        claims.notBarred(circumstances.now()))
                .then(() -> new AccreditationGranted(accreditation, request.session(), request.organisationKey(),
                        conditions.stream().map(ProposedCondition::lawful).toList(),
                        DueDates.in(request.session(), history, circumstances).expiry(), Declaration.NO_CONFLICT_OF_INTEREST, by));
    }

    private static Rule grantWasRecommended(Accreditation file) {
        return Rule.that(() -> file.recommendation() != null && file.recommendation().outcome() == RecommendedOutcome.GRANT,
                NOT_RECOMMENDED);
    }

    private Rule conditionsAreLawful() {
        return () -> conditions.stream().map(condition -> condition.groundIsLawful().objection()).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }
}
