package org.lintel.torture.oracle;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import org.lintel.torture.oracle.StoredLog.Commit;
import org.lintel.torture.oracle.Violation.Kind;

/** What every log must be, whoever has written it: without gaps, never going back, each id its own. */
final class Chain {

    private final StoredLog log;
    private final List<Violation> found = new ArrayList<>();

    Chain(StoredLog log) {
        this.log = log;
    }

    List<Violation> violations() {
        long number = 0;
        long position = 0;
        var at = new Date(0);
        var ids = new HashMap<String, Commit>();
        for (var commit : log.commits()) {
            if (commit.number() != number) {
                report(Kind.NUMBER_GAP, "expected: commit " + number, commit);
            }
            if (commit.position() != position) {
                report(Kind.POSITION_GAP, "expected: position " + position, commit);
            }
            if (commit.at().before(at)) {
                report(Kind.TIME_RAN_BACKWARDS, "its predecessor was recorded at " + at.toInstant(), commit);
            }
            var tags = new HashSet<String>();
            commit.events().forEach(event -> tags.addAll(event.tags()));
            if (!tags.equals(commit.tags())) {
                report(Kind.ALTERED, "its tags are not those of its events: " + commit.tags(), commit);
            }
            var earlier = ids.putIfAbsent(commit.id(), commit);
            if (earlier != null) {
                report(Kind.COMMITTED_TWICE, earlier.toString(), commit);
            }
            number = commit.number() + 1;
            position = commit.lastPosition() + 1;
            at = commit.at();
        }
        return found;
    }

    private void report(Kind kind, String evidence, Commit commit) {
        found.add(new Violation(kind, evidence, commit.toString()));
    }
}
