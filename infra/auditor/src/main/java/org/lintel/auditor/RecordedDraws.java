package org.lintel.auditor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SampleAsked;
import org.lintel.language.audit.SampleDraw;
import org.lintel.language.audit.SampleDrawn;
import org.lintel.language.audit.SampleEvent;
import org.lintel.language.audit.SampleId;
import org.lintel.language.audit.SampledDecision;
import org.lintel.language.audit.SealedTree;
import org.lintel.language.audit.Seed;

/** The samples that are on record, each drawn again where its draw is met, by the rule by which the registry drew it, and compared with what is recorded. */
final class RecordedDraws {
    private static final int MOST_NAMED = 10;
    /** The version of draws from before there were askings. */
    private static final String BEFORE_ASKINGS = "1";

    private final DrawBasis basis;
    private final long firstAsking;
    private final Consumer<Finding> findings;
    private final Map<SampleId, Asked> asked = new HashMap<>();
    private final Set<SampleId> drawn = new HashSet<>();
    private long ownSeeds;
    private long chosenMoments;
    private @Nullable SampleDrawn last;

    private record Asked(long position, SampleAsked event) {}

    /** @param firstAsking where a sample was asked for first, whichever; behind all events where none was */
    RecordedDraws(DrawBasis basis, long firstAsking, Consumer<Finding> findings) {
        this.basis = basis;
        this.firstAsking = firstAsking;
        this.findings = findings;
    }

    /** @param version in which the event is stored */
    void see(long position, String version, SampleEvent event) {
        DrawFindings about = new DrawFindings(position, event, findings);
        switch (event) {
            case SampleAsked one -> {
                if (asked.putIfAbsent(one.sample(), new Asked(position, one)) != null) {
                    about.tell("ASKED_TWICE", "was asked for before");
                } else if (drawn.contains(one.sample())) {
                    about.tell("ASKED_AFTERWARDS", "was drawn before it was asked for");
                }
            }
            case SampleDrawn one -> {
                if (!drawn.add(one.sample())) {
                    about.tell("DRAWN_TWICE", "was drawn before");
                }
                ownSeeds += one.ownSeed() ? 1 : 0;
                last = one;
                drawAgain(one, version, about);
            }
            default -> {
                // What was found in it does not concern the draw.
            }
        }
    }

    private void drawAgain(SampleDrawn said, String version, DrawFindings about) {
        SealedTree sealed = said.sealed();
        Asked asking = asked.get(said.sample());
        if (sealed == null) {
            mayBeWithoutCheckpoint(version, about);
        } else if (asking == null) {
            about.tell("ASKING_MISSING", "was not asked for before it was drawn");
        } else {
            compareSealed(sealed, asking.position, about);
        }
        if (said.wanted() < 0 || asking != null && asking.event.wanted() < 0) {
            about.tell("ASKING_DIFFERS", "is of fewer than no decisions");
        } else if (asking == null) {
            compareWithItself(said, about);
        } else {
            compareWithAsking(said, asking, about);
        }
    }

    /** Drawn at a moment that an auditor chose: only in version 1, and only while nobody had asked for any sample; later, the moment would be anybody's choice. */
    private void mayBeWithoutCheckpoint(String version, DrawFindings about) {
        if (firstAsking < about.position()) {
            about.tell("CHECKPOINT_MISSING", "names no checkpoint under which it was drawn, as each does since position " + firstAsking
                    + ", where a sample was asked for");
        } else if (!version.equals(BEFORE_ASKINGS)) {
            about.tell("CHECKPOINT_MISSING", "names no checkpoint under which it was drawn, as each does but in version " + BEFORE_ASKINGS);
        } else {
            chosenMoments++;
        }
    }

    private void compareWithAsking(SampleDrawn said, Asked asking, DrawFindings about) {
        RootHash root = asking.event.seed() == null ? root(said, asking.position, about) : null;
        if (root != null || asking.event.seed() != null) {
            about.compare(said, SampleDraw.asked(asking.event, asking.position,
                    basis.decisions(asking.event.session(), asking.position), root, said.sealed(), said.by()));
        }
    }

    /** One that was never asked for is at least what follows from what it says of itself. */
    private void compareWithItself(SampleDrawn said, DrawFindings about) {
        if (said.upTo() < 0 || said.upTo() >= about.position()) {
            about.tell("ASKING_DIFFERS", "is drawn up to position " + said.upTo() + ", where nothing was recorded yet");
            return;
        }
        RootHash root = said.ownSeed() ? null : root(said, said.upTo(), about);
        if (root != null || said.ownSeed()) {
            List<SampledDecision> candidates = basis.decisions(said.session(), said.upTo()).stream().filter(one -> one.isOf(said.kind()))
                    .toList();
            Seed seed = root == null ? said.seed() : root.asSeed();
            about.compare(said, new SampleDrawn(said.sample(), said.session(), said.kind(), said.upTo(), seed, said.ownSeed(),
                    said.wanted(), candidates.size(), SampleDraw.of(seed, said.wanted(), candidates), said.sealed(), said.by()));
        }
    }

    /** @return of the tree that ends there; where none is known, the one that is said, if it can be one at all */
    private @Nullable RootHash root(SampleDrawn said, long end, DrawFindings about) {
        if (basis.hasRoots()) {
            return basis.root(end + 1);
        }
        try {
            return new RootHash(said.seed().value());
        } catch (IllegalArgumentException noRoot) {
            about.tell("SEED_DIFFERS", "is drawn by a seed that is no root of a tree");
            return null;
        }
    }

    private void compareSealed(SealedTree sealed, long asking, DrawFindings about) {
        if (!sealed.covers(asking) || sealed.size() > about.position()) {
            about.tell("CHECKPOINT_DIFFERS",
                    "names a checkpoint of " + sealed.size() + " events, and no such tree was there between asking and draw");
        } else if (basis.hasRoots() && !basis.root(sealed.size()).equals(sealed.root())) {
            about.tell("CHECKPOINT_DIFFERS", "names a checkpoint of " + sealed.size() + " events, whose tree has another root");
        }
    }

    void tell(Told told) {
        told.fact("drawn", drawn.size() + (ownSeeds == 0 ? "" : ", " + ownSeeds + " by a seed of the auditor's own")
                + (chosenMoments == 0 ? "" : ", " + chosenMoments + " at a moment that an auditor chose"));
        List<Long> waiting = asked.entrySet().stream().filter(one -> !drawn.contains(one.getKey())).map(one -> one.getValue().position)
                .sorted().toList();
        if (!waiting.isEmpty()) {
            told.fact("waiting", waiting.size() + ", asked for at " + positions(waiting)
                    + " and not drawn in this export");
        }
    }

    private static String positions(List<Long> all) {
        return (all.size() == 1 ? "position " : "positions ")
                + all.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "");
    }

    /** @return the one that was drawn, where it is one that was looked for */
    @Nullable
    SampleDrawn last() {
        return last;
    }

    /** @return where it was asked for; null where it was not */
    @Nullable
    Long askedAt(SampleId sample) {
        Asked asking = asked.get(sample);
        return asking == null ? null : asking.position;
    }
}
