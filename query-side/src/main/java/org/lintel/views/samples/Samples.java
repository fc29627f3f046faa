package org.lintel.views.samples;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.audit.FollowUpClosed;
import org.lintel.language.audit.OpeningApproved;
import org.lintel.language.audit.OpeningAsked;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.audit.ResultRecorded;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampleId;
import org.lintel.views.Projection;

/** The view of samples: which were drawn, what was found in them, and which reasons were opened to whom. */
public final class Samples implements Projection {
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
        return 1;
    }

    @Override
    public void apply(RecordedEvent recorded) {
        if (recorded.event() instanceof SampleEvent event) {
            SampleRow before = rows.find(event.sample());
            if (before == null || recorded.position() > before.position()) {
                rows.save(event instanceof SampleDrawn drawn ? row(drawn, recorded) : evolve(known(before, event), event, recorded));
            }
        }
    }

    /** @return null where there is none of this id */
    public @Nullable SampleRow find(SampleId sample) {
        return rows.find(sample);
    }

    /** @return all samples of the session, the latest first */
    public List<SampleRow> of(SessionId session) {
        return rows.of(session).stream().sorted(Comparator.comparing(SampleRow::drawnAt).thenComparing(SampleRow::draw).reversed())
                .toList();
    }

    private SampleRow row(SampleDrawn drawn, RecordedEvent recorded) {
        long earlier = rows.of(drawn.session()).stream().filter(one -> one.kind() == drawn.kind()).count();
        return new SampleRow(drawn.sample(), drawn.session(), drawn.kind(), drawn.seed(), drawn.ownSeed(), drawn.upTo(), drawn.wanted(),
                drawn.population(), drawn.by().id(), recorded.occurredAt(), (int) earlier + 1,
                drawn.drawn().stream().map(one -> new SampledRow(one, null, null, List.of())).toList(), recorded.position());
    }

    private static SampleRow known(@Nullable SampleRow row, SampleEvent event) {
        if (row == null) {
            throw new IllegalStateException("The samples do not know " + event.sample().value() + ": rebuild them.");
        }
        return row;
    }

    private static SampleRow evolve(SampleRow before, SampleEvent event, RecordedEvent recorded) {
        Instant at = recorded.occurredAt();
        long last = recorded.position();
        return switch (event) {
            case SampleDrawn _ -> before;
            case ResultRecorded e -> before.with(e.position(),
                    one -> one.found(new SampledRow.Result(e.result(), e.remark(), e.text(), e.finding(), e.by().id(), at)), last);
            case FollowUpClosed e ->
                before.with(e.position(), one -> one.followedUp(new SampledRow.FollowedUp(e.done(), e.by().id(), at)), last);
            case OpeningAsked e -> before.with(e.position(),
                    one -> one.asked(new OpeningRow(e.opening(), e.by().id(), at, e.purpose(), e.until(), null, null)), last);
            case OpeningApproved e ->
                before.with(e.position(), one -> one.changed(e.opening(), opening -> opening.approved(e.by().id())), last);
            case ReasonsOpened e -> before.with(e.position(), one -> one.changed(e.opening(), opening -> opening.opened(at)), last);
        };
    }
}
