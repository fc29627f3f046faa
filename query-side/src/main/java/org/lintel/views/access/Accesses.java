package org.lintel.views.access;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.UserId;
import org.lintel.language.access.ExceptionalAccessEvent;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionalAccessReviewed;
import org.lintel.language.access.ExceptionalReviewMissed;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.views.Projection;

/** The view of who may read what is confidential: who works on which file, and who opened one exceptionally, with its review (inv-30). */
public final class Accesses implements Projection {
    public static final int LARGEST_PAGE = 200;

    private final AccessRows rows;

    public Accesses(AccessRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        long position = recorded.position();
        switch (recorded.event()) {
            case AccreditationRequested opened -> rows.save(new AssignedRow(opened.accreditation(), Set.of(), position));
            case OfficerRecused left -> change(rowOf(left.accreditation()), row -> row.without(left.by().id(), position), position);
            case AccreditationEvent step when step.by().role().isOfTheSecretariat() ->
                change(rowOf(step.accreditation()), row -> row.with(step.by().id(), position), position);
            case OfficerAssigned given -> change(rowOf(given.accreditation()), row -> row.with(given.officer(), position), position);
            case ExceptionalAccessEvent event -> {
                ExceptionalAccessRow before = rows.find(event.access());
                if (before == null || position > before.position()) {
                    rows.save(evolve(before, event, recorded));
                }
            }
            default -> {
                // It changes nobody's access.
            }
        }
    }

    /** @return who works on the file; nobody where there is no such file */
    public Set<UserId> assignedTo(AccreditationId file) {
        AssignedRow row = rows.assigned(file);
        return row == null ? Set.of() : row.officers();
    }

    /** @return null where there is none of this id */
    public @Nullable ExceptionalAccessRow find(ExceptionalAccessId access) {
        return rows.find(access);
    }

    /**
     * @param review only those whose review stands so, or null for all
     * @param after the {@code next} of the page before, or null for the first one
     * @param limit how many rows at most, 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException when the limit is out of range
     */
    public ExceptionalAccessPage page(@Nullable Review review, @Nullable ExceptionalAccessCursor after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " accesses.");
        }
        List<ExceptionalAccessRow> found = rows.page(review, after, limit + 1);
        boolean more = found.size() > limit;
        List<ExceptionalAccessRow> shown = more ? found.subList(0, limit) : found;
        return new ExceptionalAccessPage(shown, more ? shown.getLast().place() : null);
    }

    private AssignedRow rowOf(AccreditationId file) {
        AssignedRow row = rows.assigned(file);
        if (row == null) {
            throw new IllegalStateException("The accesses do not know the file " + file.value() + ": rebuild them.");
        }
        return row;
    }

    /** Written only where something changes: most steps are taken by an officer who has the file already. */
    private void change(AssignedRow before, UnaryOperator<AssignedRow> change, long position) {
        AssignedRow after = change.apply(before);
        if (position > before.position() && !after.officers().equals(before.officers())) {
            rows.save(after);
        }
    }

    private static ExceptionalAccessRow evolve(@Nullable ExceptionalAccessRow before, ExceptionalAccessEvent event,
            RecordedEvent recorded) {
        if (event instanceof ExceptionallyOpened opened) {
            return new ExceptionalAccessRow(opened.access(), opened.accreditation(), opened.by().id(), recorded.occurredAt(),
                    opened.reason(), opened.reviewUntil(), false, Review.OPEN, null, recorded.position());
        }
        if (before == null) {
            throw new IllegalStateException("The accesses do not know " + event.access().value() + ": rebuild them.");
        }
        return switch (event) {
            case ExceptionallyOpened _ -> before;
            case ExceptionalReviewMissed _ -> before.missed(recorded.position());
            case ExceptionalAccessReviewed e -> before.reviewed(e.justified() ? Review.JUSTIFIED : Review.NOT_JUSTIFIED,
                    new ExceptionalAccessRow.Reviewed(e.by().id(), recorded.occurredAt(), e.note()), recorded.position());
        };
    }
}
