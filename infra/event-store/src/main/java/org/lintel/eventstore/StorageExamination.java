package org.lintel.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.conversions.Bson;

import com.mongodb.ExplainVerbosity;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;

/**
 * Looks whether a database does what the event store relies on, in a collection of its own that is dropped again; what is stored already
 * is only read.
 */
public final class StorageExamination {

    private static final int DOCUMENTS = 100;
    private static final int SOUGHT = 90;
    private static final int RACES = 20;
    private static final int RACES_FROM = 1_000;
    private static final int RACERS = 4;
    private static final String OWNER = "owner";
    private static final String SCRATCH = "examination-";
    private static final Pattern SCRATCH_WITH_TIME = Pattern.compile(SCRATCH + "(\\d{1,18})-[0-9a-f-]{36}");
    /** Far more than an examination takes, and than clocks of machines differ. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);
    private static final String STORED = "what is stored";

    private final MongoDatabase database;
    private final EventStoreSettings settings;
    private final boolean embedded;

    /**
     * @param settings the engine's; of them the collection, the clock and the time for one operation matter here
     * @param embedded whether the database is a file of this very process, for which some questions have no meaning
     */
    public StorageExamination(MongoDatabase database, EventStoreSettings settings, boolean embedded) {
        this.database = database;
        this.settings = settings;
        this.embedded = embedded;
    }

