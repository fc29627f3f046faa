package org.lintel.language.audit;

import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.delegate.DelegateEvent;

/**
 * One decision that can be drawn, and nothing of what was written in it.
 *
 * @param position its place in the history
 * @param type by the name under which it is stored
 * @param subject the file or the delegate that it was on
 */
public record SampledDecision(long position, String type, SubjectId subject) {
    public boolean concernsADelegate() {
        return DelegateEvent.class.isAssignableFrom(kind());
    }

    public boolean hasReasons() {
        return DecisionReasons.areGivenWith(kind());
    }

    private Class<? extends Event> kind() {
        return EventTable.named(type).type();
    }
}
