package org.lintel.application.transparency;

import java.util.HexFormat;
import java.util.Optional;

import org.lintel.language.audit.RootHash;
import org.lintel.language.audit.SealedTree;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TiledTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The log's tree as it was when an event was its last one, once a checkpoint was signed over it. */
@Component
public final class SealedTrees {
    private static final Logger LOG = LoggerFactory.getLogger(SealedTrees.class);

    private final LogKeeper keeper;
    private final LogFiles files;

    SealedTrees(LogKeeper keeper, LogFiles files) {
        this.keeper = keeper;
        this.files = files;
    }

    /**
     * A tree, and the checkpoint that it lies under.
     *
     * @param root of the tree whose last entry is the event
     * @param under of the whole tree that was signed
     */
    public record EndingWith(RootHash root, SealedTree under) {}

    /** @return what was signed last, as long as this process seals, having compared all of it; empty otherwise */
    public Optional<SealedTree> signed() {
        return keeper.vouched().map(SealedTrees::of);
    }

    /** @return empty while no such checkpoint covers the position, and where tiles that are missing or damaged give no proof that the one tree continues the other */
    public Optional<EndingWith> endingWith(long position) {
        return keeper.vouched().filter(checkpoint -> position < checkpoint.size()).flatMap(checkpoint -> proved(position, checkpoint));
    }

    private Optional<EndingWith> proved(long position, Checkpoint checkpoint) {
        try {
            TiledTree tree = new TiledTree(checkpoint.size(), FileTileStorage.reading(files.tiles()));
            Hash root = Frontier.of(position + 1, tree).root();
            tree.since(position + 1).verify(root, checkpoint.root());
            return Optional.of(new EndingWith(hex(root), of(checkpoint)));
        } catch (LogRefused unreadable) {
            LOG.warn("The tree that ends at position {} cannot be read as the log lies now: {}", position, unreadable.reason());
            return Optional.empty();
        }
    }

    private static SealedTree of(Checkpoint checkpoint) {
        return new SealedTree(checkpoint.size(), hex(checkpoint.root()));
    }

    private static RootHash hex(Hash root) {
        return new RootHash(HexFormat.of().formatHex(root.bytes()));
    }
}
