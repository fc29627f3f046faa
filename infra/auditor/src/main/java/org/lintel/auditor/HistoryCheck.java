package org.lintel.auditor;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleWriter;
import org.lintel.bundle.Manifest;
import org.lintel.bundle.Part;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.HashTile;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TilePath;

/** Examines the events of a bundle: each in its place, and all of them what was signed. */
final class HistoryCheck {
    private final Bundle bundle;
    private final Manifest manifest;
    private final Checkpoint signed;
    private final Consumer<Finding> findings;
    private final Progress progress;
    private final boolean all;
    private final CatalogueCheck catalogues;
    private final MadeTree tree;
    /** Where tiles and events are not of one tree; which of the two is right shows at the end. */
    private final Waiting ofTiles = new Waiting();
    private final Waiting ofEvents = new Waiting();
    private @Nullable CommitMark last;
    private @Nullable Hash rootBefore;
    private EventFile.@Nullable Read fileBefore;
    private long events;
    private boolean goesOn = true;

    HistoryCheck(Bundle bundle, Manifest manifest, Checkpoint signed, Consumer<Finding> findings, Progress progress) {
        this.bundle = bundle;
        this.manifest = manifest;
        this.signed = signed;
        this.findings = findings;
        this.progress = progress;
        this.all = manifest.session() == null;
        this.catalogues = new CatalogueCheck(bundle, findings);
        this.tree = new MadeTree(bundle, new MadeTree.Differences() {
            @Override
            public void differ(List<Long> positions, TilePath path) {
                ofTiles.add(Finding.ofTile(positions.getFirst(), path));
                // Of a tile above, an entry is only the first of many, and what is another one there shows below.
                if (path.level() == 0) {
                    positions.forEach(position -> ofEvents.add(new Finding("EVENT_DIFFERS", position,
                            "The event is not the one that was signed: its leaf is another one.")));
                }
            }

            @Override
            public void refused(long position, LogRefused refused) {
                findings.accept(Finding.of(refused, position));
            }
        });
    }

    /** @return whether all of it was looked at; where not, a finding says why */
    boolean examine(@Nullable Checkpoint before) throws IOException {
        if (before != null && before.size() > signed.size()) {
            findings.accept(new Finding("LOG_SHORTER", signed.size(),
                    "The log had " + before.size() + " entries when you kept its checkpoint, and has " + signed.size() + "."));
        }
        if (before != null && !all && before.size() != signed.size()) {
            throw new CannotTell("Only a bundle of all events can be compared with a checkpoint that you kept.");
        }
        checkFiles();
        noteRoot(before);
        try (EventFiles files = new EventFiles(bundle, all)) {
            files.each((name, read) -> take(name, read, before));
        }
        checkCount();
        if (goesOn) {
            catalogues.finish();
        }
        if (goesOn && all) {
            compareRoots(before);
        }
        if (!all && before != null && !before.root().equals(signed.root())) {
            findings.accept(rewritten(before));
        }
        return goesOn;
    }

    private void checkFiles() {
        boolean right = all
                ? bundle.proofFiles().isEmpty() && bundle.hasTheTilesOf(signed.size())
                : bundle.tileFiles().isEmpty() && bundle.proofFiles().size() == bundle.eventFiles().size();
        if (!right) {
            findings.accept(new Finding("FILE_UNEXPECTED", null, all
                    ? "The files of tiles are not those of a tree of " + signed.size() + " leaves."
                    : "There is not one file of proofs for each of events."));
        }
    }

    private boolean take(String name, EventFile.Read read, @Nullable Checkpoint before) throws IOException {
        read.findings().forEach(findings);
        CommitMark first = read.first();
        if (first != null) {
            Finding wrong = first.after(last, read.positions().getFirst(), !all);
            if (wrong != null) {
                findings.accept(wrong);
            }
            last = read.last();
        }
        if (all && Bundle.positionIn(name) != events) {
            findings.accept(new Finding("EVENT_OUT_OF_PLACE", events, "There begins the file " + name + "."));
            goesOn = false;
        }
        if (read.goesOn() && read.leaves().isEmpty()) {
            findings.accept(new Finding("NOT_CANONICAL", all ? events : null, "The file " + name + " has no events in it."));
        }
        goesOn &= read.goesOn() && !read.leaves().isEmpty();
        checkDivision(name, read);
        if (all) {
            for (Hash leaf : read.leaves()) {
                tree.add(leaf);
                noteRoot(before);
            }
        } else {
            verifyProofs(name, read);
        }
        read.catalogues().forEach(catalogues::published);
        events += read.leaves().size();
        progress.reached(events, manifest.events());
        return goesOn;
    }

