package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Entries of 32 bytes that follow from a seed and their position, so that two processes know the same history without telling each other. */
record History(long seed) {

    byte[] entry(long position) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((seed + "/" + position).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException neverInAJdk) {
            throw new IllegalStateException(neverInAJdk);
        }
    }

    List<byte[]> entries(long from, long to) {
        return LongStream.range(from, to).mapToObj(this::entry).toList();
    }

    Hash root(long size) {
        Frontier tree = new Frontier();
        entries(0, size).forEach(tree::appendEntry);
        return tree.root();
    }

    /** Every tile in the folder is the tree's, and every tile is there that who has the newest checkpoint asks for. */
    void assertTilesAreOfTheTree(Path folder, long size, boolean alsoNoneBeyond) throws IOException {
        assertTilesAreOf(entries(0, size), folder, alsoNoneBeyond);
    }

    static void assertTilesAreOf(List<byte[]> entries, Path folder, boolean alsoNoneBeyond) throws IOException {
        long size = entries.size();
        Map<String, byte[]> expected = ByDefinition.tiles(entries);
        try (Stream<Path> files = Files.walk(folder.resolve("tile"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".new")).toList()) {
                TilePath path = TilePath.parse(folder.relativize(file).toString());
                byte[] bytes = Files.readAllBytes(file);
                if (path.isWithin(size)) {
                    byte[] whole = expected.getOrDefault(TilePath.in(size, path.level(), path.index()).orElseThrow().toString(),
                            new byte[0]);
                    assertThat(bytes).as(path.toString()).isEqualTo(beginning(path, whole));
                } else {
                    assertThat(alsoNoneBeyond).as("%s is beyond %d entries", path, size).isFalse();
                }
            }
        }
        TileSource tiles = FileTileStorage.reading(folder);
        expected.forEach((path, bytes) -> assertThat(tiles.whatIsIn(TilePath.parse(path))).as(path).isEqualTo(bytes));
    }

    private static byte[] beginning(TilePath path, byte[] whole) {
        int each = path.level() == TilePath.ENTRIES ? 34 : 32;
        return Arrays.copyOf(whole, each * path.width());
    }
}
