package org.lintel.application.transparency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.Pause;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.LogRefused.Reason;
import org.lintel.transparencylog.Sealer;
import org.lintel.transparencylog.Sealer.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the event store, off every request's path, and seals what was recorded: a checkpoint for auditors about each second, one for everybody at the full hour.
 * What it sealed before it reads once more, at each start before it signs anything, and every day; where the store no longer is that, the sealer stops for
 * good, and what was published last stays.
 */
public final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final int PAGE = 200;
    private static final int SEAL_AFTER = 10_000;
    /** Who takes that many in a look looks again soon, so that the rest is still in the event store's memory. */
    private static final int BUSY = 500;
    /** Of the looks of a busy log one in so many compares and seals, which is about once a second: each checkpoint costs its files and their syncs. */
    private static final int LOOKS_UNTIL_SEALED = 10;
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String UNAVAILABLE = "UNAVAILABLE";

    private final LogFiles files;
    private final LogKeys keys;
    private final CommitHistory commits;
    private final InstantSource clock;
    private final Witnessing witnesses;
    private final SealedElsewhere elsewhere;

    private @Nullable FileTileStorage storage;
    private @Nullable Sealer sealer;
    private long compared;
    private final Pause untilComparedAnew = new Pause(Duration.ofDays(1));
    private Instant nextHour;
    private boolean comparedOnce;
    private boolean busy;
    private int looksUntilSealed;
    /** Why the log itself did not go on, when that was last so. */
    private @Nullable String refusal;
    private volatile boolean closing;
    private volatile LogStanding standing;
    /** What this process signed or found to be what was signed, as long as it seals. */
    private volatile @Nullable Checkpoint vouched;

    public LogKeeper(LogFiles files, LogKeys keys, CommitHistory commits, InstantSource clock) {
        this(files, keys, commits, clock, System::nanoTime);
    }

    LogKeeper(LogFiles files, LogKeys keys, CommitHistory commits, InstantSource clock, LongSupplier nanos) {
        this.files = files;
        this.keys = keys;
        this.commits = commits;
        this.clock = clock;
        this.witnesses = files.witnessing(keys);
        this.elsewhere = new SealedElsewhere(files, nanos);
        untilComparedAnew.begin(clock.instant());
        this.nextHour = fullHourAfter(clock.instant());
        this.standing = new LogStanding(UNAVAILABLE, keys.origin(), 0, 0, 0, null, null, null, true);
    }

    /** Opens the log, so that there is a checkpoint to be shown before anybody asks. */
    synchronized void begin() {
        attempt(_ -> {});
    }

    /**
     * One look. What cannot be done now is said by {@link #standing()}, and tried again with the next.
     *
     * @return whether much was recorded since the last one, so that more is to be expected soon
     */
    public synchronized boolean keep() {
        busy = false;
        attempt(opened -> {
            Optional<Witnessing.Objection> objection = witnesses.objection().filter(said -> said.holdsAgainst(opened));
            if (objection.isPresent() && opened.state() != State.STOPPED) {
                throw opened.contradictedBy(objection.get().witness());
            }
            if (opened.state() != State.STOPPED) {
                opened.historyHas(commits.head() + 1);
                if (looksUntilSealed == 0 || !comparedOnce) {
                    compare(opened);
                }
                follow(opened);
            }
            boolean fullHour = publishAtTheFullHour(opened);
            if (opened.state() == State.SEALING) {
                witnesses.tell(opened, files.hourly());
                witnesses.ask(opened.signed(), clock.instant(), fullHour);
            }
        });
        looksUntilSealed = busy ? (looksUntilSealed + LOOKS_UNTIL_SEALED - 1) % LOOKS_UNTIL_SEALED : 0;
        return busy;
    }

    private void attempt(Consumer<Sealer> act) {
        try {
            attemptOnce(act);
        } catch (RuntimeException | Error anywhere) {
            // What an error left in memory may be half of something: the next look begins with what is on the disk.
            sealer = anywhere instanceof Error ? null : sealer;
            vouched = null;
            standing = standing.unlooked();
            throw anywhere;
        }
    }

    private void attemptOnce(Consumer<Sealer> act) {
        Sealer opened = sealer;
        try {
            if (opened == null) {
                opened = open();
                sealer = opened;
            }
            act.accept(opened);
            vouched = comparedOnce && opened.state() == State.SEALING ? Checkpoint.parse(opened.signed().text()) : null;
            tell(opened, opened.state() == State.STOPPED ? refusal : null);
        } catch (LogRefused refused) {
            vouched = null;
            if (refused.reason() == Reason.IN_USE) {
                standing = elsewhere.standing(keys.origin(), commits.head());
                return;
            }
            if (!refused.reason().name().equals(standing.fault())) {
                LOG.error("The transparency log does not go on: {}", refused.reason());
            }
            refusal = refused.reason().name();
            tell(opened, refusal);
        }
    }

    private Sealer open() {
        FileTileStorage opened = storage == null ? FileTileStorage.open(files.tiles()) : storage;
        storage = opened;
        Sealer begun = Sealer.open(opened, files.lastSigned(), keys.signing(), witnesses::trusts);
        // Of a log that goes on, as after a restore, everybody is shown nothing until the full hour: what was recorded within it is theirs only then.
        if (begun.size() == 0 && files.hourly().read().isEmpty()) {
            files.hourly().replace(begun.signed().bytes());
        }
        return begun;
    }

    /** Takes what was recorded; where that is much, it may wait for a later look to be sealed, but neither past the full hour nor the end. */
    private void follow(Sealer sealer) {
        long before = sealer.next();
        long head = commits.head();
        while (sealer.next() <= head && !closing) {
            // Also what an earlier look could not seal: it takes no more than there is room for.
            if (sealer.state() != State.SEALING || sealer.next() - sealer.size() >= SEAL_AFTER) {
                sealer.seal();
            }
            feed(sealer, sealer.next(), head);
        }
        boolean much = sealer.next() - before >= BUSY;
        if (!much || looksUntilSealed == 0 || closing || isFullHour() || sealer.state() != State.SEALING) {
            sealer.seal();
        }
        busy = much;
    }

    /**
     * As much as is to be sealed at once, or less: up to the head, or where the sealer asks for what came before once more. What is checked or rebuilt
     * is read as it is stored.
     */
    private void feed(Sealer sealer, long from, long head) {
        if (sealer.state() != State.SEALING) {
            showWork();
        }
        try (Stream<StoredCommit> page = sealer.state() == State.SEALING
                ? commits.followedFrom(from, SEAL_AFTER)
                : commits.fromPosition(from, SEAL_AFTER)) {
            for (var each = page.iterator(); !closing && sealer.next() < from + SEAL_AFTER && sealer.next() <= head && each.hasNext();) {
                StoredCommit commit = each.next();
                if (commit.position() > sealer.next()) {
                    return;
                }
                give(sealer, commit);
            }
        }
    }

    /** All of it before anything more is signed, at first; and every day once more, a page about each second. */
    private void compare(Sealer sealer) {
        if (!comparedOnce) {
            while (comparePage(sealer) && !closing) {
                tell(sealer, null);
            }
            comparedOnce = !closing;
        } else if (!comparePage(sealer) && untilComparedAnew.isOver(clock.instant())) {
            compared = 0;
            untilComparedAnew.begin(clock.instant());
        }
    }

    /** @return whether there was something to compare */
    private boolean comparePage(Sealer sealer) {
        long from = compared;
        if (from >= sealer.size()) {
            return false;
        }
        try (Stream<StoredCommit> page = commits.fromPosition(from, PAGE)) {
            for (var each = page.iterator(); sealer.state() == State.SEALING && compared < sealer.size() && each.hasNext();) {
                StoredCommit commit = each.next();
                give(sealer, commit);
                compared = commit.lastPosition() + 1;
            }
        }
        if (compared > from && !comparedOnce) {
            showWork();
        }
        return compared > from;
    }

    /** Long histories take their time, and nothing is signed meanwhile: the other processes are not to take this one for one that is paused. */
    private void showWork() {
        Optional.ofNullable(storage).ifPresent(FileTileStorage::showWork);
    }

    private static void give(Sealer sealer, StoredCommit commit) {
        sealer.append(commit.position(), commit.events().stream().map(event -> Commitment.of(commit, event)).toList());
    }

    /** @return whether it was time */
    private boolean publishAtTheFullHour(Sealer sealer) {
        if (!isFullHour()) {
            return false;
        }
        files.hourly().replace(witnesses.cosigned(sealer.signed()).bytes());
        nextHour = fullHourAfter(clock.instant());
        return true;
    }

    /** The next one is never more than an hour away: what seems to be was reckoned before the clock was set back. */
    private boolean isFullHour() {
        Instant now = clock.instant();
        return !now.isBefore(nextHour) || now.plus(AN_HOUR).isBefore(nextHour);
    }

    private static Instant fullHourAfter(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private void tell(@Nullable Sealer now, @Nullable String fault) {
        standing = now == null
                ? new LogStanding(UNAVAILABLE, keys.origin(), 0, 0, 0, fault, null, witness(fault), true)
                : new LogStanding(now.state().name(), keys.origin(), now.size(), Math.max(0, commits.head() + 1 - now.size()),
                        Math.min(compared, now.size()), fault, now.differsAt().isPresent() ? now.differsAt().getAsLong() : null,
                        witness(fault), vouched == null);
    }

    private @Nullable String witness(@Nullable String fault) {
        return Reason.WITNESS_DISAGREES.name().equals(fault)
                ? files.whyStopped().map(why -> why.substring(why.indexOf(' ') + 1)).orElse(null)
                : null;
    }

    public LogStanding standing() {
        return standing;
    }

    /** @return the checkpoint that was signed last over a history that this process compared with it; empty while the log stands still, is being compared or made anew, or is sealed by another process */
    Optional<Checkpoint> vouched() {
        return Optional.ofNullable(vouched);
    }

    /** @return the verifier keys, one a line */
    List<String> verifierKeys() {
        return keys.signing().stream().map(key -> key.verifier().toString()).toList();
    }

    /** What a look is at is given up between two pages. */
    void stop() {
        closing = true;
    }

    @Override
    public synchronized void close() {
        witnesses.close();
        Optional.ofNullable(storage).ifPresent(FileTileStorage::close);
        storage = null;
        sealer = null;
        vouched = null;
    }
}
