package org.lintel.views.samples;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.audit.Remark;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;

/**
 * A sampled decision about which something is to be done.
 *
 * @param asked position of the event by which it was to be followed up; its place in the list
 * @param open whether it still is
 * @param position of the event that last changed it
 */
public record FollowUpRow(SampleId sample, SessionId session, SampledDecision decision, @Nullable Remark remark, Instant since, long asked,
        boolean open, long position) {
    FollowUpRow closed(long last) {
        return new FollowUpRow(sample, session, decision, remark, since, asked, false, last);
    }
}