    /**
     * @return a finding on each subject, always in the same order; a server that does not answer is one that failed. Where there is no room to
     *     write, what needs a write is left out for one finding that says so
     */
    public List<Finding> findings() {
        dropLeftBehind();
        var scratch = database.getCollection(SCRATCH + Instant.now().getEpochSecond() + "-" + UUID.randomUUID())
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary()).withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(settings.operationTimeout().toMillis(), TimeUnit.MILLISECONDS);
        var findings = new ArrayList<Finding>();
        try {
            findings.add(of(ServerWords.VERSION, this::version));
            findings.addAll(writing(scratch));
            findings.add(of(ServerWords.CLOCK, this::clock));
            findings.add(of(STORED, this::stored));
        } finally {
            dropped(scratch);
        }
        return findings;
    }

    private static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NoRoom() {
            super(null, null, false, false);
        }
    }

    private List<Finding> writing(MongoCollection<Document> scratch) {
        try {
            return List.of(of(ServerWords.CONCERNS, () -> concerns(scratch)), of(ServerWords.UNIQUE, () -> unique(scratch)),
                    of(ServerWords.ORDERED, () -> ordered(scratch)), of(ServerWords.ONE_WINNER, () -> oneWinner(scratch)),
                    of(ServerWords.INDEXES, () -> indexes(scratch)));
        } catch (NoRoom full) {
            return List.of(ServerWords.noRoom());
        }
    }

    /** The driver's own words are left out: they may hold the address, and with it a password. */
    private static Finding of(String subject, Supplier<Finding> look) {
        try {
            return look.get();
        } catch (MongoException refused) {
            if (ServerWords.saysNoRoom(refused.getCode())) {
                throw new NoRoom();
            }
            return Finding.failed(subject, "The server did not answer, or refused to (code " + refused.getCode()
                    + "): see whether it is up, and what its user may do.");
        }
    }

    private Finding version() {
        return embedded
                ? Finding.notApplicable(ServerWords.VERSION, "The embedded store is part of this program.")
                : ServerWords.version(database.runCommand(new Document("buildInfo", 1)));
    }

    private Finding concerns(MongoCollection<Document> scratch) {
        try {
            scratch.insertMany(List.of(new Document("_id", 2)));
        } catch (MongoException refused) {
            if (ServerWords.saysNoRoom(refused.getCode())) {
                throw refused;
            }
            return ServerWords.concernsRefused(refused.getCode());
        }
        if (scratch.find(eq(2)).first() == null) {
            return Finding.failed(ServerWords.CONCERNS, "A write that was acknowledged on a majority is not shown by a majority read.");
        }
        return embedded
                ? Finding.notApplicable(ServerWords.CONCERNS,
                        "The embedded store has no other members: what it acknowledges is on the disk.")
                : ServerWords.concerns(database.runCommand(new Document("hello", 1)), storageEngine());
    }

    private Document storageEngine() {
        try {
            return database.runCommand(new Document("serverStatus", 1)).get("storageEngine", new Document());
        } catch (MongoException notPermitted) {
            return new Document();
        }
    }

    private static Finding unique(MongoCollection<Document> scratch) {
        return ServerWords.unique(codeOfInserting(scratch, List.of(new Document("_id", 2))));
    }

    private static Finding ordered(MongoCollection<Document> scratch) {
        codeOfInserting(scratch, List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3)));
        return ServerWords
                .ordered(scratch.find().sort(Sorts.ascending("_id")).map(found -> found.getInteger("_id")).into(new ArrayList<>()));
    }

    /** @return 0 where it was not refused */
    private static int codeOfInserting(MongoCollection<Document> scratch, List<Document> documents) {
        try {
            scratch.insertMany(documents, new InsertManyOptions().ordered(true));
            return 0;
        } catch (MongoBulkWriteException refused) {
            return refused.getWriteErrors().stream().findFirst().orElseThrow(() -> refused).getCode();
        }
    }

    /** Several at once want the same document, as processes a claim; again and again, for a server that gives it to two does not do so each time. */
    private static Finding oneWinner(MongoCollection<Document> scratch) {
        scratch.insertMany(IntStream.range(0, RACES).mapToObj(race -> new Document("_id", RACES_FROM + race)).toList());
        int most = 0;
        try (var racers = Executors.newFixedThreadPool(RACERS)) {
            for (int race = 0; race < RACES; race++) {
                Bson free = and(eq(RACES_FROM + race), exists(OWNER, false));
                most = Math.max(most, (int) Stream
                        .generate(() -> CompletableFuture.supplyAsync(
                                () -> scratch.findOneAndUpdate(free, set(OWNER, UUID.randomUUID().toString())) != null, racers))
                        .limit(RACERS).toList().stream().filter(CompletableFuture::join).count());
            }
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof MongoException refused ? refused : failed;
        }
        return ServerWords.oneWinner(most);
    }

    private static Finding indexes(MongoCollection<Document> scratch) {
        scratch.createIndex(Indexes.ascending(CommitDocument.TAGS));
        scratch.insertMany(IntStream.range(DOCUMENTS, 2 * DOCUMENTS)
                .mapToObj(number -> new Document("_id", number).append(CommitDocument.TAGS, List.of("entity=" + number, "all=1")))
                .toList());
        int sought = DOCUMENTS + SOUGHT;
        return ServerWords.indexed(examined(scratch, eq(CommitDocument.TAGS, "entity=" + sought)), examined(scratch, gte("_id", sought)));
    }

    /** @return how many documents are read to find the first one; {@link ServerWords#NOT_SAID} where the server does not say */
    private static int examined(MongoCollection<Document> scratch, Bson filter) {
        return scratch.find(filter).sort(Sorts.ascending("_id")).limit(1).explain(ExplainVerbosity.EXECUTION_STATS)
                .get("executionStats", new Document()).get("totalDocsExamined", (Number) ServerWords.NOT_SAID).intValue();
    }

    private Finding clock() {
        if (embedded) {
            return Finding.notApplicable(ServerWords.CLOCK, "The embedded store has this machine's.");
        }
        Instant before = Instant.now();
        Date server = database.runCommand(new Document("hello", 1)).getDate("localTime");
        return server == null ? ServerWords.clockNotSaid() : ServerWords.clock(server.toInstant(), before, Instant.now());
    }

    private Finding stored() {
        try {
            var commits = new CommitCollection(database, settings.collection(), settings.operationTimeout());
            commits.check();
            return Finding.ok(STORED, String.format(Locale.ROOT, "%,d events.", commits.newest().nextPosition()));
        } catch (UnreadableCommitException unreadable) {
            return Finding.failed(STORED, String.valueOf(unreadable.getMessage()));
        }
    }

    /** By an examination that was killed; one that is under way, in another process, is younger. */
    private void dropLeftBehind() {
        try {
            var before = Instant.now().minus(LEFT_BEHIND);
            for (String name : database.listCollectionNames().into(new ArrayList<>())) {
                var scratch = SCRATCH_WITH_TIME.matcher(name);
                if (scratch.matches() && Long.parseLong(scratch.group(1)) < before.getEpochSecond()) {
                    database.getCollection(name).drop();
                }
            }
        } catch (MongoException notNow) {
            // The next one tries again; what is wrong here is found further on.
        }
    }

    private static void dropped(MongoCollection<Document> scratch) {
        try {
            scratch.drop();
        } catch (MongoException gone) {
            // Whoever does not answer has been found wanting already.
        }
    }
}
