package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;
import static org.lintel.transparencylog.Refusals.isRefused;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lintel.transparencylog.LogRefused.Reason;

class LogProofTest {

    private static final int VALUES_OF_EACH_BYTE = Boolean.getBoolean("lintel.slow") ? 255 : 4;

    private final Random random = Seed.random(LogProofTest.class);
    private final List<byte[]> entries = Seed.entries(random, 21);
    private final SignerKey log = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
    private final SignerKey witness = SignerKey.generate("example.org/witness", SignatureType.COSIGNATURE_V1, new SecureRandom());
    private final TrustPolicy policy = TrustPolicy.parse(
            ("log " + log.verifier() + "\nwitness w " + witness.verifier() + "\nquorum w\n").getBytes(StandardCharsets.UTF_8));
    private final Checkpoint checkpoint = new Checkpoint("example.org/log", 21, Hash.of(ByDefinition.mth(entries)));
    private final SignedNote note = SignedNote.of(checkpoint.text(), log.sign(checkpoint.text()), witness.cosign(checkpoint, 17));

    private LogProof proof(int index, byte[] extra) {
        return LogProof.of(extra, index, ByDefinition.path(index, entries).stream().map(Hash::of).toList(), note);
    }

    @Test
    void isWrittenAsSpecified() {
        String[] lines = new String(proof(20, new byte[]{1, 2}).bytes(), StandardCharsets.UTF_8).split("\n", -1);
        assertThat(lines).hasSize(3 + 2 + 1 + 3 + 1 + 2 + 1).startsWith("c2sp.org/tlog-proof@v1", "extra AQI=", "index 20");
        assertThat(lines[5]).isEmpty();
        assertThat(lines[6]).isEqualTo("example.org/log");
    }

    @Test
    void everyEntryIsProvenToWhoHasThePolicy() {
        for (int index = 0; index < entries.size(); index++) {
            LogProof read = LogProof.parse(proof(index, new byte[0]).bytes());
            AcceptedCheckpoint accepted = read.verify(Hash.ofLeaf(entries.get(index)), policy);
            assertThat(accepted.checkpoint()).isEqualTo(checkpoint);
            assertThat(accepted.log()).isEqualTo(log.verifier());
            assertThat(accepted.witnesses()).containsEntry("w", 17L);
            assertThat(read.extra()).isEmpty();
        }
    }

    @Test
    void anotherEntryIndexOrPolicyIsRefused() {
        LogProof proof = proof(3, new byte[0]);
        Hash leaf = Hash.ofLeaf(entries.get(3));
        assertRefused(Reason.ROOT_DIFFERS, () -> proof.verify(Hash.ofLeaf(entries.get(4)), policy));
        assertRefused(Reason.ROOT_DIFFERS, () -> LogProof.of(new byte[0], 2, proof.inclusion().path(), note).verify(leaf, policy));
        assertRefused(Reason.INDEX_OUTSIDE_TREE, () -> LogProof.of(new byte[0], 21, proof.inclusion().path(), note));
        SignedNote alone = SignedNote.of(checkpoint.text(), log.sign(checkpoint.text()));
        assertRefused(Reason.QUORUM_MISSED, () -> LogProof.of(new byte[0], 3, proof.inclusion().path(), alone).verify(leaf, policy));
    }

    @Test
    void everySingleByteChangeIsRefusedOrChangesOnlyWhatNobodySigned() {
        byte[] bytes = proof(13, new byte[]{7, 7, 7}).bytes();
        Hash leaf = Hash.ofLeaf(entries.get(13));
        for (int place = 0; place < bytes.length; place++) {
            for (int turn = 0; turn < VALUES_OF_EACH_BYTE; turn++) {
                byte[] changed = bytes.clone();
                changed[place] ^= (byte) (VALUES_OF_EACH_BYTE == 255 ? turn + 1 : 1 + random.nextInt(255));
                try {
                    LogProof read = LogProof.parse(changed);
                    assertThat(read.bytes()).isEqualTo(changed);
                    read.verify(leaf, policy);
                    assertThat(read.extra().orElseThrow()).as("byte %d", place).isNotEqualTo(new byte[]{7, 7, 7});
                } catch (LogRefused refused) {
                    // As it should be.
                }
            }
        }
    }

    @Test
    void whatIsNoProofIsRefused() {
        String whole = new String(proof(13, new byte[]{7}).bytes(), StandardCharsets.UTF_8);
        String noteText = new String(note.bytes(), StandardCharsets.UTF_8);
        for (String wrong : List.of("", whole.substring(1), whole.replace("@v1", "@v2"), whole.replace("extra Bw==", "extra "),
                whole.replace("extra Bw==", "extra Bw"),
                whole.replace("extra Bw==", "extra Bw==\nextra Bw=="), whole.replace("index 13\n", ""),
                whole.replace("index 13", "index 013"),
                whole.replace("index 13", "index -1"), whole.replace("index 13", "index  13"), whole.replace("index 13", "index 13 "),
                whole.replace("index 13", "Index 13"),
                whole.replace("index 13", "index 13\nAAAA"), whole.replace("index 13", "index 13\n"),
                whole.replace("index 13", "index 13\r"), noteText,
                "c2sp.org/tlog-proof@v1\n\n" + noteText, "c2sp.org/tlog-proof@v1\nindex 0\n" + noteText,
                whole.substring(0, whole.indexOf("\n\n") + 2))) {
            assertThat(isRefused(() -> LogProof.parse(wrong.getBytes(StandardCharsets.UTF_8)))).as(wrong).isTrue();
        }
        String hash = Hash.OF_EMPTY_TREE + "\n";
        assertRefused(Reason.PROOF_TOO_LONG,
                () -> LogProof.parse(whole.replace("index 13\n", "index 13\n" + hash.repeat(64)).getBytes(StandardCharsets.UTF_8)));
    }
}
