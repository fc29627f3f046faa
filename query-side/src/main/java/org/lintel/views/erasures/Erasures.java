package org.lintel.views.erasures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.DelegateErasureEvent;
import org.lintel.language.erasure.DelegateErasureRequested;
import org.lintel.language.erasure.ErasureEvent;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.Projection;

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
        return 2;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccreditationRequested opened -> begin(ErasureRow.of(opened, recorded.position()));
            case DelegateNominated nominated -> begin(ErasureRow.of(nominated, recorded.position()));
            case AccreditationEvent event -> advance(event.accreditation().value(), recorded, row -> after(row, event, recorded));
            case ErasureEvent event -> advance(event.accreditation().value(), recorded, row -> after(row, event, recorded));
            case DelegateEvent event when changesWhatIsKept(event) ->
                advance(event.delegate().value(), recorded, row -> after(row, event, recorded));
            case DelegateErasureEvent event -> advance(event.delegate().value(), recorded, row -> after(row, event, recorded));
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

    /** @return on which days what is erased next is due, of that many files and persons at most, the soonest first */
    public List<DueDay> due(int limit) {
        Map<LocalDate, Map<RetentionClass, Integer>> days = new TreeMap<>();
        for (ErasureRow row : rows.due(within(limit))) {
            LocalDate day = Objects.requireNonNull(row.due()).atZone(ZoneOffset.UTC).toLocalDate();
            days.computeIfAbsent(day, _ -> new EnumMap<>(RetentionClass.class))
                    .merge(Objects.requireNonNull(row.retention().next()), 1, Integer::sum);
        }
        List<DueDay> counted = new ArrayList<>();
        days.forEach((day, classes) -> classes.forEach((retention, subjects) -> counted.add(new DueDay(day, retention, subjects))));
        return counted;
    }

    private void begin(ErasureRow row) {
        if (rows.find(row.subject()) == null) {
            rows.save(row);
        }
    }

    private void advance(String subject, RecordedEvent recorded, UnaryOperator<ErasureRow> step) {
        ErasureRow row = rows.find(subject);
        if (row == null) {
            throw new IllegalStateException("The view of erasures does not know " + subject + ": rebuild it.");
        }
        if (recorded.position() > row.position()) {
            rows.save(step.apply(row));
        }
    }

    private static ErasureRow after(ErasureRow row, AccreditationEvent event, RecordedEvent recorded) {
        boolean all = event instanceof RecordsErased records && records.retention() == RetentionClass.RESTRICTED;
        ErasureRow next = row.standing(Objects.requireNonNull(row.standing()).after(event),
                event instanceof AppealLodged ? null : row.asked(),
                recorded.position());
        return all ? next.erased(false, recorded.recordedAt()) : next;
    }

    private static ErasureRow after(ErasureRow row, ErasureEvent event, RecordedEvent recorded) {
        return switch (event) {
            case ErasureRequested asked -> asked(row, asked.by(), recorded);
            case FileErased _ -> row.standing(Objects.requireNonNull(row.standing()).erased(), row.asked(), recorded.position())
                    .erased(true, recorded.recordedAt());
        };
    }

    private static boolean changesWhatIsKept(DelegateEvent event) {
        return event instanceof DelegateRetentionBegan || event instanceof DelegateRecordsErased || DelegateRetentionBegan.isEndedBy(event);
    }

    /** Of a person all is erased when the last class is. */
    private static ErasureRow after(ErasureRow row, DelegateEvent event, RecordedEvent recorded) {
        ErasureRow next = row.kept(row.retention().after(event, !DelegateRetentionBegan.isEndedBy(event)), recorded.position());
        return next.retention().erased().size() == RetentionClass.values().length ? next.erased(false, recorded.recordedAt()) : next;
    }

    private static ErasureRow after(ErasureRow row, DelegateErasureEvent event, RecordedEvent recorded) {
        return switch (event) {
            case DelegateErasureRequested asked -> asked(row, asked.by(), recorded);
            case DelegateErased _ -> row.kept(row.retention().erasedAll(Set.of(RetentionClass.values())), recorded.position())
                    .erased(true, recorded.recordedAt());
        };
    }

    private static ErasureRow asked(ErasureRow row, Actor by, RecordedEvent recorded) {
        return row.asked(new ErasureRow.Asked(by.id(), recorded.recordedAt()), recorded.position());
    }

    private static int within(int limit) {
        if (limit < 1 || limit > LARGEST_LIST) {
            throw new IllegalArgumentException("A list has 1 to " + LARGEST_LIST + " entries.");
        }
        return limit;
    }
}
