package org.lintel.application.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.wiring.EventJson;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.UnreadableCommitException;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

/** How often a keeper seals what it took. */
class LogKeeperTest {
    private static final int MUCH = 500;
    private static final int LOOKS_A_SECOND = 10;

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoEventStorageEngine engine;
    private LogFiles files;
    private LogKeys keys;
    private LogKeeper keeper;
    private final SettableClock clock = new SettableClock("2027-01-04T09:00:00Z");

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
        client = MongoClients.create(mongo.connectionString());
        engine = new MongoEventStorageEngine(client.getDatabase("lintel"), new DelegatingEventConverter(new EventJson())).prepare();
        files = new LogFiles(folder);
        keys = new LogKeys(List.of(SignerKey.generate("lintel/test", SignatureType.ED25519, new SecureRandom())));
        files.begin(keys);
        keeper = new LogKeeper(files, keys, engine.history(), clock);
        keeper.keep();
    }

    @AfterEach
    void close() {
        keeper.close();
        engine.close();
        client.close();
        mongo.close();
    }

    @Test
    void ofABusyLogOneLookInTenSealsAndTheFirstQuietOne() {
        record(MUCH);
        assertThat(keeper.keep()).as("more is to be expected soon").isTrue();
        assertThat(keeper.standing().sealed()).isEqualTo(MUCH);

        for (int look = 1; look < LOOKS_A_SECOND; look++) {
            record(MUCH);
            assertThat(keeper.keep()).isTrue();
            assertThat(keeper.standing().sealed()).as("after look " + look).isEqualTo(MUCH);
        }
        record(MUCH);
        keeper.keep();
        assertThat(keeper.standing().sealed()).isEqualTo((LOOKS_A_SECOND + 1) * MUCH);

        record(MUCH);
        keeper.keep();
        record(1);
        assertThat(keeper.keep()).isFalse();
        assertThat(keeper.standing().waiting()).isZero();
        assertThat(keeper.standing().sealed()).isEqualTo((LOOKS_A_SECOND + 2) * MUCH + 1);
    }

    @Test
    void howeverManyCameBetweenTwoLooksNoMoreThanTenThousandWaitToBeSealed() {
        record(MUCH);
        keeper.keep();
        for (int commit = 0; commit < 11; commit++) {
            record(2 * MUCH);
        }
        keeper.keep();
        assertThat(keeper.standing().waiting()).isLessThan(10_000);
        assertThat(keeper.standing().sealed()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void whatCannotBeSealedIsAFaultInEachLookAndGoesOnByItselfHoweverMuchWaits() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("log.signed.new"));
        for (int look = 0; look < 7; look++) {
            for (int commit = 0; commit < 10; commit++) {
                record(2 * MUCH);
            }
            assertThat(keeper.keep()).as("who can seal nothing looks no sooner").isFalse();
            assertThat(keeper.standing().fault()).isEqualTo("STORAGE_FAILED");
        }
        Files.delete(inTheWay);
        record(1);

        keeper.keep();

        assertThat(keeper.standing().fault()).isNull();
        assertThat(keeper.standing().waiting()).isZero();
        assertThat(keeper.standing().sealed()).isEqualTo(70 * 2 * MUCH + 1);
    }

    @Test
    void atTheFullHourAllThatWasRecordedIsForEverybody() {
        record(MUCH);
        keeper.keep();
        record(MUCH);
        keeper.keep();
        assertThat(keeper.standing().sealed()).isEqualTo(MUCH);

        clock.advance(Duration.ofHours(1));
        record(MUCH);
        keeper.keep();

        assertThat(published()).isEqualTo(3 * MUCH);
    }

    @Test
    void aLogThatHasBegunShowsEverybodyThatItHasNoEntriesWhateverWasRecordedMeanwhile() throws IOException {
        Files.delete(files.tiles().resolve("hourly"));
        keeper.close();
        record(3);
        keeper = new LogKeeper(files, keys, engine.history(), clock);
        keeper.keep();
        assertThat(keeper.standing().sealed()).isEqualTo(3);
        assertThat(published()).isZero();
    }

    /** As after a restore: what everybody was shown last is not saved. */
    @Test
    void whereALogGoesOnWithoutWhatEverybodyWasShownTheyAreShownNothingUntilTheFullHour() throws IOException {
        record(3);
        keeper.keep();
        keeper.close();
        try (Stream<Path> lost = Files.walk(files.tiles())) {
            for (Path file : lost.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        clock.advance(Duration.ofMinutes(30));
        keeper = new LogKeeper(files, keys, engine.history(), clock);
        keeper.begin();
        assertThat(files.hourly().read()).isEmpty();
        record(1);
        looks(2);
        clock.advance(Duration.ofMinutes(29));
        looks(2);
        assertThat(keeper.standing().sealed()).isEqualTo(4);
        assertThat(files.hourly().read()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        keeper.keep();
        assertThat(published()).isEqualTo(4);
    }

    @Test
    void aClockThatWasAYearAheadForAMomentStopsNeitherTheFullHourNorTheDailyComparison() {
        keeper.close();
        AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2027-01-04T09:30:00Z"));
        Instant before = time.get();
        keeper = new LogKeeper(files, keys, engine.history(), time::get);
        record(3);
        keeper.keep();
        time.set(before.plus(Duration.ofDays(365)));
        looks(4);
        assertThat(keeper.standing().compared()).as("compared anew, once").isEqualTo(3);

        time.set(before.plus(Duration.ofMinutes(29)));
        keeper.keep();
        assertThat(keeper.standing().compared()).as("begun anew").isZero();
        record(1);
        looks(3);
        assertThat(keeper.standing().compared()).isEqualTo(4);
        assertThat(published()).as("no full hour").isEqualTo(3);

        time.set(before.plus(Duration.ofMinutes(31)));
        keeper.keep();
        assertThat(published()).isEqualTo(4);
    }

    /** A process that is paused keeps the folder: nobody can seal in its place. */
    @Test
    void aSealerThatStandsStillIsSaidByTheOthersAfterAMinuteUntilItGoesOn() {
        AtomicLong nanos = new AtomicLong();
        record(3);
        keeper.keep();
        try (LogKeeper second = new LogKeeper(files, keys, engine.history(), clock, nanos::get)) {
            second.keep();
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            second.keep();
            assertThat(second.standing().fault()).as("nothing waits to be sealed").isNull();

            record(1);
            second.keep();
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            second.keep();
            assertThat(second.standing().fault()).as("nobody looked meanwhile").isNull();

            looks(second, nanos, 59);
            assertThat(second.standing().fault()).isNull();
            assertThat(second.standing().drawsWait()).isFalse();

            looks(second, nanos, 1);
            assertThat(second.standing().state()).isEqualTo("ELSEWHERE");
            assertThat(second.standing().fault()).isEqualTo("SEALER_STANDS_STILL");
            assertThat(second.standing().waiting()).isEqualTo(1);
            assertThat(second.standing().drawsWait()).isTrue();

            keeper.keep();
            second.keep();
            assertThat(second.standing().fault()).isNull();
        }
    }

    private static void looks(LogKeeper keeper, AtomicLong nanos, int seconds) {
        for (int second = 0; second < seconds; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            keeper.keep();
        }
    }

    @Test
    void whoReadsALongHistoryBeforeItSealsIsNotTakenForOneThatStandsStill() throws IOException {
        AtomicLong nanos = new AtomicLong();
        record(3);
        keeper.keep();
        keeper.close();
        record(1);
        Path lock = files.tiles().resolve("lock");
        try (FileTileStorage reads = FileTileStorage.open(files.tiles());
                LogKeeper second = new LogKeeper(files, keys, engine.history(), clock, nanos::get)) {
            for (int page = 0; page < 5; page++) {
                Files.setLastModifiedTime(lock, FileTime.from(Instant.EPOCH.plusSeconds(page)));
                reads.showWork();
                second.keep();
                looks(second, nanos, 59);
                assertThat(second.standing().fault()).isNull();
            }
            looks(second, nanos, 1);
            assertThat(second.standing().fault()).isEqualTo("SEALER_STANDS_STILL");
        }

        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(lock, longAgo);
        keeper = new LogKeeper(files, keys, engine.history(), clock);
        keeper.keep();
        assertThat(FileTileStorage.lastWork(files.tiles()).orElseThrow()).as("it compared").isGreaterThan(longAgo);
        Files.setLastModifiedTime(lock, longAgo);
        record(1);
        keeper.keep();
        assertThat(FileTileStorage.lastWork(files.tiles())).as("what it seals shows that it is at work").contains(longAgo);
    }

    /** A commit of a newer version of the registry, for one. */
    @Test
    void whatFailsInEachLookIsSaidUntilItFailsNoMore() {
        record(3);
        keeper.keep();
        assertThat(keeper.vouched()).isPresent();
        var commits = client.getDatabase("lintel").getCollection("commits");
        commits.updateOne(Filters.eq(0L), Updates.set("format", 2));

        assertThatThrownBy(keeper::keep).isInstanceOf(UnreadableCommitException.class);
        assertThat(keeper.standing().fault()).isEqualTo("LOOK_FAILED");
        assertThat(keeper.standing().sealed()).isEqualTo(3);
        assertThat(keeper.standing().drawsWait()).isTrue();
        assertThat(keeper.vouched()).isEmpty();

        commits.updateOne(Filters.eq(0L), Updates.set("format", 1));
        keeper.keep();
        assertThat(keeper.standing().fault()).isNull();
        assertThat(keeper.vouched()).isPresent();
    }

    private void looks(int times) {
        for (int look = 0; look < times; look++) {
            keeper.keep();
        }
    }

    private long published() {
        return Checkpoint.parse(SignedNote.parse(files.hourly().read().orElseThrow()).text()).size();
    }

    private void record(int events) {
        List<TaggedEventMessage<?>> messages = IntStream.range(0, events)
                .<TaggedEventMessage<?>>mapToObj(_ -> new GenericTaggedEventMessage<>(
                        new GenericEventMessage(UUID.randomUUID().toString(), new MessageType("Recorded", "1"), "{}", Map.of(),
                                Instant.now()),
                        Set.of()))
                .toList();
        engine.appendEvents(AppendCondition.none(), null, messages).thenCompose(transaction -> transaction.commit(null)).join();
    }
}
