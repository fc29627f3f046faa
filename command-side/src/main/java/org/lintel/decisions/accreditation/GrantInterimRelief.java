package org.lintel.decisions.accreditation;

import java.util.List;
import java.util.Objects;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.IndependentReview;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.InterimReliefGranted;

/**
 * inv-12: the review panel stays the effect of an act under appeal until it decides that appeal, for the delegates too; see also inv-34.
 */
public record GrantInterimRelief(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{OrganisationClaims.boundary(file.request().organisationKey()), Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        return Decision
                .provided(StateAllows.appealIsOpen(file), StateAllows.appealIsNotStayed(file), IndependentReview.by(by, file),
                        NoConflictOfInterest.of(by, file, history),
                        OrganisationClaims.from(history, request.organisationKey()).noneOtherAccredited(accreditation, request.session(),
                                file.appeals().contestRevocation()))
                .then(() -> new InterimReliefGranted(accreditation, request.session(), request.organisationKey(),
                        Objects.requireNonNull(file.appeals().oldest()).against(), reasons, Declaration.NO_CONFLICT_OF_INTEREST, by),
                        () -> file.canBeStayed()
                                ? Delegation.from(history, accreditation).restored(file.appeals().contestedAct(), by)
                                : List.of());
    }
}
