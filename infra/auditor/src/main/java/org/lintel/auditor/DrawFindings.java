package org.lintel.auditor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampledDecision;

/**
 * Tells in what a sample is not what it has to be.
 *
 * @param position of its event
 */
record DrawFindings(long position, SampleEvent sample, Consumer<Finding> findings) {
    void tell(String code, String what) {
        findings.accept(new Finding(code, position, "The sample " + sample.sample().value() + " " + what + "."));
    }

    /** @param right the same sample, drawn again */
    void compare(SampleDrawn said, SampleDrawn right) {
        String parts = Stream
                .of(part("session", said.session().value(), right.session().value()), part("kind", said.kind(), right.kind()),
                        part("upTo", said.upTo(), right.upTo()), part("wanted", said.wanted(), right.wanted()),
                        part("ownSeed", said.ownSeed(), right.ownSeed()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        if (!parts.isEmpty()) {
            tell("ASKING_DIFFERS", "is not drawn as it was asked for at position " + right.upTo() + ": " + parts);
        }
        if (!said.seed().equals(right.seed())) {
            tell("SEED_DIFFERS", right.ownSeed()
                    ? "is drawn by another seed than the one that it was asked for with"
                    : "is drawn by another seed than the root of the tree that ends at position " + right.upTo());
        }
        if (said.population() != right.population()) {
            tell("DRAW_DIFFERS", "says that there were " + said.population() + " such decisions, and there were " + right.population());
        }
        compareDrawn(said.drawn(), right.drawn());
    }

    private static String part(String name, Object said, Object right) {
        return said.equals(right)
                ? ""
                : name + " is " + said + " and not " + right;
    }

    /** The first place that differs; what comes after may do so because of it. */
    private void compareDrawn(List<SampledDecision> said, List<SampledDecision> right) {
        for (int place = 0; place < Math.max(said.size(), right.size()); place++) {
            SampledDecision here = place < said.size() ? said.get(place) : null;
            SampledDecision due = place < right.size() ? right.get(place) : null;
            if (!Objects.equals(here, due)) {
                tell("DRAW_DIFFERS", "has as number " + (place + 1) + " " + named(here) + "; what its seed gives is " + named(due));
                return;
            }
        }
    }

    private static String named(@Nullable SampledDecision decision) {
        return decision == null
                ? "none"
                : "the decision at position " + decision.position() + " (" + decision.type() + " on "
                        + decision.subject().value() + ")";
    }
}
