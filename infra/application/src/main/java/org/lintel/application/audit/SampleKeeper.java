package org.lintel.application.audit;

import java.util.List;
import java.util.Optional;

import org.lintel.application.transparency.SealedTrees;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.KeptInRounds;
import org.lintel.application.wiring.Views;
import org.lintel.decisions.audit.DrawSample;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.audit.SealedTree;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.Samples;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws the samples that were asked for, as soon as a checkpoint was signed over the asking, in the process that seals. What is drawn does not depend on when, so
 * that a process that ends in between, or a second one, changes nothing; while the log stands still all of it waits. At the end a look is given up between two
 * samples.
 */
@Component
final class SampleKeeper extends KeptInRounds {
    private static final Logger LOG = LoggerFactory.getLogger(SampleKeeper.class);
    private static final Actor CLOCK = new Actor(new UserId("clock"), Role.CLOCK);

    private final Views views;
    private final SealedTrees trees;
    private final CommandExecution execution;

    SampleKeeper(Views views, SealedTrees trees, CommandExecution execution) {
        super("samples");
        this.views = views;
        this.trees = trees;
        this.execution = execution;
    }

    @Override
    protected void keep() {
        Optional<SealedTree> signed = trees.signed();
        if (signed.isPresent()) {
            List<SampleRow> covered = views.samples().now().waiting().stream().filter(row -> signed.get().covers(row.began())).toList();
            for (var each = covered.iterator(); !isEnding() && each.hasNext();) {
                draw(each.next());
            }
        }
    }

    /** One that cannot be drawn now keeps none from its turn. */
    private void draw(SampleRow asked) {
        try {
            Samples seen = views.samples().after(asked.began());
            Optional<SealedTrees.EndingWith> tree = trees.endingWith(asked.began());
            if (seen != null && tree.isPresent()) {
                execution.carryOut(new DrawSample(asked.sample(), seen.decisions(asked.session(), asked.kind(), asked.began()),
                        tree.get().root(), tree.get().under(), CLOCK), null);
            }
        } catch (RuntimeException failed) {
            LOG.warn("A sample could not be drawn, and that is tried again: {}", failed.getClass().getName());
        }
    }
}
