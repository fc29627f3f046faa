package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;
import static org.lintel.transparencylog.Refusals.isRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lintel.transparencylog.LogRefused.Reason;

/** What is not quite a proof is refused, with the reason, on every edge; and no change of a proof at random ever verifies. */
class RefusedProofsTest {

    private static final int CHANGES = Boolean.getBoolean("lintel.slow") ? 200_000 : 5_000;

    private final Random random = Seed.random(RefusedProofsTest.class);
    private final List<byte[]> entries = Seed.entries(random, 300);
    private final Map<Integer, Hash> roots = new HashMap<>();
    private final Hash other = Hash.ofLeaf(new byte[]{42});

    @Test
    void nothingIsIncludedInTheEmptyTree() {
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> new InclusionProof(0, 0, List.of()));
    }

    @Test
    void noLeafIsOutsideItsTree() {
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> new InclusionProof(7, 7, List.of()));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> new InclusionProof(8, 7, List.of()));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> new InclusionProof(-1, 7, List.of()));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> new InclusionProof(Long.MIN_VALUE, 7, List.of()));
        assertRefused(Reason.SIZE_NEGATIVE, () -> new InclusionProof(0, -7, List.of()));
    }

    @Test
    void theTreeOfOneLeafIsThatLeaf() {
        InclusionProof proof = new InclusionProof(0, 1, List.of());
        proof.verify(other, other);
        assertRefused(Reason.ROOT_DIFFERS, () -> proof.verify(other, root(1)));
        assertRefused(Reason.PROOF_TOO_LONG, () -> new InclusionProof(0, 1, List.of(other)).verify(other, other));
    }

    @Test
    void hashesThatAreMissingOrTooManyAreToldApartFromWrongOnes() {
        for (int size = 2; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = inclusion(index, size);
                Hash leaf = Hash.ofLeaf(entries.get(index));
                Hash root = root(size);
                int n = size;
                int i = index;
                List<Hash> longer = new ArrayList<>(proof.path());
                longer.add(other);
                assertRefused(Reason.PROOF_TOO_LONG, () -> new InclusionProof(i, n, longer).verify(leaf, root));
                assertRefused(Reason.PROOF_TOO_SHORT,
                        () -> new InclusionProof(i, n, proof.path().subList(0, proof.path().size() - 1)).verify(leaf, root));
                assertRefused(Reason.ROOT_DIFFERS, () -> proof.verify(other, root));
                assertRefused(Reason.ROOT_DIFFERS, () -> proof.verify(leaf, other));
            }
        }
    }

    @Test
    void consistencyOfTheEmptyTreeProvesNothing() {
        assertRefused(Reason.OLD_TREE_EMPTY, () -> new ConsistencyProof(0, 1, List.of()));
        new ConsistencyProof(0, 0, List.of()).verify(Hash.OF_EMPTY_TREE, Hash.OF_EMPTY_TREE);
        assertRefused(Reason.ROOT_OF_EMPTY_TREE, () -> new ConsistencyProof(0, 0, List.of()).verify(other, other));
        assertRefused(Reason.ROOT_DIFFERS, () -> new ConsistencyProof(0, 0, List.of()).verify(other, Hash.OF_EMPTY_TREE));
        assertRefused(Reason.PROOF_TOO_LONG,
                () -> new ConsistencyProof(0, 0, List.of(other)).verify(Hash.OF_EMPTY_TREE, Hash.OF_EMPTY_TREE));
    }

    @Test
    void sizesAreNotNegativeAndNotReversed() {
        assertRefused(Reason.SIZE_NEGATIVE, () -> new ConsistencyProof(-1, 3, List.of()));
        assertRefused(Reason.SIZE_NEGATIVE, () -> new ConsistencyProof(1, -3, List.of()));
        assertRefused(Reason.SIZES_REVERSED, () -> new ConsistencyProof(4, 3, List.of()));
    }

    @Test
    void treesOfOneSizeAreConsistentWhenTheyAreTheSame() {
        ConsistencyProof proof = new ConsistencyProof(7, 7, List.of());
        proof.verify(root(7), root(7));
        assertRefused(Reason.ROOT_DIFFERS, () -> proof.verify(root(7), other));
        assertRefused(Reason.PROOF_TOO_LONG, () -> new ConsistencyProof(7, 7, List.of(other)).verify(root(7), root(7)));
    }

    @Test
    void proofsOfConsistencyThatAreTooShortTooLongOrOfOtherRootsAreToldApart() {
        for (int newSize = 2; newSize <= 40; newSize++) {
            for (int oldSize = 1; oldSize < newSize; oldSize++) {
                ConsistencyProof proof = consistency(oldSize, newSize);
                int m = oldSize;
                int n = newSize;
                List<Hash> longer = new ArrayList<>(proof.path());
                longer.add(other);
                assertRefused(Reason.PROOF_TOO_LONG, () -> new ConsistencyProof(m, n, longer).verify(root(m), root(n)));
                assertRefused(Reason.PROOF_TOO_SHORT,
                        () -> new ConsistencyProof(m, n, proof.path().subList(0, proof.path().size() - 1)).verify(root(m), root(n)));
                assertRefused(Reason.PROOF_TOO_SHORT, () -> new ConsistencyProof(m, n, List.of()).verify(root(m), root(n)));
                // Where the old tree is complete its root is the first hash, and a wrong one shows in the new root.
                assertRefused(Long.bitCount(m) == 1 ? Reason.ROOT_DIFFERS : Reason.OLD_ROOT_DIFFERS, () -> proof.verify(other, root(n)));
                assertRefused(Reason.ROOT_DIFFERS, () -> proof.verify(root(m), other));
            }
        }
    }

    @Test
    void aHashThatIsNotOf32BytesIsRefused() {
        for (int length : new int[]{0, 1, 31, 33, 64}) {
            assertRefused(Reason.HASH_LENGTH, () -> Hash.of(new byte[length]));
        }
        assertRefused(Reason.HASH_LENGTH, () -> Hash.ofBase64("AAAA"));
        assertRefused(Reason.BASE64, () -> Hash.ofBase64("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"));
        assertRefused(Reason.BASE64, () -> Hash.ofBase64("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV="));
        assertRefused(Reason.BASE64, () -> Hash.ofBase64("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU="));
        assertRefused(Reason.BASE64, () -> Hash.ofBase64("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"));
    }

    @Test
    void absurdSizesEndAtOnce() {
        List<Hash> many = Collections.nCopies(63, other);
        assertRefused(Reason.PROOF_TOO_SHORT, () -> new InclusionProof(0, Long.MAX_VALUE, List.of()).verify(other, other));
        assertRefused(Reason.ROOT_DIFFERS, () -> new InclusionProof(0, Long.MAX_VALUE, many).verify(other, root(1)));
        assertRefused(Reason.PROOF_TOO_LONG, () -> new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, Collections.nCopies(64, other))
                .verify(other, other));
        assertRefused(Reason.PROOF_TOO_SHORT, () -> new ConsistencyProof(1, Long.MAX_VALUE, List.of(other)).verify(other, other));
    }

    @Test
    void noChangeOfAProofOfInclusionVerifies() {
        for (int change = 0; change < CHANGES; change++) {
            int size = 1 + random.nextInt(entries.size());
            int index = random.nextInt(size);
            List<Hash> path = new ArrayList<>(inclusion(index, size).path());
            Hash leaf = Hash.ofLeaf(entries.get(index));
            Hash root = root(size);
            int kind = random.nextInt(4);
            Runnable changed = switch (kind) {
                case 0 -> () -> new InclusionProof(index, size, changed(path)).verify(leaf, root);
                case 1 -> () -> new InclusionProof(otherThan(index, size), size, path).verify(leaf, root);
                case 2 -> () -> new InclusionProof(index, size, path).verify(bitFlipped(leaf), root);
                default -> () -> new InclusionProof(index, size, path).verify(leaf, bitFlipped(root));
            };
            boolean hasNoOtherLeaf = kind == 1 && size == 1;
            assertThat(hasNoOtherLeaf || isRefused(changed)).as("change %d of kind %d: leaf %d of %d", change, kind, index, size).isTrue();
        }
    }

    @Test
    void noChangeOfAProofOfConsistencyVerifies() {
        for (int change = 0; change < CHANGES; change++) {
            int newSize = 2 + random.nextInt(entries.size() - 1);
            int oldSize = 1 + random.nextInt(newSize - 1);
            List<Hash> path = new ArrayList<>(consistency(oldSize, newSize).path());
            Hash oldRoot = root(oldSize);
            Hash newRoot = root(newSize);
            int kind = random.nextInt(4);
            Runnable changed = switch (kind) {
                case 0 -> () -> new ConsistencyProof(oldSize, newSize, changed(path)).verify(oldRoot, newRoot);
                case 1 -> () -> new ConsistencyProof(oldSize, newSize, path).verify(bitFlipped(oldRoot), newRoot);
                case 2 -> () -> new ConsistencyProof(oldSize, newSize, path).verify(oldRoot, bitFlipped(newRoot));
                default -> () -> new ConsistencyProof(oldSize, newSize, path).verify(newRoot, oldRoot);
            };
            assertThat(isRefused(changed)).as("change %d of kind %d: from %d to %d", change, kind, oldSize, newSize).isTrue();
        }
    }

    /** One hash changed in a bit, taken away, put in, or two of them exchanged. */
    private List<Hash> changed(List<Hash> path) {
        List<Hash> changed = new ArrayList<>(path);
        int place = random.nextInt(path.size() + 1);
        int second = random.nextInt(path.size() + 1);
        if (place == path.size()) {
            changed.add(other);
        } else if (second == path.size()) {
            changed.remove(place);
        } else if (place == second) {
            changed.set(place, bitFlipped(path.get(place)));
        } else {
            Collections.swap(changed, place, second);
        }
        return changed;
    }

    private Hash bitFlipped(Hash hash) {
        byte[] bytes = hash.bytes();
        int bit = random.nextInt(8 * bytes.length);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private int otherThan(int number, int bound) {
        return bound == 1 ? number : (number + 1 + random.nextInt(bound - 1)) % bound;
    }

    private Hash root(int size) {
        return roots.computeIfAbsent(size, n -> Hash.of(ByDefinition.mth(entries.subList(0, n))));
    }

    private InclusionProof inclusion(int index, int size) {
        return new InclusionProof(index, size, ByDefinition.path(index, entries.subList(0, size)).stream().map(Hash::of).toList());
    }

    private ConsistencyProof consistency(int oldSize, int newSize) {
        return new ConsistencyProof(oldSize, newSize,
                ByDefinition.proof(oldSize, entries.subList(0, newSize)).stream().map(Hash::of).toList());
    }
}
