package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.transparencylog.LogRefused.Reason;

/**
 * Each call of the operating system that changes something fails once, as on a full disk. Then the same sealer goes on; or it is the last that the process
 * did, and whoever comes next meets a history of which what was not signed has changed.
 */
class EveryStepFailsOnceTest {

    /** Each step takes a log of its own, so usually every ninth is tried, beginning with another one each time. */
    private static final int EACH = Boolean.getBoolean("lintel.slow") ? 1 : 9;

    @TempDir
    Path home;

    private final int first = Seed.random(EveryStepFailsOnceTest.class).nextInt(EACH);

    private final SignerKey key = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
    private final List<Checkpoint> signed = new ArrayList<>();

    private static final class FailsAt implements DurableFiles.Step {
        private int left;

        FailsAt(int step) {
            this.left = step;
        }

        @Override
        public void before(String what) throws IOException {
            if (left-- == 0) {
                throw new IOException("no room left for: " + what);
            }
        }

        boolean isPast() {
            return left < 0;
        }
    }

    @Test
    void theSameSealerGoesOnWhereItFailed() throws IOException {
        History history = new History(1);
        int step = first;
        for (boolean failed = true; failed; step += EACH) {
            FailsAt fails = new FailsAt(step);
            DurableFiles files = new DurableFiles(fails);
            Path folder = home.resolve("on" + step);
            try (FileTileStorage storage = openedAtLast(folder, files)) {
                Sealer sealer = atLast(() -> begun(storage, new CheckpointFile(home.resolve("key" + step(folder)), files)));
                for (long size : new long[]{100, 300, 301, 600}) {
                    sealer.append(sealer.next(), history.entries(sealer.next(), size));
                    Checkpoint now = Checkpoint.parse(atLast(sealer::seal).text());
                    assertThat(now).isEqualTo(new Checkpoint("example.org/log", size, history.root(size)));
                }
            }
            history.assertTilesAreOfTheTree(folder, 600, true);
            failed = fails.isPast();
        }
        assertThat(step).isGreaterThan(60);
    }

    @Test
    void whoComesNextSealsWhatTheHistoryHasBecome() throws IOException {
        int step = first;
        for (boolean failed = true; failed; step += EACH) {
            FailsAt fails = new FailsAt(step);
            Path folder = home.resolve("next" + step);
            signed.clear();
            try {
                seal(folder, new DurableFiles(fails), 1, 100, 300, 301, 600);
            } catch (LogRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.STORAGE_FAILED);
            }
            failed = fails.isPast();
            long size = seal(folder, DurableFiles.onDisk(), 2, 250, 700);

            for (Checkpoint one : signed) {
                assertThat(one.root()).as("signed at %d, step %d", one.size(), step).isEqualTo(becoming(one.size()));
            }
            assertThat(size).isEqualTo(700);
            assertTilesAreOfTheTree(folder, 700);
        }
        assertThat(step).isGreaterThan(60);
    }

    /** Entries that were signed stay; others come from another history from then on. */
    private final List<byte[]> becoming = new ArrayList<>();

    private long seal(Path folder, DurableFiles files, int historyNumber, long... sizes) {
        History history = new History(historyNumber);
        try (FileTileStorage storage = FileTileStorage.open(folder, files)) {
            Sealer sealer = begun(storage, new CheckpointFile(home.resolve("key" + step(folder)), files));
            while (becoming.size() > sealer.size()) {
                becoming.removeLast();
            }
            signed.add(Checkpoint.parse(sealer.signed().text()));
            for (long size : sizes) {
                if (size > sealer.next()) {
                    List<byte[]> entries = history.entries(sealer.next(), size);
                    becoming.addAll(entries);
                    sealer.append(sealer.next(), entries);
                    signed.add(Checkpoint.parse(sealer.seal().text()));
                }
            }
            return sealer.size();
        }
    }

    private Sealer begun(FileTileStorage storage, CheckpointFile lastSigned) {
        if (lastSigned.read().isEmpty()) {
            Sealer.begin(lastSigned, List.of(key));
        }
        return Sealer.open(storage, lastSigned, List.of(key));
    }

    private Hash becoming(long size) {
        Frontier tree = new Frontier();
        becoming.subList(0, (int) size).forEach(tree::appendEntry);
        return tree.root();
    }

    private void assertTilesAreOfTheTree(Path folder, long size) throws IOException {
        var expected = ByDefinition.tiles(becoming);
        try (var files = Files.walk(folder.resolve("tile"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                TilePath path = TilePath.parse(folder.relativize(file).toString());
                byte[] whole = expected.getOrDefault(TilePath.in(size, path.level(), path.index()).orElseThrow().toString(), new byte[0]);
                assertThat(whole).as(path.toString()).startsWith(Files.readAllBytes(file));
            }
        }
        TileSource tiles = FileTileStorage.reading(folder);
        expected.forEach((path, bytes) -> assertThat(tiles.whatIsIn(TilePath.parse(path))).isEqualTo(bytes));
    }

    private interface Attempt<T> {
        T make();
    }

    private static <T> T atLast(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (LogRefused once) {
            assertThat(once.reason()).isEqualTo(Reason.STORAGE_FAILED);
            return attempt.make();
        }
    }

    private static FileTileStorage openedAtLast(Path folder, DurableFiles files) {
        return atLast(() -> FileTileStorage.open(folder, files));
    }

    private static String step(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    @Test
    void aFailureIsSaid() {
        assertRefused(Reason.STORAGE_FAILED, () -> FileTileStorage.open(home.resolve("said"), new DurableFiles(new FailsAt(0))));
    }
}
