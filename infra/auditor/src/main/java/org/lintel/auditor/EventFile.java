package org.lintel.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleRefused;
import org.lintel.bundle.EventLines;
import org.lintel.bundle.EventRecord;
import org.lintel.bundle.Part;
import org.lintel.transparencylog.Hash;

/** Takes a file of events apart, beside others. */
final class EventFile implements Callable<EventFile.Read> {
    private static final String CATALOGUE_PUBLISHED = "CataloguePublished";

    private final Part part;
    private final boolean all;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final List<EventRecord> catalogues = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable CommitMark first;
    private @Nullable CommitMark last;

    /**
     * What is in it.
     *
     * @param leaves     of its events in order, up to the first line that is not as it should be
     * @param catalogues events that published one
     * @param goesOn     whether all its lines could be read, each in its place
     * @param firstLine  how many bytes its first line has
     */
    record Read(List<Hash> leaves, List<Long> positions, List<EventRecord> catalogues, List<Finding> findings, @Nullable CommitMark first,
            @Nullable CommitMark last, boolean goesOn, int bytes, int firstLine) {}

    /** @param all whether events have no gaps between them */
    EventFile(Part part, boolean all) {
        this.part = part;
        this.all = all;
    }

    @Override
    public Read call() {
        if (!part.isWhole()) {
            findings.add(new Finding("FILE_DIFFERS", null, "The file " + part.name() + " is not the one that was put into the bundle."));
        }
        boolean goesOn = lines();
        return new Read(leaves, positions, catalogues, findings, first, last, goesOn, part.size(), firstLine());
    }

    private int firstLine() {
        byte[] content = part.bytes();
        int end = 0;
        while (end < part.size() && content[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private boolean lines() {
        EventLines lines = new EventLines(part.bytes(), part.size());
        long expected = Bundle.positionIn(part.name());
        try {
            while (lines.next()) {
                boolean inPlace = lines.position() == expected || !all && !positions.isEmpty() && lines.position() > expected;
                if (!inPlace) {
                    findings.add(
                            new Finding("EVENT_OUT_OF_PLACE", expected, "There stands the event of position " + lines.position() + "."));
                    return false;
                }
                take(lines);
                expected = lines.position() + 1;
            }
            return true;
        } catch (BundleRefused refused) {
            findings.add(Finding.of(refused, expected));
            return false;
        }
    }

    private void take(EventLines lines) {
        CommitMark before = last;
        CommitMark mark = before != null && before.number() == lines.commit()
                ? new CommitMark(lines.commit(), lines.commitAndTime(), before.recordedAt())
                : new CommitMark(lines.commit(), lines.commitAndTime(), lines.recordedAt());
        if (before == null) {
            first = mark;
        } else {
            Finding wrong = mark.after(before, lines.position(), !all);
            if (wrong != null) {
                findings.add(wrong);
            }
        }
        last = mark;
        positions.add(lines.position());
        leaves.add(lines.leaf());
        if (lines.type().equals(CATALOGUE_PUBLISHED)) {
            catalogues.add(EventRecord.after(lines.nonceAndRecord()));
        }
    }
}
