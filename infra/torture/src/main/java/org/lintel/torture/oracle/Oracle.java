package org.lintel.torture.oracle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lintel.torture.oracle.StoredLog.Commit;
import org.lintel.torture.oracle.Testimony.Append;
import org.lintel.torture.oracle.Testimony.Outcome;
import org.lintel.torture.oracle.Violation.Kind;

import com.mongodb.client.MongoDatabase;

/**
 * Judges a play that has ended. It reads the raw documents with the plain driver and the journals of all processes, evaluates each
 * condition again at the place of its commit, and believes nobody.
 */
public final class Oracle {

    private static final int ENOUGH = 20;

    private final StoredLog log;
    private final Testimony testimony;
    private final List<Violation> found = new ArrayList<>();

    private Oracle(StoredLog log, Testimony testimony) {
        this.log = log;
        this.testimony = testimony;
    }

    /**
     * What the oracle has found.
     *
     * @param violations the first ones, those first that explain the others; empty when every promise was kept
     */
    public record Verdict(List<Violation> violations, Tally tally) {}

    /** How much there was to judge. @param unknown appends whose process was told so, or was killed before it was told anything */
    public record Tally(long appends, long acknowledged, long rejected, long failed, long unknown, long commits, long events, long sourced,
            long streamed) {

        /** Nothing at all. */
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** @return the sums of both */
        public Tally plus(Tally other) {
            return new Tally(appends + other.appends, acknowledged + other.acknowledged, rejected + other.rejected, failed + other.failed,
                    unknown + other.unknown, commits + other.commits, events + other.events, sourced + other.sourced,
                    streamed + other.streamed);
        }
    }

    /** @param journals of every process that wrote to the database, also of those that were killed */
    public static Verdict judge(MongoDatabase database, List<Path> journals) {
        return new Oracle(StoredLog.read(database), new Testimony(journals)).judge(database);
    }

    private Verdict judge(MongoDatabase database) {
        found.addAll(new Chain(log).violations());
        testimony.stuck().forEach(line -> report(Kind.STUCK, "journal: " + line));
        var stored = commits();
        for (var append : testimony.appends().values()) {
            var commit = stored.get(append.name());
            if (commit != null) {
                placed(append, commit);
            } else if (append.outcome() == Outcome.ACKNOWLEDGED) {
                report(Kind.LOST, append.toString(), "stored: nothing of it; the log ends at position " + (log.size() - 1));
            }
            if (append.outcome() == Outcome.REJECTED) {
                rejected(append);
            }
        }
        testimony.sourced().forEach(this::sourced);
        var streams = new StreamCheck(log);
        testimony.replay(streams);
        found.addAll(streams.violations());
        found.addAll(IndexCheck.violations(log, database));
        return new Verdict(found.stream().sorted().limit(ENOUGH).toList(), tally(streams));
    }

    /** @return the commits by their append; each is one that somebody intended, exactly like that, and only once */
    private Map<String, Commit> commits() {
        var stored = new HashMap<String, Commit>();
        for (var commit : log.commits()) {
            var append = testimony.appends().get(commit.append());
            if (append == null) {
                report(Kind.NEVER_INTENDED, commit.toString());
                continue;
            }
            var earlier = stored.putIfAbsent(commit.append(), commit);
            if (earlier != null) {
                report(Kind.COMMITTED_TWICE, append.toString(), earlier.toString(), commit.toString());
            }
            var sum = new Fingerprint();
            for (int index = 0; index < commit.events().size(); index++) {
                var event = commit.events().get(index);
                sum.add(append.name() + "/" + index, event.type(), event.tags(), event.payload());
                if (!event.id().equals(append.name() + "/" + index)) {
                    report(Kind.ALTERED, append.toString(), commit.toString(), event.toString());
                }
            }
            if (!sum.text().equals(append.sum())) {
                report(Kind.ALTERED, append.toString(), commit.toString(), "sum " + sum.text() + " instead of " + append.sum());
            }
        }
        return stored;
    }

    private void placed(Append append, Commit commit) {
        if (append.outcome() == Outcome.REJECTED || append.outcome() == Outcome.FAILED) {
            report(Kind.REFUSED_YET_COMMITTED, append.toString(), commit.toString());
        }
        if (append.outcome() == Outcome.ACKNOWLEDGED && append.told() != commit.lastPosition()) {
            report(Kind.MISPLACED, append.toString(), commit.toString());
        }
        if (commit.position() <= append.floor()) {
            report(Kind.OUT_OF_ORDER, append.toString(), "it began after position " + append.floor() + " had been acknowledged",
                    commit.toString());
        }
        log.events(append.boundary(), append.marker(), commit.position()).stream().findFirst().ifPresent(conflicting -> report(
                Kind.CONFLICT_COMMITTED, append.toString(), commit.toString(), "in between, " + conflicting,
                log.commits().get(conflicting.commit()).toString(),
                String.valueOf(testimony.appends().get(log.commits().get(conflicting.commit()).append()))));
    }

    private void rejected(Append append) {
        long head = append.told() < 0 ? log.size() : append.told();
        if (log.events(append.boundary(), append.marker(), head).isEmpty()) {
            report(Kind.REJECTED_FOR_NOTHING, append.toString(), "no event of " + append.boundary() + " is stored from position "
                    + append.marker() + " to " + (head - 1));
        }
    }

    private void sourced(Testimony.Sourced source) {
        var due = log.events(source.boundary(), source.from(), source.marker());
        var sum = new Fingerprint();
        due.forEach(event -> sum.add(event.id(), event.type(), event.tags(), event.payload()));
        if (source.marker() > log.size() || due.size() != source.count() || !sum.text().equals(source.sum())) {
            report(Kind.SOURCED_WRONGLY, source.toString(), "stored: " + due.size() + " events, sum " + sum.text());
        } else if (source.marker() <= source.floor()) {
            report(Kind.SOURCED_WRONGLY, source.toString(), "what this process had been acknowledged is not in it");
        }
    }

    private void report(Kind kind, String... evidence) {
        found.add(new Violation(kind, evidence));
    }

    private Tally tally(StreamCheck streams) {
        var outcomes = new HashMap<Outcome, Long>();
        testimony.appends().values().forEach(append -> outcomes.merge(append.outcome(), 1L, Long::sum));
        return new Tally(testimony.appends().size(), outcomes.getOrDefault(Outcome.ACKNOWLEDGED, 0L),
                outcomes.getOrDefault(Outcome.REJECTED, 0L), outcomes.getOrDefault(Outcome.FAILED, 0L),
                outcomes.getOrDefault(Outcome.UNKNOWN, 0L), log.commits().size(), log.size(), testimony.sourced().size(),
                streams.seen());
    }
}
