package org.lintel.views.naive;

import java.time.Instant;

/** Counts up to a moment; what is not judged by then is known, and nothing more. */
final class Tally {
    private final Instant now;
    private long known;
    private long met;
    private long judged;

    Tally(Instant now) {
        this.now = now;
    }

    void count(boolean asItShouldBe, Instant judgedAt) {
        known++;
        if (!judgedAt.isAfter(now)) {
            judged++;
            met += asItShouldBe ? 1 : 0;
        }
    }

    void countUnjudged() {
        known++;
    }

    /** @param percent the least share; 0 where there is no limit */
    NaiveFigure figure(long percent) {
        if (judged == 0) {
            return new NaiveFigure(known == 0 ? "NO_DATA" : "NOT_YET_DUE", 0, 0);
        }
        return new NaiveFigure(met * 100 >= percent * judged ? "MET" : "NOT_MET", met, judged);
    }
}
