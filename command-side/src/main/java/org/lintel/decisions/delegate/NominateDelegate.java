package org.lintel.decisions.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.PassportLineKey;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.session.SessionConvened;

/**
 * A contact point nominates a person for the session that its organisation asked to be accredited for; or an officer does on its behalf.
 * Quotas bind later, at confirmation. Refused as {@code accreditation-ended}, {@code window-closed} or {@code nominated-twice}; never because
 * another organisation nominated the same person, which is an officers' task and told to neither.
 *
 * @param personKey by which the same person is known, of the session of that accreditation
 * @param passportLineKey by which the person is found at the desk; null where the name has no form in a passport's line
 * @param lateBecause why an officer lets a nomination in although the window is closed, or null
 * @param anew whether somebody who withdrew, was substituted or lapsed may be nominated again
 */
public record NominateDelegate(DelegateId delegate, AccreditationId accreditation, PersonKey personKey,
        @Nullable PassportLineKey passportLineKey,
        Sealed<Person> person,
        Sealed<Particulars> particulars, Sealed<Boolean> atRisk, DelegateRole role, Visibility proposed,
        @Nullable Sealed<FreeText> lateBecause,
        boolean anew, Actor by) implements Command {
    private static final Refusal WINDOW_CLOSED = new Refusal("window-closed", "Nobody can be nominated for this session now.",
            "Ask an officer of the Secretariat, who may let a late nomination in for stated reasons.").which("nomination");

    @Override
    public Boundary boundary(History known) {
        Boundary own = HostAccreditation.boundary(accreditation);
        Accreditation file = Accreditation.from(known, accreditation);
        return file == null || !file.isOpenTo(by)
                ? own
                : own.and(DueDates.boundary(file.request().session()), Recusals.boundary(by, HostAccreditation.hostOf(file)),
                        Nominations.boundary(personKey, known));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        Accreditation file = Accreditation.from(history, accreditation);
        if (file == null || !file.isOpenTo(by)) {
            return new Decision.NotFound();
        }
        Host host = HostAccreditation.hostOf(file);
        UserId contactPoint = file.request().by().id();
        SessionConvened session = DueDates.in(host.session(), history, circumstances).session();
        return Decision
                .provided(HostAccreditation.isOpen(history, accreditation), Recusals.from(history, host).notRecused(by),
                        Rule.that(() -> session.requestWindow().contains(circumstances.now()) || isLetIn(), WINDOW_CLOSED),
                        Nominations.noneOf(personKey, host, contactPoint, anew, history))
                .then(() -> new DelegateNominated(delegate, host, contactPoint, personKey, passportLineKey, person, particulars, atRisk,
                        role, proposed,
                        session.requestWindow().contains(circumstances.now()) ? null : lateBecause, by));
    }

    private boolean isLetIn() {
        return lateBecause != null && by.role() != Role.APP;
    }
}
