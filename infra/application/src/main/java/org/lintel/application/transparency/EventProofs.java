package org.lintel.application.transparency;

import java.io.ByteArrayOutputStream;

import org.lintel.application.edge.ProblemException;
import org.lintel.bundle.EventRecord;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.LogProof;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TiledTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The proof of one event (C2SP tlog-proof), under the checkpoint that a bundle would be under, with the event's nonce and record in it as the auditor's
 * {@code prove} puts them there.
 */
@Component
final class EventProofs {
    private static final Logger LOG = LoggerFactory.getLogger(EventProofs.class);

    private final Export export;
    private final LogFiles files;
    private final CommitHistory commits;

    EventProofs(Export export, LogFiles files, CommitHistory commits) {
        this.export = export;
        this.files = files;
        this.commits = commits;
    }

    /**
     * @param position of the event, 0 or more
     * @throws ProblemException 404 where nothing is recorded yet; 503 {@code log-not-ready}, also where tiles are missing or damaged, {@code not-sealed-yet} or,
     *     where the store's event is not the one that was signed, {@code event-differs}
     */
    LogProof of(long position) {
        if (position > commits.head()) {
            throw ProblemException.notFound();
        }
        try {
            return proved(position);
        } catch (LogRefused unreadable) {
            LOG.warn("The event at position {} cannot be proved as the log lies now: {}", position, unreadable.reason());
            throw Export.notReady();
        }
    }

    private LogProof proved(long position) {
        SignedNote checkpoint = export.checkpointOrRefuse();
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        if (position >= signed.size()) {
            throw ProblemException.unavailable("not-sealed-yet", "The event is recorded and lies under no checkpoint yet.",
                    "Ask again in a few seconds; if it lasts, see how the log stands.");
        }
        StoredCommit commit = commits.holding(position).orElseThrow(ProblemException::notFound);
        StoredEvent event = commit.events().get((int) (position - commit.position()));
        EventRecord record = Commitment.record(commit, event);
        TiledTree tree = new TiledTree(signed.size(), FileTileStorage.reading(files.tiles()));
        InclusionProof inclusion = tree.inclusion(position);
        checkIsSigned(Hash.ofLeaf(record.entry(event.nonce())), inclusion, tree, signed.root());
        ByteArrayOutputStream nonceAndRecord = new ByteArrayOutputStream();
        nonceAndRecord.writeBytes(event.nonce());
        nonceAndRecord.writeBytes(record.bytes());
        return LogProof.of(nonceAndRecord.toByteArray(), position, inclusion.path(), checkpoint);
    }

    /** It is another event only where the sealed one is proven to be under the signed root; otherwise the tiles are what is damaged. */
    private static void checkIsSigned(Hash recorded, InclusionProof inclusion, TiledTree tree, Hash root) {
        try {
            inclusion.verify(recorded, root);
        } catch (LogRefused refused) {
            inclusion.verify(tree.complete(0, inclusion.index()), root);
            LOG.error("The event at position {} cannot be proved: {}", inclusion.index(), refused.reason());
            throw ProblemException.unavailable("event-differs", "The event is not the one that was signed.",
                    "Keep the data folder as it is, and see how the log stands.");
        }
    }
}
