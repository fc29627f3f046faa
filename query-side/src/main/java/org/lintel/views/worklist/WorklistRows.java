package org.lintel.views.worklist;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;

/** Where the rows of the {@link Worklist} are kept. */
public interface WorklistRows {
    @Nullable
    WorklistRow find(AccreditationId accreditation);

    /** Keeps the row, unless one of the same or a later position is there. */
    void save(WorklistRow row);

    /**
     * @param limit how many rows at most; may exceed the query's own by one
     * @return the rows that the query admits and that lie after its cursor, in the order of their
     *         {@linkplain WorklistQuery#placeOf places}
     */
    List<WorklistRow> page(WorklistQuery query, int limit);

    /** @return every open file's claim among these, to find two applicants that claim one organisation */
    List<OpenClaim> openClaims(Set<Claim> claims);
}
