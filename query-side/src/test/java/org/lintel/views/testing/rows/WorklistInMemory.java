package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.worklist.Claim;
import org.lintel.views.worklist.OpenClaim;
import org.lintel.views.worklist.WorklistQuery;
import org.lintel.views.worklist.WorklistRow;
import org.lintel.views.worklist.WorklistRows;

public final class WorklistInMemory extends ViewInMemory implements WorklistRows {
    private final RowsInMemory<AccreditationId, WorklistRow> kept = rows(WorklistRow::accreditation, WorklistRow::position);

    @Override
    public @Nullable WorklistRow find(AccreditationId accreditation) {
        return kept.find(accreditation);
    }

    @Override
    public void save(WorklistRow row) {
        kept.save(row);
    }

    @Override
    public List<WorklistRow> page(WorklistQuery query, int limit) {
        var after = query.after();
        return kept.list(row -> query.admits(row) && (after == null || query.placeOf(row).compareTo(after) > 0),
                Comparator.comparing(query::placeOf), limit);
    }

    @Override
    public List<OpenClaim> openClaims(Set<Claim> claims) {
        return kept.list(row -> row.state().isOpen() && claims.contains(row.claim())).stream()
                .map(row -> new OpenClaim(row.claim(), row.applicant())).toList();
    }

    public List<WorklistRow> all() {
        return kept.all();
    }
}