    /** A file ends where it has as many events as a file has, or the next one would make it too long, and nowhere else. */
    private void checkDivision(String name, EventFile.Read read) {
        EventFile.Read before = fileBefore;
        boolean full = before == null || before.positions().size() == BundleWriter.EVENTS_IN_A_FILE
                || before.bytes() + read.firstLine() > BundleWriter.BYTES_IN_A_FILE;
        if (!full) {
            findings.accept(new Finding("NOT_CANONICAL", read.positions().isEmpty() ? null : read.positions().getFirst(),
                    "The file " + name + " does not begin where files of events do."));
        }
        fileBefore = read;
    }

    private void verifyProofs(String name, EventFile.Read read) throws IOException {
        Part part = bundle.proofsOf(name);
        List<InclusionProof> proofs = Bundle.proofsIn(part, signed.size());
        if (proofs.size() != read.leaves().size() && read.goesOn()) {
            findings.accept(new Finding("PROOF_MALFORMED", Bundle.positionIn(name), "There is not one proof for each event."));
        }
        for (int place = 0; place < Math.min(proofs.size(), read.leaves().size()); place++) {
            long position = read.positions().get(place);
            try {
                if (proofs.get(place).index() != position) {
                    findings.accept(new Finding("PROOF_MALFORMED", position, "The proof there is of another event."));
                    return;
                }
                proofs.get(place).verify(read.leaves().get(place), signed.root());
            } catch (LogRefused refused) {
                findings.accept(Finding.of(refused, position));
            }
        }
    }

    private void noteRoot(@Nullable Checkpoint before) {
        if (before != null && tree.size() == before.size()) {
            rootBefore = tree.root();
        }
    }

    private void checkCount() {
        if (goesOn && events != manifest.events() || all && manifest.events() != signed.size()) {
            findings.accept(new Finding("COUNT_DIFFERS", all ? Math.min(events, signed.size()) : null,
                    "There are " + events + " events; the manifest says " + manifest.events() + ", the checkpoint is of " + signed.size()
                            + "."));
        }
    }

    /** Where events and tiles differ, one of them has the root that was signed, and so it shows which of them was changed. */
    private void compareRoots(@Nullable Checkpoint before) {
        tree.finish();
        if (tree.size() == signed.size() && tree.root().equals(signed.root())) {
            ofTiles.tell(findings);
        } else if (!ofEvents.isEmpty() && rootOfTiles().equals(signed.root())) {
            ofEvents.tell(findings);
        } else {
            ofTiles.tell(findings);
            findings.accept(new Finding("ROOT_DIFFERS", ofTiles.isEmpty() ? null : ofTiles.first().position(),
                    "The events do not have the root that was signed."));
        }
        Hash then = rootBefore;
        if (before != null && then != null && !before.root().equals(then)) {
            findings.accept(rewritten(before));
        }
    }

    private static Finding rewritten(Checkpoint before) {
        return new Finding("HISTORY_DIFFERS", null,
                "The first " + before.size() + " events are not those of the checkpoint that you kept: the history was rewritten.");
    }

    private Hash rootOfTiles() {
        Frontier leaves = new Frontier();
        try {
            for (long from = 0; from < signed.size(); from += TilePath.FULL) {
                TilePath path = new TilePath(0, from / TilePath.FULL, (int) Math.min(TilePath.FULL, signed.size() - from));
                HashTile.read(path.width(), bundle.whatIsIn(path)).hashes().forEach(leaves::append);
            }
        } catch (LogRefused refused) {
            return Hash.OF_EMPTY_TREE;
        }
        return leaves.root();
    }
}
