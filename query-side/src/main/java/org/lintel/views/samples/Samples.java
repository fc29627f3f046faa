package org.lintel.views.samples;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.audit.DecisionKind;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.Population;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampleResult;
import org.lintel.language.audit.SampledDecision;
import org.lintel.views.Projection;

/**
 * The view of samples: which were asked for and drawn, what was found in them, what is still to be done, and which reasons were opened to whom. It also keeps the
 * decisions that may be drawn, so that no draw has to read the history.
 */
public final class Samples implements Projection {
    public static final int LARGEST_PAGE = 200;

    private final SampleRows rows;

    public Samples(SampleRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccreditationRequested file -> rows.save(new FiledIn(file.accreditation(), file.session(), recorded.position()));
            case SampleEvent event -> {
                SampleRow before = rows.find(event.sample());
                if (before == null || recorded.position() > before.position()) {
                    SampleRow after = evolve(before, event, recorded);
                    followUp(after, event, recorded);
                    rows.save(after);
                }
            }
            default -> {
                Population.Decided decided = Population.decidedBy(recorded.event(), recorded.position(), this::sessionOf);
                if (decided != null) {
                    rows.save(new DecidedRow(decided.decision(), decided.session()));
                }
            }
        }
    }

    /** @return null where there is none of this id */
    public @Nullable SampleRow find(SampleId sample) {
        return rows.find(sample);
    }

    /**
     * @param before the {@code next} of the page before, or null for the first one
     * @param limit how many at most, 1 to {@link #LARGEST_PAGE}
     * @return samples of the session, the latest first
     * @throws IllegalArgumentException when the limit is out of range
     */
    public Paged<SampleRow> page(SessionId session, @Nullable Long before, int limit) {
        return page(rows.page(session, before, checked(limit) + 1), limit, SampleRow::began);
    }

    /**
     * @param after the {@code next} of the page before, or null for the first one
     * @param limit how many at most, 1 to {@link #LARGEST_PAGE}
     * @return what is still to be done in the session, what has waited the longest first
     * @throws IllegalArgumentException when the limit is out of range
     */
    public Paged<FollowUpRow> followUps(SessionId session, @Nullable Long after, int limit) {
        return page(rows.followUps(session, after, checked(limit) + 1), limit, FollowUpRow::asked);
    }

    /** @return those that were asked for and are not drawn yet, the first asked for first; no more than a page */
    public List<SampleRow> waiting() {
        return rows.waiting(LARGEST_PAGE);
    }

    /** @return all decisions of the kind in the session up to and with the position, in the order of the history */
    public List<SampledDecision> decisions(SessionId session, DecisionKind kind, long upTo) {
        return rows.decided(session, kind.types(), upTo).stream().map(DecidedRow::decision)
                .sorted(Comparator.comparingLong(SampledDecision::position)).toList();
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " items.");
        }
        return limit;
    }

    private static <R> Paged<R> page(List<R> found, int limit, ToLongFunction<R> place) {
        boolean more = found.size() > limit;
        List<R> shown = more ? found.subList(0, limit) : found;
        return new Paged<>(shown, more ? (Long) place.applyAsLong(shown.getLast()) : null);
    }

    /** @throws IllegalStateException where a decision is on a file that nobody requested */
    private SessionId sessionOf(AccreditationId file) {
        FiledIn filed = rows.filedIn(file);
        if (filed == null) {
            throw new IllegalStateException("The samples do not know the file " + file.value() + ": rebuild them.");
        }
        return filed.session();
    }

    private SampleRow evolve(@Nullable SampleRow before, SampleEvent event, RecordedEvent recorded) {
        Instant at = recorded.occurredAt();
        long last = recorded.position();
        return switch (event) {
            case SampleAsked e -> before == null
                    ? begun(e, e.session(), e.kind(), e.wanted(), e.seed() != null, e.by().id(), at, last)
                    : before;
            case SampleDrawn e -> (before == null
                    ? begun(e, e.session(), e.kind(), e.wanted(), e.ownSeed(), e.by().id(), null, last)
                    : before).drawn(new SampleRow.Drawn(e.seed(), e.upTo(), e.population(), at, e.sealed()),
                            e.drawn().stream().map(one -> new SampledRow(one, null, null, List.of())).toList(), last);
            case ResultRecorded e -> known(before, e).with(e.position(),
                    one -> one.found(new SampledRow.Result(e.result(), e.remark(), e.text(), e.finding(), e.by().id(), at)), last);
            case FollowUpClosed e -> known(before, e).with(e.position(),
                    one -> one.followedUp(new SampledRow.FollowedUp(e.done(), e.by().id(), at)), last);
            case OpeningAsked e -> known(before, e).with(e.position(),
                    one -> one.asked(new OpeningRow(e.opening(), e.by().id(), at, e.purpose(), e.until(), null, null)), last);
            case OpeningApproved e -> known(before, e).with(e.position(),
                    one -> one.changed(e.opening(), opening -> opening.approved(e.by().id())), last);
            case ReasonsOpened e -> known(before, e).with(e.position(),
                    one -> one.changed(e.opening(), opening -> opening.opened(at)), last);
        };
    }

    private SampleRow begun(SampleEvent event, SessionId session, DecisionKind kind, int wanted, boolean ownSeed, UserId auditor,
            @Nullable Instant askedAt, long position) {
        return new SampleRow(event.sample(), session, kind, wanted, ownSeed, auditor, askedAt, position,
                rows.earlier(session, kind, position) + 1, null, List.of(), position);
    }

    private static SampleRow known(@Nullable SampleRow row, SampleEvent event) {
        if (row == null) {
            throw new IllegalStateException("The samples do not know " + event.sample().value() + ": rebuild them.");
        }
        return row;
    }

    /** Saved before the sample's own row, by which it is known that this was seen. */
    private void followUp(SampleRow sample, SampleEvent event, RecordedEvent recorded) {
        if (event instanceof ResultRecorded found && found.result() == SampleResult.FOLLOW_UP) {
            SampledDecision decision = sample.decisions().stream().map(SampledRow::decision)
                    .filter(one -> one.position() == found.position()).findFirst().orElseThrow();
            rows.save(new FollowUpRow(sample.sample(), sample.session(), decision, found.remark(), recorded.occurredAt(),
                    recorded.position(), true, recorded.position()));
        } else if (event instanceof FollowUpClosed closed) {
            rows.save(Objects.requireNonNull(rows.followUp(sample.sample(), closed.position())).closed(recorded.position()));
        }
    }
}
