package org.lintel.torture.oracle;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one process did and saw, in a file of its own, a line each. A line is with the operating system when its method returns, so that a
 * kill takes nothing back: intentions are written before the call, outcomes after it.
 */
public final class Journal implements AutoCloseable {

    static final String INTENDS = "intends";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String REJECTED = "rejected";
    static final String UNKNOWN = "unknown";
    static final String FAILED = "failed";
    static final String STUCK = "stuck";
    static final String SOURCED = "sourced";
    static final String OPENED = "opened";
    static final String SAW = "saw";
    static final String CAUGHT_UP = "caught-up";
    static final String SAW_ALL = "saw-all";

    /** An event as it is meant to be stored. @param id that of its append, a slash, and its place in it */
    public record Meant(String id, String type, Collection<String> tags, String payload) {

        private String text() {
            return type + ":" + String.join(",", new TreeSet<>(tags));
        }
    }

    private final FileOutputStream file;

    public Journal(Path path) {
        try {
            this.file = new FileOutputStream(path.toFile());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param marker how many events the decision had seen */
    public void intends(String append, long marker, Boundary boundary, List<Meant> events) {
        var sum = new Fingerprint();
        events.forEach(event -> sum.add(event.id(), event.type(), event.tags(), event.payload()));
        write(INTENDS, append, marker, boundary, events.stream().map(Meant::text).collect(Collectors.joining(";")), sum.text());
    }

    /** @param lastPosition that of the append's last event, as it was told */
    public void acknowledged(String append, long lastPosition) {
        write(ACKNOWLEDGED, append, lastPosition);
    }

    /** @param head how many events there were when that was known; -1 when it could not be found out */
    public void rejected(String append, long head) {
        write(REJECTED, append, head);
    }

    public void unknown(String append) {
        write(UNKNOWN, append);
    }

    /** Not written, so it was promised, for a reason other than a conflict. */
    public void failed(String append, String reason) {
        write(FAILED, append, reason);
    }

    /** Whoever writes this has waited too long. */
    public void stuck(String waitingFor) {
        write(STUCK, waitingFor);
    }

    /**
     * @param acknowledged the greatest position that this process had been acknowledged before it began to read
     * @param read sum over the events of the boundary from one position to the marker
     */
    public void sourced(Boundary boundary, long from, long marker, long acknowledged, int count, Fingerprint read) {
        write(SOURCED, boundary, from, marker, acknowledged, count, read.text());
    }

    /** A stream of the events of the boundary, from the position on. */
    public void opened(Boundary boundary, long from) {
        write(OPENED, boundary, from);
    }

    /** The next event of the stream that was opened last. */
    public void saw(long position, long commit, long at, String event, Fingerprint read) {
        write(SAW, position, commit, at, event, read.text());
    }

    /** The stream said that there is nothing more for now. */
    public void caughtUp() {
        write(CAUGHT_UP);
    }

    /** The stream has shown everything that there will ever be. */
    public void sawAll() {
        write(SAW_ALL);
    }

    private synchronized void write(Object... parts) {
        var line = new StringBuilder();
        for (var part : parts) {
            line.append(line.isEmpty() ? "" : "\t").append(part);
        }
        try {
            file.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
