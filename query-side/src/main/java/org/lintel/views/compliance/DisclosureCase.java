package org.lintel.views.compliance;

import java.util.EnumSet;
import java.util.List;

import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.disclosure.DisclosureTextErased;

/**
 * inv-28: a disclosure, or a demand by an authority, as the controls see it: to when its words are kept, and nothing of what they say.
 *
 * @param subject the id of the disclosure or of the demand
 * @param kept its words, since they were recorded
 * @param position of the event that last changed it
 */
public record DisclosureCase(String subject, SessionId session, List<KeptRecords> kept, long position) {
    public DisclosureCase {
        kept = List.copyOf(kept);
    }

    static DisclosureCase of(DisclosureText written, RecordedEvent recorded) {
        return new DisclosureCase(written.subject().value(), written.session(), List.of(new KeptRecords(RetentionClass.RESTRICTED,
                written.keptUntil(recorded.recordedAt()), CountedEvent.of(recorded), null, null)), recorded.position());
    }

    /** An event at or before the case's own position changes nothing. */
    DisclosureCase after(DisclosureTextErased gone, RecordedEvent recorded) {
        return recorded.position() <= position
                ? this
                : new DisclosureCase(subject, session, KeptRecords.erased(kept, EnumSet.of(gone.retention()), CountedEvent.of(recorded)),
                        recorded.position());
    }
}
