package org.lintel.views.samples;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.SampleId;

/** Where the rows of {@link Samples} are kept. */
public interface SampleRows {
    @Nullable
    SampleRow find(SampleId sample);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(SampleRow row);

    /**
     * @param before the {@link SampleRow#began} before which to go on, or null to begin
     * @param limit how many rows at most
     * @return those of the session, the latest first
     */
    List<SampleRow> page(SessionId session, @Nullable Long before, int limit);

    /** @return how many of the kind in the session began before the position */
    int earlier(SessionId session, DecisionKind kind, long began);

    /** @return those that are not drawn yet, the first asked for first */
    List<SampleRow> waiting(int limit);

    @Nullable
    FiledIn filedIn(AccreditationId accreditation);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(FiledIn row);

    /** Keeps the row, unless it is there. */
    void save(DecidedRow row);

    /** @return what was decided in the session by events of these types up to and with the position, in any order */
    List<DecidedRow> decided(SessionId session, Set<String> types, long upTo);

    @Nullable
    FollowUpRow followUp(SampleId sample, long decision);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(FollowUpRow row);

    /**
     * @param after the {@link FollowUpRow#asked} after which to go on, or null to begin
     * @param limit how many rows at most
     * @return those of the session that are open, what has waited the longest first
     */
    List<FollowUpRow> followUps(SessionId session, @Nullable Long after, int limit);
}
