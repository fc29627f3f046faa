package org.lintel.views.erasures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.erasure.ErasureEvent;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.Projection;
import org.lintel.views.Standing;

/** The view of erasing: what was asked for and waits for a second person, what was erased, and what is due next. */
public final class Erasures implements Projection {
    public static final int LARGEST_LIST = 1_000;

    private final ErasureRows rows;

    public Erasures(ErasureRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccreditationRequested opened -> {
                if (rows.find(opened.accreditation()) == null) {
                    rows.save(new ErasureRow(opened.accreditation(), Standing.opened(opened), null, null, recorded.position()));
                }
            }
            case AccreditationEvent event -> advance(event.accreditation(), recorded, row -> after(row, event, recorded));
            case ErasureEvent event -> advance(event.accreditation(), recorded, row -> after(row, event, recorded));
            default -> {
                // Nothing is erased by it.
            }
        }
    }

    /** @return what waits for a second person, the longest waiting first */
    public List<ErasureRow> awaiting(int limit) {
        return rows.awaiting(within(limit));
    }

    /** @return what was erased, the latest first */
    public List<ErasureRow> erased(int limit) {
        return rows.erased(within(limit));
    }

    /** @return on which days what is erased next is due, of that many files at most, the soonest first */
    public List<DueDay> due(int limit) {
        Map<LocalDate, Map<RetentionClass, Integer>> days = new TreeMap<>();
        for (ErasureRow row : rows.due(within(limit))) {
            LocalDate day = Objects.requireNonNull(row.due()).atZone(ZoneOffset.UTC).toLocalDate();
            days.computeIfAbsent(day, _ -> new EnumMap<>(RetentionClass.class))
                    .merge(Objects.requireNonNull(row.standing().retention().next()), 1, Integer::sum);
        }
        List<DueDay> counted = new ArrayList<>();
        days.forEach((day, classes) -> classes.forEach((retention, files) -> counted.add(new DueDay(day, retention, files))));
        return counted;
    }

    private void advance(AccreditationId file, RecordedEvent recorded, UnaryOperator<ErasureRow> step) {
        ErasureRow row = rows.find(file);
        if (row == null) {
            throw new IllegalStateException("The view of erasures does not know the file " + file.value() + ": rebuild it.");
        }
        if (recorded.position() > row.position()) {
            rows.save(step.apply(row));
        }
    }

    private static ErasureRow after(ErasureRow row, AccreditationEvent event, RecordedEvent recorded) {
        boolean all = event instanceof RecordsErased records && records.retention() == RetentionClass.RESTRICTED;
        return new ErasureRow(row.accreditation(), row.standing().after(event), event instanceof AppealLodged ? null : row.asked(),
                all ? erased(row, false, recorded.recordedAt()) : row.erased(), recorded.position());
    }

    private static ErasureRow after(ErasureRow row, ErasureEvent event, RecordedEvent recorded) {
        return switch (event) {
            case ErasureRequested asked -> new ErasureRow(row.accreditation(), row.standing(),
                    new ErasureRow.Asked(asked.by().id(), recorded.recordedAt()), row.erased(), recorded.position());
            case FileErased _ -> new ErasureRow(row.accreditation(), row.standing().erased(), row.asked(),
                    erased(row, true, recorded.recordedAt()), recorded.position());
        };
    }

    private static ErasureRow.Erased erased(ErasureRow row, boolean onRequest, Instant at) {
        ErasureRow.@Nullable Erased before = row.erased();
        return before == null ? new ErasureRow.Erased(onRequest, at) : before;
    }

    private static int within(int limit) {
        if (limit < 1 || limit > LARGEST_LIST) {
            throw new IllegalArgumentException("A list has 1 to " + LARGEST_LIST + " files.");
        }
        return limit;
    }
}
