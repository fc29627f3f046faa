package org.lintel.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.views.RunningLimit;
import org.lintel.views.file.AccreditationFile;
import org.lintel.views.history.History;
import org.lintel.views.words.Language;

/** What happened in a file, an entry for each event: who did what when, in the words of the file's history, and which time limits ended with it. Nothing is opened. */
final class FileStory {
    private static final Duration SHORT = Duration.ofDays(3);

    private final Map<TimeLimit, Begun> running = new EnumMap<>(TimeLimit.class);
    private @Nullable AccreditationFile file;

    private FileStory() {}

    /**
     * @param text what was done, with a word in place of what is sealed; null where the name of the event says it all
     * @param spent of each time limit that ended with the event
     */
    record Entry(long position, Instant occurredAt, Instant recordedAt, Actor by, String type, @Nullable String text, List<Spent> spent) {
        /** @return whether it was entered later than it happened */
        public boolean late() {
            return Duration.between(occurredAt, recordedAt).compareTo(Duration.ofMinutes(1)) >= 0;
        }
    }

    /**
     * How much of a time limit was used: it ended in this day, or hour, of so many.
     *
     * @param hours whether it is so short that hours are counted
     * @param late whether it was over by then
     */
    record Spent(TimeLimit limit, long part, long of, boolean hours, boolean late) {}

    private record Begun(Instant at, RunningLimit limit) {}

    /**
     * @param events of one file, in order, from the first
     * @param sealed what stands in place of a sealed text
     */
    static List<Entry> of(List<RecordedEvent> events, Language language, String sealed) {
        FileStory story = new FileStory();
        return events.stream().map(event -> story.entry(event, language, sealed)).toList();
    }

    private Entry entry(RecordedEvent recorded, Language language, String sealed) {
        AccreditationFile before = file;
        file = AccreditationFile.evolve(before, recorded);
        String text = recorded.event() instanceof AccreditationEvent event
                ? History.entry(event, recorded).text(language, false, _ -> sealed)
                : null;
        return new Entry(recorded.position(), recorded.occurredAt(), recorded.recordedAt(), recorded.event().by(),
                EventTable.of(recorded.event().getClass()).name(), text, spent(file, recorded.occurredAt()));
    }

    private List<Spent> spent(AccreditationFile now, Instant at) {
        List<Spent> ended = new ArrayList<>();
        for (Begun begun : List.copyOf(running.values())) {
            RunningLimit limit = now.standing().limits().find(begun.limit.limit());
            boolean over = limit == null || isOfAnotherAppeal(begun.limit, limit);
            if (over || limit == null || begun.limit.notice() != limit.notice()) {
                running.remove(begun.limit.limit());
            }
            if (over && begun.limit.ends() != null) {
                ended.add(spent(begun.limit.limit(), begun.at, begun.limit.ends(), at));
            }
        }
        for (RunningLimit limit : now.standing().limits().all()) {
            Begun known = running.get(limit.limit());
            running.put(limit.limit(), new Begun(known == null ? begunAt(limit, now, at) : known.at, limit));
        }
        return ended;
    }

    /** Of several open appeals the next is decided after the oldest. What another notice begins anew has not ended. */
    private static boolean isOfAnotherAppeal(RunningLimit before, RunningLimit now) {
        return before.limit() == TimeLimit.APPEAL_DECISION && !Objects.equals(before.ends(), now.ends());
    }

    private static Instant begunAt(RunningLimit limit, AccreditationFile file, Instant at) {
        return limit.limit() != TimeLimit.APPEAL_DECISION
                ? at
                : file.appeals().stream().filter(appeal -> appeal.decisionDue().equals(limit.ends())).map(appeal -> appeal.lodgedAt())
                        .findFirst().orElse(at);
    }

    private static Spent spent(TimeLimit limit, Instant begun, Instant ends, Instant at) {
        Duration whole = Duration.between(begun, ends);
        boolean hours = whole.compareTo(SHORT) <= 0;
        Duration unit = hours ? Duration.ofHours(1) : Duration.ofDays(1);
        boolean late = at.isAfter(ends);
        long of = Math.max(1, whole.plus(unit).minusNanos(1).dividedBy(unit));
        long part = Duration.between(begun, at).dividedBy(unit) + 1;
        return new Spent(limit, late ? part : Math.min(part, of), of, hours, late);
    }
}
