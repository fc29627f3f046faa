package org.lintel.torture.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** All that the journals of a play say. A line that a kill has cut off counts as not written. */
final class Testimony {

    /** What an append's process was told. */
    enum Outcome {
        ACKNOWLEDGED,
        REJECTED,
        FAILED,
        /** It was told so, or it was killed before it was told anything. */
        UNKNOWN
    }

    /**
     * @param floor the greatest position that this process had been acknowledged before it began
     * @param told position or head of the outcome; -1 without
     */
    record Append(String name, long marker, Boundary boundary, String sum, long floor, Outcome outcome, long told, String lines) {

        private Append with(Outcome outcome, long told, String line) {
            return new Append(name, marker, boundary, sum, floor, outcome, told, lines + " | " + line);
        }

        @Override
        public String toString() {
            return "journal: " + lines.replace('\t', ' ');
        }
    }

    /** @param floor as for an append: what was acknowledged must be seen */
    record Sourced(Boundary boundary, long from, long marker, long floor, int count, String sum, String journal) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "journal: %s: sourced %s from %d to %d, acknowledged up to %d: %d events, sum %s", journal,
                    boundary, from,
                    marker, floor, count, sum);
        }
    }

    /** An event, as a stream has shown it. */
    record Seen(long position, long commit, long at, String event, String sum) {}

    private final Map<String, Append> appends = new HashMap<>();
    private final List<Sourced> sourced = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();
    private final List<Path> journals;

    Testimony(List<Path> journals) {
        this.journals = List.copyOf(journals);
        for (var journal : journals) {
            read(journal, new Reading(journal.getFileName().toString())::take);
        }
    }

    Map<String, Append> appends() {
        return appends;
    }

    List<Sourced> sourced() {
        return sourced;
    }

    List<String> stuck() {
        return stuck;
    }

    /** Who opens streams is asked line by line: these are far more than fit into memory in comfort. */
    interface Reader {
        void opened(String journal, Boundary boundary, long from);

        void saw(Seen seen);

        void caughtUp();

        void sawAll();
    }

    void replay(Reader reader) {
        for (var journal : journals) {
            read(journal, parts -> {
                switch (parts[0]) {
                    case Journal.OPENED ->
                        reader.opened(journal.getFileName().toString(), Boundary.parse(parts[1]), Long.parseLong(parts[2]));
                    case Journal.SAW -> reader.saw(new Seen(Long.parseLong(parts[1]), Long.parseLong(parts[2]),
                            Long.parseLong(parts[3]), parts[4], parts[5]));
                    case Journal.CAUGHT_UP -> reader.caughtUp();
                    case Journal.SAW_ALL -> reader.sawAll();
                    default -> {
                        // Of an append.
                    }
                }
            });
        }
    }

    private static void read(Path journal, Consumer<String[]> line) {
        try (var lines = Files.newBufferedReader(journal)) {
            var text = new StringBuilder();
            for (int next = lines.read(); next >= 0; next = lines.read()) {
                if (next == '\n') {
                    line.accept(text.toString().split("\t", -1));
                    text.setLength(0);
                } else {
                    text.append((char) next);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One journal, from its first line to its last. */
    private final class Reading {

        private final String journal;
        private long floor = -1;

        private Reading(String journal) {
            this.journal = journal;
        }

        private void take(String[] parts) {
            switch (parts[0]) {
                case Journal.INTENDS -> appends.put(parts[1], new Append(parts[1], Long.parseLong(parts[2]), Boundary.parse(parts[3]),
                        parts[5], floor, Outcome.UNKNOWN, -1, journal + ": " + String.join(" ", parts)));
                case Journal.ACKNOWLEDGED -> {
                    outcome(parts, Outcome.ACKNOWLEDGED);
                    floor = Math.max(floor, Long.parseLong(parts[2]));
                }
                case Journal.REJECTED -> outcome(parts, Outcome.REJECTED);
                case Journal.FAILED -> outcome(parts, Outcome.FAILED);
                case Journal.UNKNOWN -> outcome(parts, Outcome.UNKNOWN);
                case Journal.STUCK -> stuck.add(journal + ": " + String.join(" ", parts));
                case Journal.SOURCED -> sourced.add(new Sourced(Boundary.parse(parts[1]), Long.parseLong(parts[2]),
                        Long.parseLong(parts[3]), Long.parseLong(parts[4]), Integer.parseInt(parts[5]), parts[6], journal));
                default -> {
                    // Of a stream.
                }
            }
        }

        private void outcome(String[] parts, Outcome outcome) {
            long told = outcome == Outcome.ACKNOWLEDGED || outcome == Outcome.REJECTED ? Long.parseLong(parts[2]) : -1;
            appends.computeIfPresent(parts[1], (_, append) -> append.with(outcome, told, String.join(" ", parts)));
        }
    }
}
