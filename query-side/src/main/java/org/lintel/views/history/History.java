package org.lintel.views.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.Projection;
import org.lintel.views.words.Bilingual;
import org.lintel.views.words.Insertions;

/** The view of a file's history: who did what when, in which role, and why. */
public final class History implements Projection {
    public static final int LARGEST_PAGE = 200;

    private final HistoryEntries entries;

    public History(HistoryEntries entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof AccreditationEvent event) {
            entries.save(entry(event, recorded));
        }
    }

    /**
     * @param after the position after which to go on, or null to begin
     * @param limit how many entries at most, 1 to {@link #LARGEST_PAGE}
     * @return that part of the file's history; empty when there is no such file
     * @throws IllegalArgumentException when the limit is out of range
     */
    public HistoryPage page(AccreditationId accreditation, @Nullable Long after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries.");
        }
        List<HistoryEntry> found = entries.page(accreditation, after, limit + 1);
        boolean more = found.size() > limit;
        List<HistoryEntry> shown = more ? found.subList(0, limit) : found;
        return new HistoryPage(shown, more ? (Long) shown.getLast().position() : null);
    }

    /** @return the event in words of each language; what the stored view holds, and what an auditor gets from the events alone */
    public static HistoryEntry entry(AccreditationEvent event, RecordedEvent recorded) {
        Insertions sealed = new Insertions();
        Bilingual text = Bilingual.of(language -> HistoryWords.in(language, sealed).of(event));
        Bilingual forApplicant = Bilingual.of(language -> ApplicantWords.in(language, sealed).of(event));
        return new HistoryEntry(recorded.position(), event.accreditation(), EventTable.of(event.getClass()).name(), recorded.occurredAt(),
                recorded.recordedAt(), event.by(), text, forApplicant, sealed.inOrder());
    }
}
