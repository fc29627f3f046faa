package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.transparencylog.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.LogRefused.Reason;
import org.lintel.transparencylog.Sealer.State;

class SealerTest {

    @TempDir
    Path home;

    private final Random random = Seed.random(SealerTest.class);
    private final History history = new History(random.nextLong());
    private final SignerKey key = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
    private @Nullable FileTileStorage storage;
    private boolean begun;

    private Path folder() {
        return home.resolve("data/log");
    }

    private CheckpointFile lastSigned() {
        return new CheckpointFile(home.resolve("keys/last-signed"));
    }

    private Sealer open(SignerKey... keys) {
        close();
        FileTileStorage opened = FileTileStorage.open(folder());
        storage = opened;
        if (!begun) {
            Sealer.begin(lastSigned(), List.of(key));
            begun = true;
        }
        return Sealer.open(opened, lastSigned(), keys.length == 0 ? List.of(key) : List.of(keys));
    }

    private Sealer open(Predicate<String> trusted) {
        close();
        FileTileStorage opened = FileTileStorage.open(folder());
        storage = opened;
        return Sealer.open(opened, lastSigned(), List.of(key), trusted);
    }

    @AfterEach
    void close() {
        if (storage != null) {
            storage.close();
        }
    }

    private byte[] published() {
        return new CheckpointFile(folder().resolve("checkpoint")).read().orElseThrow();
    }

    private static Checkpoint told(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    private void feed(Sealer sealer, History from, long to) {
        while (sealer.next() < to) {
            sealer.append(sealer.next(), from.entries(sealer.next(), Math.min(to, sealer.next() + 1 + random.nextInt(400))));
            sealer.seal();
        }
    }

    @Test
    void aNewLogBeginsWithACheckpointOfTheEmptyTree() {
        Sealer sealer = open();
        assertThat(sealer.state()).isEqualTo(State.SEALING);
        assertThat(told(sealer.signed())).isEqualTo(new Checkpoint("example.org/log", 0, Hash.OF_EMPTY_TREE));
        assertThat(published()).isEqualTo(sealer.signed().bytes());
        assertThat(lastSigned().read()).contains(sealer.signed().bytes());
    }

    @Test
    void whatIsSealedIsSignedPublishedAndStoredAsTheSpecificationSays() throws IOException {
        Sealer sealer = open();
        for (int round = 0; round < 12; round++) {
            long size = sealer.next() + 1 + random.nextInt(500);
            sealer.append(sealer.next(), history.entries(sealer.next(), size));
            SignedNote signed = sealer.seal();

            signed.verifiedBy(List.of(key.verifier()));
            assertThat(told(signed)).isEqualTo(new Checkpoint("example.org/log", size, history.root(size)));
            assertThat(published()).isEqualTo(signed.bytes());
            assertThat(lastSigned().read()).contains(signed.bytes());
            history.assertTilesAreOfTheTree(folder(), size, true);
        }
    }

    @Test
    void aTreeOfManyLevelsIsSealedToo() throws IOException {
        Sealer sealer = open();
        sealer.append(0, history.entries(0, 65_536));
        sealer.seal();
        sealer.append(65_536, history.entries(65_536, 66_000));
        assertThat(told(sealer.seal()).root()).isEqualTo(history.root(66_000));
        history.assertTilesAreOfTheTree(folder(), 66_000, true);
        assertThat(open().next()).isEqualTo(66_000);
    }

    @Test
    void whereNothingCameTheLastCheckpointStays() {
        Sealer sealer = open();
        feed(sealer, history, 10);
        SignedNote signed = sealer.signed();
        assertThat(sealer.seal()).isSameAs(signed);
    }

    @Test
    void itGoesOnAfterARestartFromWhatWasSigned() throws IOException {
        for (long size = 100; size < 1_500; size += 1 + random.nextInt(400)) {
            Sealer sealer = open();
            feed(sealer, history, size);
            sealer.append(sealer.next(), history.entries(size, size + 10));
            assertThat(open().next()).as("what was appended and not sealed is asked for again").isEqualTo(size);
        }
        Sealer sealer = open();
        feed(sealer, history, 1_600);
        assertThat(told(sealer.signed()).root()).isEqualTo(history.root(1_600));
        history.assertTilesAreOfTheTree(folder(), 1_600, true);
    }

    @Test
    void partialTilesGoWhereTheFullOneIs() throws IOException {
        Sealer sealer = open();
        feed(sealer, history, 200);
        sealer.append(200, history.entries(200, 256));
        sealer.seal();
        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(files.filter(Files::isRegularFile).map(file -> folder().relativize(file).toString()))
                    .containsExactlyInAnyOrder("lock", "checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000");
        }
    }

