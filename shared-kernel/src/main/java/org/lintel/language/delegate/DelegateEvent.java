package org.lintel.language.delegate;

import java.util.List;

import org.lintel.language.Event;

/** What happens to one nominated person. None carries the organisation's tag: its claims in every session would be read with its delegates. */
public sealed interface DelegateEvent extends Event
        permits PlaceEvent, DelegateNoticeGiven, DelegateNoticeAnswered, DelegateNoticeOpened, DelegateSuspended,
        DelegateSuspendedProvisionally, DelegateSuspensionConfirmed, DelegateSuspensionLapsed, DelegateReinstated, DelegateReminderGiven,
        DelegateDeadlineMissed, DelegateDeadlineMissExplained, DelegateRetentionBegan, DelegateRecordsErased, DelegateNominated,
        DelegateVetted, DelegateRecommended, DelegateGranted,
        VisibilityChosen, DisplayNameChosen, PersonInvited, PersonCame, PersonAsked {
    /** @return to whom it happened; of two, the one whom the command was about */
    DelegateId delegate();

    /** @return on whose accreditation the delegate attends from now on */
    Host host();

    /** @return all to whom it happened */
    default List<DelegateId> concerned() {
        return List.of(delegate());
    }

    /** @return every host whom it touches: where a delegate moves, the one left behind too */
    default List<Host> hosts() {
        return List.of(host());
    }
}
