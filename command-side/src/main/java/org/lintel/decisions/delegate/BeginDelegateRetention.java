package org.lintel.decisions.delegate;

import java.time.Instant;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateRetentionBegan;

/**
 * A delegate takes part no more, and nothing about them can be appealed: from then on the periods run for which what is kept of the person is kept, those
 * in force at that moment, though it be recorded later. Names and notes are counted from there, the rest from the end of the session where that is later.
 */
public record BeginDelegateRetention(DelegateId delegate, Actor by) implements ErasableDelegateCommand {
    @Override
    public Decision decide(Delegate ended, History history, Circumstances circumstances) {
        DueDates dueDates = DatedDelegateCommand.dueDates(ended, history, circumstances);
        RetentionClock clock = DelegateRetention.of(delegate, history, dueDates.closing());
        if (clock.running() != null || clock.hasErased(RetentionClass.RESTRICTED)
                || !ended.isOver(circumstances.now(), dueDates.closing())) {
            return new Decision.NothingToDo();
        }
        Instant began = clock.overSince(ended, dueDates.closing());
        ConfigurationPublished inForce = circumstances.configurations().inForceAt(began);
        Instant after = RetentionClock.later(began, dueDates.closing());
        return Decision.provided().then(() -> new DelegateRetentionBegan(delegate, ended.host(),
                dueDates.endOf(inForce.retention().of(RetentionClass.CONFIDENTIAL), began),
                dueDates.endOf(inForce.retention().of(RetentionClass.RESTRICTED), after),
                dueDates.endOf(inForce.retention().of(RetentionClass.STRICTLY_CONFIDENTIAL), after), inForce.version(), by));
    }
}
