package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.LogRefused.Reason;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 256, tile/0/000", "0, 1, 1, tile/0/001.p/1", "1, 999, 255, tile/1/999.p/255", "0, 1000, 256, tile/0/x001/000",
            "0, 1234067, 256, tile/0/x001/x234/067", "63, 1234067, 8, tile/63/x001/x234/067.p/8", "-1, 0, 256, tile/entries/000",
            "-1, 1000000, 17, tile/entries/x001/x000/000.p/17", "0, 9223372036854774999, 256, tile/0/x009/x223/x372/x036/x854/x774/999"})
    void isReadAndWrittenAsSpecified(int level, long index, int width, String text) {
        TilePath path = new TilePath(level, index, width);
        assertThat(path).hasToString(text);
        assertThat(TilePath.parse(text)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "/tile/0/000", "tile/0/000/",
            "tile//0/000", "tile/00/000",
            "tile/01/000", "tile/+1/000", "tile/-1/000", "tile/64/000", "tile/entry/000", "Tile/0/000", "tile/0/x000/000", "tile/0/x001",
            "tile/0/001/000",
            "tile/0/x001/x000", "tile/0/X001/000", "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01",
            "tile/0/000.p/+1",
            "tile/0/000.p/1/", "tile/0/000.p/1.p/1", "tile/0/x001.p/000.p/1", "tile/0.p/12", "tile/0/000.p/1000000000000000000000",
            "tile/0/abc", "tile/0/0x1",
            "tile/0/-01", "tile/0/١٢٣", "tile/0/..", "tile/0/../checkpoint", "tile/0/000?", "tile/0/000%00", "tile/0/000\n", " tile/0/000",
            "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999", "checkpoint"})
    void anythingElseIsRefused(String text) {
        assertRefused(Reason.TILE_PATH, () -> TilePath.parse(text));
    }

    @Test
    void whatIsNoTileIsRefused() {
        assertRefused(Reason.TILE_PATH, () -> new TilePath(-2, 0, 1));
        assertRefused(Reason.TILE_PATH, () -> new TilePath(64, 0, 1));
        assertRefused(Reason.TILE_PATH, () -> new TilePath(0, -1, 1));
        assertRefused(Reason.TILE_PATH, () -> new TilePath(0, 0, 0));
        assertRefused(Reason.TILE_PATH, () -> new TilePath(0, 0, 257));
    }

    @Test
    void readingWhatIsWrittenGivesTheSame() {
        Random random = Seed.random(TilePathTest.class);
        for (int turn = 0; turn < 10_000; turn++) {
            TilePath path = new TilePath(random.nextInt(-1, 64), random.nextLong(1L << random.nextInt(1, 62)), random.nextInt(1, 257));
            assertThat(TilePath.parse(path.toString())).isEqualTo(path);
        }
    }

    /** The example of the specification: 273 full tiles and one of 112 hashes, one full and one of 17, one of 1. */
    @Test
    void aTreeHasTheTilesThatTheSpecificationSays() {
        long size = 70_000;
        assertThat(TilePath.in(size, 0, 272)).contains(new TilePath(0, 272, 256));
        assertThat(TilePath.in(size, 0, 273)).contains(new TilePath(0, 273, 112));
        assertThat(TilePath.in(size, 0, 274)).isEmpty();
        assertThat(TilePath.in(size, 1, 0)).contains(new TilePath(1, 0, 256));
        assertThat(TilePath.in(size, 1, 1)).contains(new TilePath(1, 1, 17));
        assertThat(TilePath.in(size, 2, 0)).contains(new TilePath(2, 0, 1));
        assertThat(TilePath.in(size, 3, 0)).isEmpty();
        assertThat(TilePath.in(size, 63, 0)).isEmpty();
        assertThat(TilePath.in(256, 0, 1)).isEmpty();
        assertThat(TilePath.in(256, 1, 0)).contains(new TilePath(1, 0, 1));
        assertThat(TilePath.in(0, 0, 0)).isEqualTo(Optional.empty());
        assertThat(new TilePath(0, 273, 112).isWithin(size)).isTrue();
        assertThat(new TilePath(0, 273, 113).isWithin(size)).isFalse();
        assertThat(new TilePath(TilePath.ENTRIES, 273, 1).isWithin(size)).isTrue();
        assertThat(new TilePath(1, 1, 256).isWithin(size)).isFalse();
    }

    @Test
    void bundlesKeepEntriesOfEveryLength() {
        List<byte[]> entries = List.of(new byte[0], new byte[]{1}, new byte[32], new byte[65_535]);
        byte[] bundle = EntryBundle.write(entries);

        assertThat(EntryBundle.read(4, bundle)).usingRecursiveComparison().isEqualTo(entries);
        assertThat(bundle).startsWith(0, 0, 0, 1, 1, 0, 32).hasSize(4 * 2 + 1 + 32 + 65_535);
    }

    @Test
    void bundlesThatAreCutOffTooLongOrOfAnotherNumberAreRefused() {
        byte[] bundle = EntryBundle.write(List.of(new byte[]{1, 2}, new byte[]{3}));
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertRefused(Reason.BUNDLE_LENGTH, () -> EntryBundle.read(2, cut));
        }
        assertRefused(Reason.BUNDLE_LENGTH, () -> EntryBundle.read(2, Arrays.copyOf(bundle, bundle.length + 1)));
        assertRefused(Reason.BUNDLE_LENGTH, () -> EntryBundle.read(2, Arrays.copyOf(bundle, bundle.length + 2)));
        assertRefused(Reason.BUNDLE_LENGTH, () -> EntryBundle.read(1, bundle));
        assertRefused(Reason.BUNDLE_LENGTH, () -> EntryBundle.read(3, bundle));
        assertRefused(Reason.ENTRY_TOO_LONG, () -> EntryBundle.write(List.of(new byte[65_536])));
    }

    @Test
    void aTileThatHasNotItsWidthIsRefused() {
        assertRefused(Reason.TILE_LENGTH, () -> HashTile.read(2, new byte[63]));
        assertRefused(Reason.TILE_LENGTH, () -> HashTile.read(2, new byte[96]));
        assertRefused(Reason.TILE_LENGTH, () -> HashTile.read(256, new byte[0]));
    }
}
