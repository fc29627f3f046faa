package org.lintel.language.audit;

import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.delegate.DelegateEvent;

/**
 * One decision that can be drawn, and nothing of what was written in it.
 *
 * @param position its place in the history
 * @param type by the name under which it is stored
 * @param subject the file or the delegate that it was on
 */
public record SampledDecision(long position, String type, SubjectId subject) {
    static SampledDecision on(AccreditationEvent decision, long position) {
        return new SampledDecision(position, EventTable.of(decision.getClass()).name(), new SubjectId(decision.accreditation().value()));
    }

    static SampledDecision on(DelegateEvent decision, long position) {
        return new SampledDecision(position, EventTable.of(decision.getClass()).name(), new SubjectId(decision.delegate().value()));
    }

    public boolean concernsADelegate() {
        return DelegateEvent.class.isAssignableFrom(kind());
    }

    public boolean hasReasons() {
        return DecisionReasons.areGivenWith(kind());
    }

    public boolean isOf(DecisionKind kind) {
        return kind.includes(kind());
    }

    private Class<? extends Event> kind() {
        return EventTable.named(type).type();
    }
}
