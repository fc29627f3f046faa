package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;

import java.util.List;
import java.util.Objects;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Appeals;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.IndependentReview;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.Declaration;

/**
 * The review panel decides the oldest open appeal (inv-11). Upheld, it gives back exactly what the act took away, from delegates
 * too, as far as that act still has effect (inv-12); dismissed, the act stands, and takes again what a stay gave back.
 */
public record DecideAppeal(AccreditationId accreditation, boolean upheld, Sealed<FreeText> reasons,
        Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{OrganisationClaims.boundary(file.request().organisationKey()), Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        Delegation delegation = Delegation.from(history, accreditation);
        DueDates dueDates = DueDates.in(request.session(), history, circumstances);
        boolean stayEnds = !upheld && file.isStayed();
        return Decision
                .provided(StateAllows.appealIsOpen(file), IndependentReview.by(by, file), NoConflictOfInterest.of(by, file, history),
                        OrganisationClaims.from(history, request.organisationKey()).noneOtherAccredited(accreditation, request.session(),
                                upheld && file.appeals().contestRevocation()),
                        stayEnds ? delegation.canBeReachedAtOnce() : () -> null)
                .then(() -> upheld
                        ? upheld(file, dueDates)
                        : new AppealDismissed(accreditation, request.session(), request.organisationKey(), appeal(file).against(), reasons,
                                Declaration.NO_CONFLICT_OF_INTEREST, by),
                        () -> upheld
                                ? restored(file, delegation)
                                : stayEnds ? delegation.taken(file.appeals().contestedAct(), file.state(), dueDates, by) : List.of());
    }

    /** Those of whom a stay gave it back already have nothing to get. */
    private List<Event> restored(Accreditation file, Delegation delegation) {
        return restoredBy(appeal(file), file) == file.state() ? List.of() : delegation.restored(file.appeals().contestedAct(), by);
    }

    private AppealUpheld upheld(Accreditation file, DueDates dueDates) {
        AccreditationState restored = restoredBy(appeal(file), file);
        return new AppealUpheld(accreditation, file.request().session(), file.request().organisationKey(), appeal(file).against(), restored,
                restored == VETTING ? dueDates.decision() : null, reasons, Declaration.NO_CONFLICT_OF_INTEREST, by);
    }

    /** inv-12: exactly what the act took is given back; one that was followed by another, or that ended by itself, has nothing left to give. */
    private static AccreditationState restoredBy(Appeals.Appeal appeal, Accreditation file) {
        Appeals.Act latest = file.appeals().act();
        if (latest == null || latest.number() != appeal.act()) {
            return file.state();
        }
        return switch (appeal.against()) {
            case DENIAL -> file.state() == DENIED ? VETTING : file.state();
            case CLOSURE -> file.state() == CLOSED ? VETTING : file.state();
            case SUSPENSION -> file.state() == SUSPENDED ? ACTIVE : file.state();
            case REVOCATION -> file.state() == REVOKED ? ACTIVE : file.state();
        };
    }

    private static Appeals.Appeal appeal(Accreditation file) {
        return Objects.requireNonNull(file.appeals().oldest());
    }
}
