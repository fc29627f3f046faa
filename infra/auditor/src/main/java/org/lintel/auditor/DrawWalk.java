package org.lintel.auditor;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.auditor.EventWalk.Step;
import org.lintel.bundle.Bundle;
import org.lintel.language.EventTable;
import org.lintel.language.SessionId;
import org.lintel.language.audit.Population;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SealedTree;

/** Goes through a bundle that was verified, as samples are drawn again from it. */
final class DrawWalk {
    private static final String ASKED = EventTable.of(SampleAsked.class).name();
    private static final Set<String> SAMPLES = Set.of(ASKED, EventTable.of(SampleDrawn.class).name());
    private static final Set<String> DECISIONS = EventTable.rows().stream().filter(row -> Population.needs(row.type()))
            .map(EventTable.Row::name).collect(Collectors.toSet());

    private final Bundle bundle;
    private final long events;
    private final boolean all;
    private final Progress progress;
    private final EventReading reading = new EventReading();

    /**
     * @param events how many there are
     * @param all    whether they are all events of the log
     */
    DrawWalk(Bundle bundle, long events, boolean all, Progress progress) {
        this.bundle = bundle;
        this.events = events;
        this.all = all;
        this.progress = progress;
    }

    /**
     * Once to see what samples there are, and once to draw them.
     *
     * @param only null for all samples that are on record
     */
    RecordedDraws recorded(@Nullable SampleId only, Consumer<Finding> findings) throws IOException {
        Set<SessionId> sessions = new HashSet<>();
        Set<Long> sizes = new HashSet<>();
        long firstAsking = Long.MAX_VALUE;
        EventWalk before = new EventWalk(bundle);
        for (Step step = before.next(); step != null; step = before.next()) {
            if (step.type().equals(ASKED)) {
                firstAsking = Math.min(firstAsking, step.position());
            }
            SampleEvent event = sample(step, only);
            if (event != null) {
                announce(step.position(), event, sessions, sizes);
            }
        }
        DrawBasis basis = new DrawBasis(sessions, sizes, all);
        RecordedDraws draws = new RecordedDraws(basis, firstAsking, findings);
        EventWalk walk = new EventWalk(bundle);
        for (Step step = walk.next(); step != null; step = walk.next()) {
            see(step, basis);
            SampleEvent event = sample(step, only);
            if (event != null) {
                draws.see(step.position(), step.event().version(), event);
            }
        }
        return draws;
    }

    /** @return what there is to draw from in the session, and by, up to and with the position */
    DrawBasis upTo(SessionId session, long position) throws IOException {
        DrawBasis basis = new DrawBasis(Set.of(session), Set.of(position + 1), all);
        EventWalk walk = new EventWalk(bundle);
        for (Step step = walk.next(); step != null && step.position() <= position; step = walk.next()) {
            see(step, basis);
        }
        return basis;
    }

    private void see(Step step, DrawBasis basis) {
        if (all) {
            basis.leaf(step.leaf());
        }
        if (DECISIONS.contains(step.type())) {
            basis.decision(step.position(), reading.recorded(step.event()).event());
        }
        progress.reached(step.position(), events);
    }

    private @Nullable SampleEvent sample(Step step, @Nullable SampleId only) {
        return SAMPLES.contains(step.type()) && reading.recorded(step.event()).event() instanceof SampleEvent event
                && (only == null || event.sample().equals(only)) ? event : null;
    }

    /** What has to be known when the draw is met. */
    private static void announce(long position, SampleEvent event, Set<SessionId> sessions, Set<Long> sizes) {
        switch (event) {
            case SampleAsked asked -> {
                sessions.add(asked.session());
                sizes.add(position + 1);
            }
            case SampleDrawn drawn -> {
                sessions.add(drawn.session());
                sizes.add(drawn.upTo() + 1);
                SealedTree sealed = drawn.sealed();
                if (sealed != null) {
                    sizes.add(sealed.size());
                }
            }
            default -> {
                // What was found in it does not concern the draw.
            }
        }
    }
}