    @Test
    void entriesThatAreGivenAgainAreComparedWithWhatWasSealed() {
        Sealer sealer = open();
        feed(sealer, history, 700);
        sealer.append(0, history.entries(0, 700));
        sealer.append(650, history.entries(650, 720));
        assertThat(told(sealer.seal()).root()).isEqualTo(history.root(720));
    }

    @Test
    void aHistoryThatDiffersAnywhereIsNeverSigned() {
        for (long place : new long[]{0, 255, 256, 500, 699}) {
            Sealer sealer = open();
            feed(sealer, history, 700);
            feed(sealer, history, 700);
            SignedNote before = sealer.signed();
            History other = new History(1);

            assertRefused(Reason.HISTORY_DIFFERS, () -> sealer.append(place, List.of(other.entry(place))));
            assertThat(sealer.state()).isEqualTo(State.STOPPED);
            assertThat(sealer.differsAt()).hasValue(place);
            assertRefused(Reason.HISTORY_DIFFERS, () -> sealer.append(700, history.entries(700, 710)));
            assertRefused(Reason.HISTORY_DIFFERS, sealer::seal);
            assertThat(sealer.signed()).isEqualTo(before);
            assertThat(published()).isEqualTo(before.bytes());
        }
    }

    @Test
    void aHistoryThatHasBecomeShorterIsNeverSigned() {
        Sealer sealer = open();
        feed(sealer, history, 300);
        sealer.historyHas(300);
        assertRefused(Reason.HISTORY_SHORTER, () -> sealer.historyHas(299));
        assertThat(sealer.state()).isEqualTo(State.STOPPED);
        assertRefused(Reason.HISTORY_SHORTER, () -> sealer.append(300, history.entries(300, 301)));
        assertRefused(Reason.HISTORY_SHORTER, sealer::seal);
    }

    @Test
    void noEntryIsLeftOut() {
        Sealer sealer = open();
        assertRefused(Reason.ENTRIES_MISSING, () -> sealer.append(1, history.entries(1, 2)));
        assertRefused(Reason.ENTRY_TOO_LONG, () -> sealer.append(0, List.of(new byte[65_536])));
        feed(sealer, history, 3);
        assertThat(told(sealer.signed()).root()).isEqualTo(history.root(3));
    }

    @Test
    void whatWaitsToBeSealedIsBounded() {
        Sealer sealer = open();
        sealer.append(0, history.entries(0, 65_536));
        assertRefused(Reason.UNSEALED_TOO_MANY, () -> sealer.append(65_536, history.entries(65_536, 65_537)));
        sealer.seal();
        feed(sealer, history, 65_540);
        assertThat(sealer.size()).isEqualTo(65_540);
    }

    @Test
    void olderDataUnderTheSameKeyAreCheckedAndTheTilesBuiltAnew() throws IOException {
        feed(open(), history, 300);
        Path older = copyOf(folder());
        feed(open(), history, 900);
        putBack(older);

        Sealer sealer = open();
        assertThat(sealer.state()).isEqualTo(State.CHECKING);
        assertThat(told(sealer.signed()).size()).isEqualTo(900);
        feed(sealer, history, 899);
        assertThat(sealer.state()).isEqualTo(State.CHECKING);
        sealer.append(899, history.entries(899, 950));
        assertThat(sealer.state()).isEqualTo(State.REBUILDING);
        assertThat(sealer.next()).isZero();
        feed(sealer, history, 950);

        assertThat(sealer.state()).isEqualTo(State.SEALING);
        assertThat(told(sealer.signed())).isEqualTo(new Checkpoint("example.org/log", 950, history.root(950)));
        history.assertTilesAreOfTheTree(folder(), 950, true);
    }

    @Test
    void olderDataWithAnotherContinuationAreNeverSigned() throws IOException {
        feed(open(), history, 300);
        Path older = copyOf(folder());
        feed(open(), history, 900);
        SignedNote signed = open().signed();
        putBack(older);

        Sealer sealer = open();
        feed(sealer, history, 300);
        History other = new History(2);
        assertRefused(Reason.HISTORY_DIFFERS, () -> feed(sealer, other, 900));
        assertThat(sealer.state()).isEqualTo(State.STOPPED);
        assertThat(sealer.signed()).isEqualTo(signed);
        history.assertTilesAreOfTheTree(folder(), 300, true);
    }

