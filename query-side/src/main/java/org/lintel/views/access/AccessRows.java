package org.lintel.views.access;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;

/** Where the rows of {@link Accesses} are kept. */
public interface AccessRows {
    @Nullable
    AssignedRow assigned(AccreditationId accreditation);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(AssignedRow row);

    @Nullable
    ExceptionalAccessRow find(ExceptionalAccessId access);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(ExceptionalAccessRow row);

    /**
     * @param review only those whose review stands so, or null for all
     * @param after the place after which to go on, or null to begin
     * @param limit how many rows at most
     * @return rows in the order of their {@linkplain ExceptionalAccessRow#place places}
     */
    List<ExceptionalAccessRow> page(@Nullable Review review, @Nullable ExceptionalAccessCursor after, int limit);
}
