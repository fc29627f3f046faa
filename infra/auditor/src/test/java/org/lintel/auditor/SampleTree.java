package org.lintel.auditor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.EntryBundle;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.HashTile;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/** The tree of some entries, by the definitions, with all its tiles. */
final class SampleTree {
    private final List<Hash> leaves;
    private final Map<String, byte[]> tiles = new TreeMap<>();

    SampleTree(List<byte[]> entries) {
        this.leaves = entries.stream().map(Hash::ofLeaf).toList();
        for (int first = 0; first < entries.size(); first += TilePath.FULL) {
            List<byte[]> bundle = entries.subList(first, Math.min(entries.size(), first + TilePath.FULL));
            tiles.put(new TilePath(TilePath.ENTRIES, first / TilePath.FULL, bundle.size()).toString(), EntryBundle.write(bundle));
        }
        for (int level = 0; 1 << Byte.SIZE * level <= entries.size() && level < 3; level++) {
            int of = 1 << Byte.SIZE * level;
            List<Hash> hashes = IntStream.range(0, entries.size() / of).mapToObj(at -> root(at * of, (at + 1) * of)).toList();
            for (int first = 0; first < hashes.size(); first += TilePath.FULL) {
                List<Hash> tile = hashes.subList(first, Math.min(hashes.size(), first + TilePath.FULL));
                tiles.put(new TilePath(level, first / TilePath.FULL, tile.size()).toString(), new HashTile(tile).bytes());
            }
        }
    }

    Map<String, byte[]> tiles() {
        return tiles;
    }

    /** @return where the tiles are read from; a missing partial one is made by the caller's size only where it is that of the tree */
    TileSource source() {
        return path -> Optional.ofNullable(tiles.get(path.toString()));
    }

    /** @return the checkpoint of the first so many entries */
    SignedNote signed(SignerKey key, int size) {
        String text = new Checkpoint(key.verifier().name(), size, size == 0 ? Hash.OF_EMPTY_TREE : root(0, size)).text();
        return SignedNote.of(text, key.sign(text));
    }

    /** @return of the first so many entries, at least one */
    Hash root(int size) {
        return root(0, size);
    }

    byte[] tile(String path) {
        return Objects.requireNonNull(tiles.get(path));
    }

    /** RFC 6962, section 2.1, as it stands there. */
    private Hash root(int from, int until) {
        if (until - from == 1) {
            return leaves.get(from);
        }
        int left = Integer.highestOneBit(until - from - 1);
        return Hash.ofNode(root(from, from + left), root(from + left, until));
    }
}
