package org.lintel.views.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.guidelines.DocumentSymbol;
import org.lintel.language.guidelines.FindingClosed;
import org.lintel.language.guidelines.FindingEvent;
import org.lintel.language.guidelines.FindingId;
import org.lintel.language.guidelines.FindingKind;
import org.lintel.language.guidelines.FindingOutcome;
import org.lintel.language.guidelines.FindingRecorded;
import org.lintel.language.guidelines.GuidelineId;
import org.lintel.language.guidelines.ReviewedSample;

/**
 * What was found from outside of how a guideline is kept, as the controls see it.
 *
 * @param session null where it is about no particular one, and told with each
 * @param closed null as long as it was not
 * @param settled the document of its closing
 * @param position of the event that last changed it
 */
public record Finding(FindingId finding, @Nullable SessionId session, GuidelineId guideline, FindingKind kind, FindingOutcome outcome,
        @Nullable ReviewedSample sample, @Nullable Instant learntAt, @Nullable DocumentSymbol document, CountedEvent recorded,
        Instant occurredAt, @Nullable CountedEvent closed, @Nullable DocumentSymbol settled, long position) {
    /** @throws IllegalStateException when there is no finding and the event does not record one */
    static Finding evolve(@Nullable Finding before, FindingEvent event, RecordedEvent recorded) {
        CountedEvent counted = CountedEvent.of(recorded);
        return switch (event) {
            case FindingRecorded e -> before != null
                    ? before
                    : new Finding(e.finding(), e.session(), e.guideline(), e.kind(), e.outcome(), e.sample(), e.learntAt(), e.document(),
                            counted, recorded.occurredAt(), null, null, recorded.position());
            case FindingClosed e -> {
                if (before == null) {
                    throw new IllegalStateException("The finding " + e.finding().value() + " is not known: rebuild the view.");
                }
                yield recorded.position() <= before.position ? before : before.closed(counted, e.document());
            }
        };
    }

    private Finding closed(CountedEvent counted, @Nullable DocumentSymbol where) {
        return new Finding(finding, session, guideline, kind, outcome, sample, learntAt, document, recorded, occurredAt, counted, where,
                counted.position());
    }

    /** @return from when those who are answerable had said so themselves within that time, and had put it right; null for never (guideline G04) */
    @Nullable
    CountedEvent remedied(int hours) {
        boolean reportedInTime = kind == FindingKind.SELF_REPORT && learntAt != null
                && !recorded.recordedAt().isAfter(learntAt.plus(Duration.ofHours(hours)));
        return !reportedInTime ? null : outcome == FindingOutcome.REMEDIED ? recorded : closed;
    }

    /**
     * @param foundWhy said of what was found, as long as it is not remedied
     * @return what was found as not met, and once it is reported in time and remedied as met: what was told of the time between stays true
     */
    List<Sample> untilRemedied(int hours, Why foundWhy) {
        CountedEvent remedied = remedied(hours);
        List<Sample> samples = new ArrayList<>();
        if (remedied == null || !remedied.equals(recorded)) {
            samples.add(sample(recorded, false, foundWhy, remedied == null ? null : remedied.recordedAt()));
        }
        if (remedied != null) {
            samples.add(sample(remedied, true, Why.REMEDIED_IN_TIME, null));
        }
        return samples;
    }

    /** @return one that counts from that event on */
    Sample sample(CountedEvent from, boolean met, Why why, @Nullable Instant until) {
        return new Sample(from.recordedAt(), from.recordedAt(), met, List.of(new Sample.Reason(from, why)), until).begun(occurredAt);
    }
}
