package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lintel.transparencylog.LogRefused.Reason;

/** Roots, proofs and tiles against RFC 6962 as it stands there, for every size, every leaf and every pair of sizes up to a bound. */
class MerkleTreeTest {

    private static final int MOST_LEAVES = Boolean.getBoolean("lintel.slow") ? 300 : 70;

    private final Random random = Seed.random(MerkleTreeTest.class);
    private final List<byte[]> entries = Seed.entries(random, MOST_LEAVES);
    private final List<Hash> leaves = entries.stream().map(Hash::ofLeaf).toList();

    @Test
    void theRootOfEverySizeIsThatOfTheDefinition() {
        Frontier tree = new Frontier();
        for (int size = 0; size <= MOST_LEAVES; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root().bytes()).as("size %d", size).isEqualTo(ByDefinition.mth(entries.subList(0, size)));
            if (size < MOST_LEAVES) {
                tree.appendEntry(entries.get(size));
            }
        }
    }

    @Test
    void aTreeGoesOnFromItsRightEdgeAlone() {
        Frontier tree = new Frontier();
        for (Hash leaf : leaves) {
            tree = Frontier.of(tree.size(), tree.subtrees());
            tree.append(leaf);
            assertThat(tree.subtrees()).hasSize(Long.bitCount(tree.size()));
        }
        assertThat(tree.root().bytes()).isEqualTo(ByDefinition.mth(entries));
        assertThat(Frontier.of(MOST_LEAVES, inMemory(leaves)).subtrees()).isEqualTo(tree.subtrees());
    }

    @Test
    void anEdgeOfTheWrongLengthIsRefused() {
        assertRefused(Reason.SIZE_NEGATIVE, () -> Frontier.of(-1, List.of()));
        assertRefused(Reason.PROOF_TOO_SHORT, () -> Frontier.of(3, leaves.subList(0, 1)));
        assertRefused(Reason.PROOF_TOO_LONG, () -> Frontier.of(4, leaves.subList(0, 2)));
        assertRefused(Reason.PROOF_TOO_LONG, () -> Frontier.of(0, leaves.subList(0, 1)));
    }

    @Test
    void everyProofOfInclusionIsThatOfTheDefinitionAndVerifies() {
        for (int size = 1; size <= MOST_LEAVES; size++) {
            List<byte[]> some = entries.subList(0, size);
            Hash root = Hash.of(ByDefinition.mth(some));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, inMemory(leaves));
                assertThat(proof.path()).as("leaf %d of %d", index, size)
                        .isEqualTo(ByDefinition.path(index, some).stream().map(Hash::of).toList());
                proof.verify(leaves.get(index), root);
            }
        }
    }

    @Test
    void everyProofOfConsistencyIsThatOfTheDefinitionAndVerifies() {
        for (int newSize = 1; newSize <= MOST_LEAVES; newSize++) {
            List<byte[]> some = entries.subList(0, newSize);
            Hash newRoot = Hash.of(ByDefinition.mth(some));
            for (int oldSize = 1; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = ConsistencyProof.of(oldSize, newSize, inMemory(leaves));
                assertThat(proof.path()).as("from %d to %d", oldSize, newSize)
                        .isEqualTo(ByDefinition.proof(oldSize, some).stream().map(Hash::of).toList());
                proof.verify(Hash.of(ByDefinition.mth(some.subList(0, oldSize))), newRoot);
            }
        }
    }

    @Test
    void tilesGiveTheSameRootsAndProofs() {
        for (int size : new int[]{1, 2, 255, 256, 257, 511, 512, 700, 65_536 + 257}) {
            List<byte[]> many = Seed.entries(random, size);
            List<Hash> hashes = many.stream().map(Hash::ofLeaf).toList();
            Map<String, byte[]> tiles = ByDefinition.tiles(many);
            TiledTree tree = new TiledTree(size, path -> Optional.ofNullable(tiles.get(path.toString())));
            Hash root = Hash.of(ByDefinition.mth(many));

            assertThat(tree.root()).isEqualTo(root);
            for (int turn = 0; turn < 50; turn++) {
                int index = random.nextInt(size);
                assertThat(tree.inclusion(index).path()).isEqualTo(InclusionProof.of(index, size, inMemory(hashes)).path());
                tree.inclusion(index).verify(hashes.get(index), root);
                int oldSize = 1 + random.nextInt(size);
                tree.since(oldSize).verify(Frontier.of(oldSize, tree).root(), root);
                assertThat(tree.bundle(index / 256).get(index % 256)).isEqualTo(many.get(index));
            }
        }
    }

    @Test
    void thePathsBetweenTwoSizesAreWhatTheLargerTreeHasAndTheSmallerHasNot() {
        for (int turn = 0; turn < 20; turn++) {
            List<byte[]> many = Seed.entries(random, random.nextInt(1_500));
            int smaller = random.nextInt(many.size() + 1);
            Map<String, byte[]> expected = ByDefinition.tiles(many);
            ByDefinition.tiles(many.subList(0, smaller)).keySet().forEach(expected::remove);
            assertThat(TilePath.between(smaller, many.size())).extracting(TilePath::toString).as("from %d to %d", smaller, many.size())
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
    }

    @Test
    void aPartialTileIsReadFromTheFullOneThatTookItsPlace() {
        List<byte[]> many = Seed.entries(random, 512);
        Map<String, byte[]> tiles = ByDefinition.tiles(many);
        TiledTree before = new TiledTree(300, path -> Optional.ofNullable(tiles.get(path.toString())));
        tiles.put("tile/1/000.p/1", Arrays.copyOf(tiles.getOrDefault("tile/1/000.p/2", new byte[0]), 32));

        assertThat(before.root().bytes()).isEqualTo(ByDefinition.mth(many.subList(0, 300)));
        assertThat(before.bundle(1)).hasSize(44);
    }

    @Test
    void aTreeWhoseTilesAreMissingShortOrBeyondItsSizeIsRefused() {
        Map<String, byte[]> tiles = new HashMap<>(ByDefinition.tiles(Seed.entries(random, 300)));
        TiledTree tree = new TiledTree(300, path -> Optional.ofNullable(tiles.get(path.toString())));

        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> tree.complete(0, 300));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> tree.complete(3, 37));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> tree.complete(8, 1));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> tree.inclusion(300));
        assertRefused(Reason.SIZES_REVERSED, () -> tree.since(301));
        tiles.remove("tile/0/001.p/44");
        assertRefused(Reason.TILE_MISSING, () -> new TiledTree(300, path -> Optional.ofNullable(tiles.get(path.toString()))).root());
        tiles.put("tile/0/001.p/44", new byte[43 * 32]);
        assertRefused(Reason.TILE_LENGTH, () -> new TiledTree(300, path -> Optional.ofNullable(tiles.get(path.toString()))).root());
    }

    private static HashSource inMemory(List<Hash> leaves) {
        return new HashSource() {
            @Override
            public Hash complete(int height, long index) {
                return height == 0
                        ? leaves.get((int) index)
                        : Hash.ofNode(complete(height - 1, 2 * index), complete(height - 1, 2 * index + 1));
            }
        };
    }
}
