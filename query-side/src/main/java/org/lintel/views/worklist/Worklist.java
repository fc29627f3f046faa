package org.lintel.views.worklist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.views.Projection;
import org.lintel.views.Standing;

/** The view of what waits for whom: the officers' work list, and an applicant's list of own files. */
public final class Worklist implements Projection {
    private final WorklistRows rows;

    public Worklist(WorklistRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof AccreditationEvent event) {
            WorklistRow row = rows.find(event.accreditation());
            if (row == null || recorded.position() > row.position()) {
                rows.save(evolve(row, event, recorded));
            }
        }
    }

    /** @return the page that was asked for; without double claims where an applicant's list was asked for */
    public WorklistPage page(WorklistQuery query) {
        List<WorklistRow> found = rows.page(query, query.limit() + 1);
        boolean more = found.size() > query.limit();
        List<WorklistRow> shown = more ? found.subList(0, query.limit()) : found;
        List<WorklistItem> items = query.applicant() == null
                ? withDoubleClaims(shown)
                : shown.stream().map(row -> new WorklistItem(row, false)).toList();
        return new WorklistPage(items, more ? query.placeOf(shown.getLast()) : null);
    }

    private static WorklistRow evolve(@Nullable WorklistRow row, AccreditationEvent event, RecordedEvent recorded) {
        if (event instanceof AccreditationRequested request) {
            return new WorklistRow(request.accreditation(), request.session(), request.organisation(), request.organisationKey(),
                    request.category(), request.by().id(), recorded.occurredAt(), Standing.opened(request), recorded.position());
        }
        if (row == null) {
            throw new IllegalStateException("The work list has no row for the file " + event.accreditation().value() + ": rebuild it.");
        }
        return new WorklistRow(row.accreditation(), row.session(), row.organisation(), row.organisationKey(), row.category(),
                row.applicant(), row.submittedAt(), row.standing().after(event), recorded.position());
    }

    /** Asked of the store with each page: a mark on the rows would have to be written across files. */
    private List<WorklistItem> withDoubleClaims(List<WorklistRow> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Set<Claim> claims = shown.stream().map(WorklistRow::claim).collect(Collectors.toSet());
        Map<Claim, Set<UserId>> claimants = rows.openClaims(claims).stream()
                .collect(groupingBy(OpenClaim::claim, mapping(OpenClaim::applicant, toSet())));
        return shown.stream().map(row -> new WorklistItem(row, isClaimedByAnother(row, claimants.getOrDefault(row.claim(), Set.of()))))
                .toList();
    }

    private static boolean isClaimedByAnother(WorklistRow row, Set<UserId> claimants) {
        return claimants.stream().anyMatch(claimant -> !claimant.equals(row.applicant()));
    }
}
