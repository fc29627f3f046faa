package org.lintel.views.samples;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.audit.SampleId;

/** Where the rows of {@link Samples} are kept. */
public interface SampleRows {
    @Nullable
    SampleRow find(SampleId sample);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(SampleRow row);

    /** @return all of the session, in any order */
    List<SampleRow> of(SessionId session);
}
