package org.lintel.application.transparency;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.SignedNote;

/**
 * What can be said of a log that another process on this data folder seals: by its files, and by how long they have not changed. A process that is paused keeps
 * the folder, and nobody else can seal.
 */
final class SealedElsewhere {
    static final String STATE = "ELSEWHERE";
    static final String STANDS_STILL = "SEALER_STANDS_STILL";
    /** Events wait for a second, as a rule, and for a few where many come. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(30);

    private final LogFiles files;
    private final LongSupplier nanos;
    private @Nullable Signs last;
    private long lastAt;
    private long lookedAt;

    /** Of a sealer that is at work one of them is soon another. */
    private record Signs(long sealed, Optional<FileTime> work) {}

    SealedElsewhere(LogFiles files, LongSupplier nanos) {
        this.files = files;
        this.nanos = nanos;
    }

    /** @param head position of the last event that is recorded */
    LogStanding standing(String origin, long head) {
        long sealed = files.newest().read().map(note -> Checkpoint.parse(SignedNote.parse(note).text()).size()).orElse(0L);
        long waiting = Math.max(0, head + 1 - sealed);
        boolean standsStill = standsStill(new Signs(sealed, FileTileStorage.lastWork(files.tiles())), waiting);
        return new LogStanding(STATE, origin, sealed, waiting, 0, standsStill ? STANDS_STILL : null, null, null, standsStill);
    }

    private boolean standsStill(Signs now, long waiting) {
        long looked = nanos.getAsLong();
        // Whoever did not look for a while does not know how long the signs stood still meanwhile.
        if (waiting == 0 || !now.equals(last) || looked - lookedAt > LONGEST_GAP.toNanos()) {
            last = now;
            lastAt = looked;
        }
        lookedAt = looked;
        return looked - lastAt >= PATIENCE.toNanos();
    }
}
