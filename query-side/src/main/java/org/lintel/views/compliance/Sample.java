package org.lintel.views.compliance;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Region;

/**
 * One thing that a control judges: a request, an outcome, a decision. Its verdict is final, so what was reported of a moment in the past
 * is what is derived for it later.
 *
 * @param knownAt from when it was known that there is something to judge
 * @param judgedAt from when the verdict was known; before that it stays outside the figure
 * @param met whether it is as the guideline asks
 * @param evidence the events that it rests on
 * @param until from when on it no longer counts, because the figure is of what there is at a moment; null for what counts for good
 * @param group with which other groups are compared; null where none are
 * @param clock when what is judged began: the version of the catalogue in force then is the one that judges it
 */
public record Sample(Instant knownAt, Instant judgedAt, boolean met, List<Reason> evidence, @Nullable Instant until,
        @Nullable Region group, Instant clock) {
    /** Why an event counts for it. */
    public record Reason(CountedEvent event, Grounds grounds) {
        /** @param named what the sentence names */
        Reason(CountedEvent event, Why why, Object... named) {
            this(event, new Grounds(why, List.of(named)));
        }
    }

    Sample(Instant knownAt, Instant judgedAt, boolean met, List<Reason> evidence) {
        this(knownAt, judgedAt, met, evidence, null, null, knownAt);
    }

    Sample(Instant knownAt, Instant judgedAt, boolean met, List<Reason> evidence, @Nullable Instant until) {
        this(knownAt, judgedAt, met, evidence, until, null, knownAt);
    }

    Sample(Instant knownAt, Instant judgedAt, boolean met, List<Reason> evidence, @Nullable Instant until, @Nullable Region group) {
        this(knownAt, judgedAt, met, evidence, until, group, knownAt);
    }

    /** @return the same, where it began earlier than it was known that there is something to judge */
    Sample begun(Instant earlier) {
        return new Sample(knownAt, judgedAt, met, evidence, until, group, earlier);
    }

    /** @return the same, where nobody is to know before that there is something to judge */
    Sample knownFrom(Instant later) {
        return new Sample(later, judgedAt, met, evidence, until, group, clock);
    }

    public Sample {
        evidence = List.copyOf(evidence);
    }

    /** @return whether the verdict counts at that moment */
    boolean isJudged(Instant at) {
        return !judgedAt.isAfter(at) && (until == null || until.isAfter(at));
    }

    /** @return whether there is still something to judge when the verdict is known */
    boolean isEverJudged() {
        return until == null || judgedAt.isBefore(until);
    }
}