    @Test
    void aDamagedOrMissingTileIsBuiltAnewAndNotTakenForAnotherHistory() throws IOException {
        feed(open(), history, 900);
        for (String tile : List.of("tile/0/001", "tile/0/003.p/132", "tile/1/000.p/3", "tile/entries/000", "tile/entries/003.p/132")) {
            for (boolean missing : new boolean[]{true, false}) {
                Path file = folder().resolve(tile);
                byte[] bytes = Files.readAllBytes(file);
                if (missing) {
                    Files.delete(file);
                } else {
                    bytes[random.nextInt(bytes.length)] ^= 1;
                    Files.write(file, bytes);
                }
                Sealer sealer = open();
                sealer.append(0, history.entries(0, sealer.next()));
                assertThat(sealer.state()).as(tile).isEqualTo(State.CHECKING);
                assertThat(sealer.next()).isZero();
                sealer.append(0, history.entries(0, 900));
                assertThat(sealer.state()).as(tile).isEqualTo(State.REBUILDING);
                feed(sealer, history, 900);
                assertThat(sealer.state()).as(tile).isEqualTo(State.SEALING);
                history.assertTilesAreOfTheTree(folder(), 900, true);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {200, 300})
    void twoCheckpointsOfTwoHistoriesAreRefusedAlsoWhenOneOfThemIsGoneAgain(long size) throws IOException {
        feed(open(), history, 300);
        close();
        byte[] published = Files.readAllBytes(folder().resolve("checkpoint"));
        Checkpoint forged = new Checkpoint("example.org/log", size, Hash.ofLeaf(new byte[0]));
        Files.write(folder().resolve("checkpoint"), SignedNote.of(forged.text(), key.sign(forged.text())).bytes());
        assertRefused(Reason.CHECKPOINTS_DISAGREE, this::open);
        Files.write(folder().resolve("checkpoint"), published);
        assertRefused(Reason.CHECKPOINTS_DISAGREE, this::open);
        assertThat(lastSigned().whyStopped()).contains("CHECKPOINTS_DISAGREE");
    }

    @Test
    void withoutWhatWasSignedLastNothingIsSignedAnyMore() throws IOException {
        feed(open(), history, 300);
        close();
        Files.delete(folder().resolve("checkpoint"));
        assertThat(open().size()).isEqualTo(300);
        assertThat(published()).isEqualTo(lastSigned().read().orElseThrow());
        close();
        byte[] kept = Files.readAllBytes(home.resolve("keys/last-signed"));
        Files.delete(home.resolve("keys/last-signed"));
        assertRefused(Reason.CHECKPOINT_MISSING, this::open);
        Files.write(home.resolve("keys/last-signed"), kept);
        assertThat(open().size()).isEqualTo(300);
    }

    @Test
    void whatATrustedWitnessContradictsIsNeverContinuedUntilItsWordNoLongerCounts() throws IOException {
        feed(open(), history, 300);
        Sealer sealer = open();
        SignedNote signed = sealer.signed();
        assertThat(sealer.contradictedBy("witness.example/w1").reason()).isEqualTo(Reason.WITNESS_DISAGREES);
        assertThat(sealer.state()).isEqualTo(State.STOPPED);
        assertRefused(Reason.WITNESS_DISAGREES, () -> sealer.append(300, history.entries(300, 301)));
        assertRefused(Reason.WITNESS_DISAGREES, sealer::seal);
        assertThat(sealer.signed()).isEqualTo(signed);
        assertThat(lastSigned().whyStopped()).contains("WITNESS_DISAGREES witness.example/w1");
        close();

        assertRefused(Reason.WITNESS_DISAGREES, this::open);
        assertRefused(Reason.WITNESS_DISAGREES, () -> open("witness.example/w1"::equals));
        close();
        Sealer without = open("witness.example/w2"::equals);
        assertThat(without.state()).isEqualTo(State.CHECKING);
        feed(without, history, 299);
        without.append(299, history.entries(299, 300));
        feed(without, history, 310);
        assertThat(without.state()).isEqualTo(State.SEALING);
        assertThat(lastSigned().whyStopped()).isEmpty();
        close();
        assertThat(open().state()).isEqualTo(State.SEALING);
    }

    @Test
    void norThenWhereItIsNotTheHistoryThatWasSigned() {
        feed(open(), history, 300);
        assertThat(open().contradictedBy("witness.example/w1")).isNotNull();
        close();
        Sealer without = open(_ -> false);
        assertRefused(Reason.HISTORY_DIFFERS, () -> without.append(0, new History(2).entries(0, 300)));
    }

    @Test
    void aLogBeginsOnce() {
        feed(open(), history, 1);
        assertRefused(Reason.CHECKPOINTS_DISAGREE, () -> Sealer.begin(lastSigned(), List.of(key)));
    }

    @Test
    void thatItStoppedIsRememberedUntilTheHistoryIsFoundToBeTheOneThatWasSigned() throws IOException {
        feed(open(), history, 700);
        Sealer first = open();
        assertRefused(Reason.HISTORY_DIFFERS, () -> first.append(300, List.of(new byte[32])));

        Sealer next = open();
        assertThat(next.state()).isEqualTo(State.CHECKING);
        assertThat(next.differsAt()).hasValue(300);
        List<byte[]> other = new ArrayList<>(history.entries(0, 800));
        other.set(300, new byte[32]);
        assertRefused(Reason.HISTORY_DIFFERS, () -> next.append(0, other));
        assertThat(told(open().signed()).size()).isEqualTo(700);

        Sealer mended = open();
        feed(mended, history, 699);
        assertThat(mended.state()).isEqualTo(State.CHECKING);
        mended.append(699, history.entries(699, 700));
        feed(mended, history, 710);
        assertThat(mended.state()).isEqualTo(State.SEALING);
        assertThat(mended.differsAt()).isEmpty();
        assertThat(open().state()).isEqualTo(State.SEALING);
        history.assertTilesAreOfTheTree(folder(), 710, true);
    }

    @Test
    void whoSharedItsKeyWithAnotherNeverSignsAgain() throws IOException {
        Sealer first = open();
        feed(first, history, 10);
        byte[] kept = lastSigned().read().orElseThrow();
        Checkpoint others = new Checkpoint("example.org/log", 11, Hash.ofLeaf(new byte[0]));
        lastSigned().replace(SignedNote.of(others.text(), key.sign(others.text())).bytes());
        first.append(10, history.entries(10, 11));
        assertRefused(Reason.CHECKPOINTS_DISAGREE, first::seal);
        lastSigned().replace(kept);
        assertRefused(Reason.CHECKPOINTS_DISAGREE, this::open);
    }

    @Test
    void whatWasGivenAndIsNotSealedYetIsComparedToo() {
        for (long place : new long[]{100, 200, 450}) {
            Sealer sealer = open();
            feed(sealer, history, 50);
            sealer.append(sealer.next(), history.entries(sealer.next(), 500));
            sealer.append(place, history.entries(place, place + 1));
            assertRefused(Reason.HISTORY_DIFFERS, () -> sealer.append(place, List.of(new byte[32])));
            assertThat(sealer.differsAt()).hasValue(place);
            Sealer next = open();
            feed(next, history, 50);
            feed(next, history, 50);
            assertThat(next.state()).isEqualTo(State.SEALING);
        }
    }

    @Test
    void whileTilesAreMadeAnewThoseThatAreThereStay() throws IOException {
        feed(open(), history, 900);
        Path damaged = folder().resolve("tile/entries/000");
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[5] ^= 1;
        Files.write(damaged, bytes);
        Sealer sealer = open();
        sealer.append(0, history.entries(0, sealer.next()));
        sealer.append(0, history.entries(0, 900));
        sealer.append(0, history.entries(0, 600));
        sealer.seal();
        assertThat(sealer.state()).isEqualTo(State.REBUILDING);
        assertThat(Files.readAllBytes(damaged)).isEqualTo(bytes);
        assertThat(folder().resolve("tile/0/003.p/132")).exists();

        feed(sealer, history, 900);
        assertThat(sealer.state()).isEqualTo(State.SEALING);
        history.assertTilesAreOfTheTree(folder(), 900, true);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder("lock", "checkpoint", "tile");
        }
    }

    /** The machine may stop between the two renames. */
    @Test
    void tilesThatWereAboutToTakeTheOthersPlaceTakeItAtTheNextStart() throws IOException {
        feed(open(), history, 300);
        close();
        Files.move(folder().resolve("tile"), folder().resolve("tile.new"));
        Files.createDirectories(folder().resolve("tile.old/0"));
        assertThat(open().state()).isEqualTo(State.SEALING);
        assertThat(folder().resolve("tile.old")).doesNotExist();
        history.assertTilesAreOfTheTree(folder(), 300, true);
    }

    @Test
    void cosignaturesArePublishedWithTheCheckpointThatTheyAreOfAndStayWithIt() {
        SignerKey witness = SignerKey.generate("witness.example", SignatureType.COSIGNATURE_V1, new SecureRandom());
        Sealer sealer = open();
        feed(sealer, history, 10);
        SignedNote cosigned = sealer.signed().with(witness.cosign(told(sealer.signed()), 1_798_761_600));
        sealer.publish(cosigned);
        assertThat(published()).isEqualTo(cosigned.bytes());
        assertThat(open().signed()).isEqualTo(sealer.signed());
        assertThat(published()).isEqualTo(cosigned.bytes());
        SignedNote before = sealer.signed();
        Sealer next = open();
        feed(next, history, 11);
        assertRefused(Reason.NOT_SIGNED, () -> next.publish(before));
        assertRefused(Reason.NOT_SIGNED,
                () -> next.publish(SignedNote.of(next.signed().text(), witness.cosign(told(next.signed()), 1))));
    }

    @Test
    void whatAnotherKeySignedIsNotContinued() {
        feed(open(), history, 10);
        SignerKey other = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        assertRefused(Reason.NOT_SIGNED, () -> open(other));
    }

    @Test
    void aKeyIsExchangedWithOverlap() {
        SignerKey next = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        feed(open(key), history, 10);
        Sealer both = open(key, next);
        assertThat(both.signed().verifiedBy(List.of(next.verifier()))).hasSize(1);
        feed(both, history, 20);
        assertThat(both.signed().verifiedBy(List.of(key.verifier()))).hasSize(1);
        assertThat(both.signed().verifiedBy(List.of(next.verifier()))).hasSize(1);
        // Also where nothing was recorded since: what was signed last is signed by both.
        Sealer idle = open(key, next);
        assertThat(idle.signed().verifiedBy(List.of(next.verifier()))).hasSize(1);
        Sealer after = open(next);
        feed(after, history, 30);
        assertRefused(Reason.NOT_SIGNED, () -> after.signed().verifiedBy(List.of(key.verifier())));
        assertThat(told(after.signed()).root()).isEqualTo(history.root(30));
    }

    @Test
    void oneSealerHasAFolder() {
        open();
        assertRefused(Reason.IN_USE, () -> FileTileStorage.open(folder()));
    }

    @Test
    void aStorageWhoseWriterWasInterruptedWritesNothingAndMakesRoomForAnother() {
        FileTileStorage interrupted = FileTileStorage.open(folder());
        Thread.currentThread().interrupt();
        interrupted.showWork();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> interrupted.write(Map.of())).isInstanceOf(IllegalStateException.class);

        interrupted.close();
        try (FileTileStorage another = FileTileStorage.open(folder())) {
            interrupted.close();
            assertRefused(Reason.IN_USE, () -> FileTileStorage.open(folder()));
            another.write(Map.of());
        }
    }

