package org.lintel.transparencylog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.lintel.transparencylog.LogRefused.Reason;

/**
 * What programs that are not ours made of a log of ours, of 131,400 entries, each the SHA-256 of its index in decimal: filippo.io/torchwood 0.9.0 read its tiles and made
 * the proofs, and its litewitness, a C2SP tlog-witness, cosigned the checkpoint. Written once; their bytes are read here, and are those that are written here.
 */
class ForeignProgramsTest {
    private static final int SIZE = 131_400;
    private static final int OLD_SIZE = 70_000;
    private static final int INDEX = 131_071;

    private final TrustPolicy policy = TrustPolicy.parse(written("policy"));
    private final byte[] proof = written("131071.tlog-proof");

    @Test
    void theirProofUnderACheckpointThatTheirWitnessCosignedIsRightAndTheOneThatIsWrittenHere() {
        LogProof read = LogProof.parse(proof);
        AcceptedCheckpoint under = read.verify(Hash.ofLeaf(entry(INDEX)), policy);
        assertThat(under.checkpoint()).isEqualTo(new Checkpoint("lintel/big", SIZE, root(SIZE)));
        assertThat(under.witnesses()).containsExactly(Map.entry("one", 1_795_703_534L));
        assertThat(read.extra().orElseThrow()).isEqualTo("131071".getBytes(UTF_8));
        assertThat(LogProof.of("131071".getBytes(UTF_8), INDEX, read.inclusion().path(), read.checkpoint()).bytes()).isEqualTo(proof);
        assertRefused(Reason.ROOT_DIFFERS, () -> read.verify(Hash.ofLeaf(entry(INDEX - 1)), policy));
    }

    @Test
    void theirProofThatTheTreeContinuesAnOlderOneIsRight() {
        List<Hash> path = new String(written("consistency-70000-131400"), UTF_8).lines().map(Hash::ofBase64).toList();
        new ConsistencyProof(OLD_SIZE, SIZE, path).verify(root(OLD_SIZE), root(SIZE));
        assertRefused(Reason.OLD_ROOT_DIFFERS, () -> new ConsistencyProof(OLD_SIZE, SIZE, path).verify(root(OLD_SIZE - 1), root(SIZE)));
    }

    private static Hash root(int size) {
        Frontier tree = new Frontier();
        for (int index = 0; index < size; index++) {
            tree.appendEntry(entry(index));
        }
        return tree.root();
    }

    private static byte[] entry(int index) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Integer.toString(index).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] written(String name) {
        try (InputStream in = Objects.requireNonNull(ForeignProgramsTest.class.getResourceAsStream("/foreign/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
