package org.lintel.decisions.delegate;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.access.AssignedOfficers;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateId;

/**
 * inv-30: who is to be shown confidential data of a delegate says for what, and that is recorded first. An officer works on the delegate: the file of
 * the accreditation that they attend on is assigned to them, or they took a step with the delegate or a badge of theirs; refused over a conflict of interest (inv-2). A
 * reviewer decides an appeal about the delegate that is open. The contact point who nominated the person may too; nobody is shown there what is strictly confidential.
 */
public record OpenDelegate(DelegateId delegate, Purpose purpose, RetentionClass retention, Actor by) implements DelegateCommand {
    private static final Refusal NOT_ASSIGNED = new Refusal("not-assigned",
            "The file that this delegate belongs to is not assigned to you.", "Take the file of the accreditation that they attend on.")
            .which("delegate");

    /** @throws IllegalArgumentException for what is strictly confidential, which is opened in another way */
    public OpenDelegate {
        if (retention == RetentionClass.STRICTLY_CONFIDENTIAL) {
            throw new IllegalArgumentException("What is strictly confidential is for focal points alone.");
        }
    }

    @Override
    public Boundary[] alsoDependsOn(Delegate known, History history) {
        AccreditationId host = known.host().accreditation();
        Boundary readings = Boundary.of(Tags.access(delegate));
        return by.role() == Role.APP
                ? new Boundary[]{readings}
                : new Boundary[]{readings, Boundary.of(Tags.accreditation(host)), Boundary.of(Tags.access(host))};
    }

    @Override
    public Decision decide(Delegate known, History history, Circumstances circumstances) {
        DelegateOpened opened = new DelegateOpened(delegate, purpose, retention, by);
        Decision decision = Decision
                .provided(Recusals.from(history, known).noneOf(by), Rule.that(() -> worksOn(known, history), NOT_ASSIGNED))
                .then(() -> opened);
        return decision instanceof Decision.Accepted && DelegateReadings.include(opened, history, circumstances)
                ? new Decision.NothingToDo()
                : decision;
    }

    /** Whose the delegate is was judged before; of the others, who works on them. */
    private boolean worksOn(Delegate known, History history) {
        if (by.role() == Role.REV) {
            return known.hasOpenAppeal();
        }
        return by.role() == Role.APP || AssignedOfficers.of(history, known.host().accreditation()).all().contains(by.id())
                || history.events(BadgeEvent.class).anyMatch(step -> step.bearer().delegate().equals(delegate)
                        && step.by().role().isOfTheSecretariat() && step.by().id().equals(by.id()))
                || history.events(DelegateEvent.class).anyMatch(step -> step.concerned().contains(delegate)
                        && step.by().role().isOfTheSecretariat() && step.by().id().equals(by.id()));
    }
}