    @Test
    void aStorageThatWasClosedWritesNothing() {
        Sealer sealer = open();
        sealer.append(0, history.entries(0, 5));
        close();
        assertThatIllegalStateException().isThrownBy(sealer::seal);
    }

    @Test
    void aFlippedBitInTheLastEntriesIsSeenBeforeTheyAreSealedOnceMore() throws IOException {
        feed(open(), history, 900);
        Path bundle = folder().resolve("tile/entries/003.p/132");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[2 + random.nextInt(32)] ^= 1;
        Files.write(bundle, bytes);
        assertThat(open().state()).isEqualTo(State.CHECKING);
    }

    @Test
    void aSecondSealerWithTheSameKeyStopsTheFirst() {
        Sealer first = open();
        feed(first, history, 10);
        try (FileTileStorage elsewhere = FileTileStorage.open(home.resolve("elsewhere"))) {
            Sealer second = Sealer.open(elsewhere, lastSigned(), List.of(key));
            assertThat(second.state()).isEqualTo(State.CHECKING);
            second.append(0, history.entries(0, 10));
            second.append(0, history.entries(0, 12));
            second.seal();
        }
        first.append(10, new History(5).entries(10, 11));
        assertRefused(Reason.CHECKPOINTS_DISAGREE, first::seal);
        assertThat(first.state()).isEqualTo(State.STOPPED);
    }

    @Test
    void whatSomebodyElsePutThereIsLeftAlone() throws IOException {
        feed(open(), history, 10);
        Files.createFile(folder().resolve("tile/0/README"));
        assertThat(open().size()).isEqualTo(10);
        assertThat(folder().resolve("tile/0/README")).exists();
    }

    private Path copyOf(Path from) throws IOException {
        close();
        Path to = home.resolve("older");
        copy(from, to);
        return to;
    }

    private void putBack(Path older) throws IOException {
        close();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        copy(older, folder());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
