package org.lintel.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bson.Document;

/** Judges what a server says of itself and of what it did. Asks nothing: {@link StorageExamination} does. */
final class ServerWords {

    static final String VERSION = "server version";
    static final String ROOM = "room to write";
    static final String CONCERNS = "concerns";
    static final String UNIQUE = "unique _id";
    static final String ORDERED = "ordered insert";
    static final String ONE_WINNER = "one winner";
    static final String INDEXES = "indexes";
    static final String CLOCK = "clock";
    /** MongoDB's code for a disk without room; the embedded store has it for any write that it cannot bring to the disk. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    /** In place of a number. */
    static final int NOT_SAID = -1;

    /** The oldest that the driver supports. */
    private static final int LEAST_MAJOR = 4;
    private static final int LEAST_MINOR = 2;
    /** Claims of processors are stolen after ten seconds and extended after five; clocks must differ by far less. */
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);

    private ServerWords() {}

    /** @param buildInfo the answer to {@code buildInfo} */
    static Finding version(Document buildInfo) {
        var numbers = buildInfo.getList("versionArray", Integer.class, List.of(0, 0));
        String name = "MongoDB " + buildInfo.get("version", "of unknown version") + ".";
        return numbers.get(0) > LEAST_MAJOR || numbers.get(0) == LEAST_MAJOR && numbers.get(1) >= LEAST_MINOR
                ? Finding.ok(VERSION, name)
                : Finding.failed(VERSION, name + " At least " + LEAST_MAJOR + "." + LEAST_MINOR + " is needed.");
    }

    /**
     * To be asked after a write at majority, journalled, was acknowledged and read back at majority.
     *
     * @param hello the answer to {@code hello}
     * @param engine {@code storageEngine} of {@code serverStatus}; empty where the user may not ask
     */
    static Finding concerns(Document hello, Document engine) {
        if (Boolean.FALSE.equals(engine.get("persistent"))) {
            return Finding.failed(CONCERNS, "The server keeps its data in memory (" + engine.get("name")
                    + "), so nothing that it acknowledges is durable. Use one that writes to a disk.");
        }
        if (hello.containsKey("setName")) {
            return Finding.ok(CONCERNS, "A replica set acknowledges a journalled write on a majority and shows it at majority.");
        }
        return Finding.ok(CONCERNS, "isdbgrid".equals(hello.get("msg"))
                ? "A sharded cluster acknowledges a journalled write on a majority; do not shard the collection of commits."
                : "A single server acknowledges a journalled write; it is its own majority, and without it nothing can be read.");
    }

    /** @param code that a write was refused with */
    static boolean saysNoRoom(int code) {
        return code == OUT_OF_DISK_SPACE;
    }

    static Finding noRoom() {
        return Finding.noRoom(ROOM,
                "The disk is almost full or could not be written, so nothing is written: make room on it. What there is can be "
                        + "read. How the database writes was not looked at.");
    }

    /** @param code that the write at majority, journalled, was refused with */
    static Finding concernsRefused(int code) {
        return Finding.failed(CONCERNS, "A write that asks for a majority and the journal was refused (code " + code
                + "): the server has no journal, or too few members are up. Start it with a journal, or bring the members back.");
    }

    /** @param code that the second insertion under one {@code _id} was refused with; 0 when it was not */
    static Finding unique(int code) {
        return code == 11_000
                ? Finding.ok(UNIQUE, "A second document under one _id is refused.")
                : Finding.failed(UNIQUE, "Two documents under one _id were not refused as a duplicate key (code " + code
                        + "). Conflicting commits could both get in: this is no MongoDB to rely on.");
    }

    /** @param there which of the documents 1, 2 (there before) and 3 are there after they were inserted in order */
    static Finding ordered(List<Integer> there) {
        return there.equals(List.of(1, 2))
                ? Finding.ok(ORDERED, "Documents are inserted in order, and none after the first that fails.")
                : Finding.failed(ORDERED, "Of three documents whose second failed, " + there
                        + " are there instead of [1, 2]. Commits could have gaps: this is no MongoDB to rely on.");
    }

    /** @param most of those who changed one document at once under a condition that only the first could meet, how many did at most */
    static Finding oneWinner(int most) {
        return most == 1
                ? Finding.ok(ONE_WINNER, "Of several who want to change one document at once, one does.")
                : Finding.failed(ONE_WINNER, "Of several who could change one document only once, " + most
                        + " did. Two processes could feed one view at once: this is no MongoDB to rely on.");
    }

    /** @param examined how many documents were read for a look-up that one document answers, by what was looked for; or {@link #NOT_SAID} */
    static Finding indexed(int examinedByTag, int examinedByNumber) {
        if (examinedByTag == NOT_SAID || examinedByNumber == NOT_SAID) {
            return Finding.failed(INDEXES,
                    "The server does not say how many documents it reads to find one (explain, executionStats), so nobody can "
                            + "see that it does not read them all: use another server.");
        }
        return examinedByTag == 1 && examinedByNumber == 1
                ? Finding.ok(INDEXES, "A tag and a range of _id are found by their indexes.")
                : Finding.failed(INDEXES, "To find one document, " + examinedByTag + " were read by tag and " + examinedByNumber
                        + " by _id. Everything would become slower with every event: let the index be built, or use another server.");
    }

    static Finding clockNotSaid() {
        return Finding.failed(CLOCK, "The server does not say what time it is (hello, localTime): use another server.");
    }

    /**
     * @param server its clock, read at some moment between the other two
     * @param before this machine's clock before it was asked
     * @param after the same when the answer was there
     */
    static Finding clock(Instant server, Instant before, Instant after) {
        var ahead = Duration.between(after, server);
        var behind = Duration.between(server, before);
        var skew = ahead.isPositive() ? ahead : behind.isPositive() ? behind : Duration.ZERO;
        return skew.compareTo(MOST_SKEW) <= 0
                ? Finding.ok(CLOCK, "The server's clock and this machine's differ by " + skew.toMillis() + " ms or less than can be seen.")
                : Finding.failed(CLOCK, "The server's clock is " + skew.toMillis() + " ms " + (ahead.isPositive() ? "ahead of" : "behind")
                        + " this machine's. Recorded times would jump, and processes would take processors from each other: set the clocks.");
    }
}
