package org.lintel.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleRefused;
import org.lintel.bundle.BundleWriter;
import org.lintel.bundle.EventLines;
import org.lintel.bundle.Part;
import org.lintel.transparencylog.Hash;

import tools.jackson.core.JacksonException;

/** Takes a file of events apart, beside others. What it finds is bounded by how many events a file may have: nothing is read behind them. */
final class EventFile implements Callable<EventFile.Came> {
    private final Part part;
    private final boolean all;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final List<PublishedCatalogue> catalogues = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Failed failed = new Failed();
    private @Nullable CommitMark first;
    private @Nullable CommitMark last;

    /**
     * What is in it.
     *
     * @param leaves     of its events in order, up to the first line that is not as it should be
     * @param catalogues that events published
     * @param goesOn     whether all its lines could be read, each in its place
     * @param firstLine  how many bytes its first line has
     */
    record Read(List<Hash> leaves, List<Long> positions, List<PublishedCatalogue> catalogues, List<Finding> findings,
            @Nullable CommitMark first,
            @Nullable CommitMark last, boolean goesOn, int bytes, int firstLine) implements Came {}

    /** What is in the file, or why that cannot be said. */
    sealed interface Came permits Read, Failed {}

    /** Whatever it was, for whoever waits: where memory is short, there is none to tell them in any other way. */
    static final class Failed implements Came {
        private @Nullable Throwable why;

        /** @throws RuntimeException or Error: it */
        RuntimeException thrown() {
            switch (why) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(why);
            }
        }
    }

    /** @param all whether events have no gaps between them */
    EventFile(Part part, boolean all) {
        this.part = part;
        this.all = all;
    }

    @Override
    public Came call() {
        try {
            return read();
        } catch (Throwable fault) {
            leaves.clear();
            positions.clear();
            catalogues.clear();
            findings.clear();
            failed.why = fault;
            return failed;
        }
    }

    private Read read() {
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
                if (positions.size() == BundleWriter.EVENTS_IN_A_FILE) {
                    findings.add(new Finding("NOT_CANONICAL", lines.position(), "The file " + part.name() + " has more than "
                            + BundleWriter.EVENTS_IN_A_FILE + " events: this one stands behind them."));
                    return false;
                }
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
        if (lines.type().equals(PublishedCatalogue.TYPE)) {
            takeCatalogue(lines);
        }
    }

    private void takeCatalogue(EventLines lines) {
        try {
            catalogues.add(PublishedCatalogue.in(lines));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            findings.add(new Finding("EVENT_UNREADABLE", lines.position(),
                    "It is said to publish a catalogue, and has none that can be read."));
        }
    }
}
