package org.lintel.views.missed;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.views.Projection;

/** The view of the time limits that the institution missed, with their reasons: "no capacity" is a figure for the budget (inv-6). */
public final class MissedDeadlines implements Projection {
    public static final int LARGEST_PAGE = 200;

    private final MissedRows rows;

    public MissedDeadlines(MissedRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "missed";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccreditationRequested e -> rows.save(new MissedFile(e.accreditation(), e.session(), recorded.position()));
            case DeadlineMissed e -> rows.save(new MissedRow(e.accreditation(), null, sessionOf(e.accreditation()), e.limit(), e.due(),
                    recorded.recordedAt(), null, recorded.position()));
            case DeadlineMissExplained e -> rows.save(found(new MissedCursor(e.due(), e.accreditation().value(), e.limit()))
                    .explained(e.reason(), recorded.position()));
            case DelegateDeadlineMissed e -> rows.save(new MissedRow(e.host().accreditation(), e.delegate(), e.host().session(), e.limit(),
                    e.due(), recorded.recordedAt(), null, recorded.position()));
            case DelegateDeadlineMissExplained e -> rows.save(found(new MissedCursor(e.due(), e.delegate().value(), e.limit()))
                    .explained(e.reason(), recorded.position()));
            default -> {
                // Nothing was missed.
            }
        }
    }

    /**
     * @param after the {@code next} of the page before, or null for the first one
     * @param limit how many rows at most, 1 to {@link #LARGEST_PAGE}
     * @return the session's missed deadlines, the longest past first
     * @throws IllegalArgumentException when the limit is out of range
     */
    public MissedPage page(SessionId session, @Nullable MissedCursor after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " missed deadlines.");
        }
        List<MissedRow> found = rows.page(session, after, limit + 1);
        boolean more = found.size() > limit;
        List<MissedRow> shown = more ? found.subList(0, limit) : found;
        return new MissedPage(shown, more ? shown.getLast().place() : null);
    }

    /** @return how often each limit was missed for each reason in the session, by limit, those without a reason last */
    public List<MissedCount> table(SessionId session) {
        return MissedCount.table(rows.all(session).stream().map(row -> new MissedCount(row.limit(), row.reason(), 1)));
    }

    private SessionId sessionOf(AccreditationId accreditation) {
        MissedFile file = rows.file(accreditation);
        if (file == null) {
            throw rebuild(accreditation.value());
        }
        return file.session();
    }

    private MissedRow found(MissedCursor which) {
        MissedRow row = rows.find(which);
        if (row == null) {
            throw rebuild(which.matter());
        }
        return row;
    }

    private static IllegalStateException rebuild(String matter) {
        return new IllegalStateException("The missed deadlines do not know " + matter + ": rebuild them.");
    }
}
