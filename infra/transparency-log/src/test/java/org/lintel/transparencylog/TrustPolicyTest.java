package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lintel.transparencylog.Refusals.assertRefused;
import static org.lintel.transparencylog.Refusals.isRefused;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lintel.transparencylog.LogRefused.Reason;

class TrustPolicyTest {

    private final SignerKey log = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
    private final List<SignerKey> w = IntStream.range(0, 6)
            .mapToObj(i -> SignerKey.generate("witness.example/" + i, SignatureType.COSIGNATURE_V1, new SecureRandom())).toList();
    private final Checkpoint checkpoint = new Checkpoint("example.org/log", 1, Hash.ofLeaf(new byte[0]));

    private final String head = "log " + log.verifier() + " https://example.org/log\n";
    private final String witnesses = "witness X1 %s\nwitness X2 %s\nwitness X3 %s\nwitness Y1 %s https://example.org/y\nwitness Y2 %s\nwitness Y3 %s\n"
            .formatted(w.stream().map(SignerKey::verifier).toArray());
    private final String twoLevels = head + witnesses + "group X 2 X1 X2 X3\ngroup Y any Y1 Y2 Y3\ngroup X-and-Y all X Y\nquorum X-and-Y\n";

    private static TrustPolicy policy(String text) {
        return TrustPolicy.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private SignedNote cosignedBy(int... cosigners) {
        SignedNote note = SignedNote.of(checkpoint.text(), log.sign(checkpoint.text()));
        for (int cosigner : cosigners) {
            note = note.with(w.get(cosigner).cosign(checkpoint, 100 + cosigner));
        }
        return note;
    }

    @Test
    void aQuorumOfGroupsOfWitnessesIsAskedFor() {
        TrustPolicy policy = policy(twoLevels);
        assertThat(policy.accept(cosignedBy(0, 2, 4)).witnesses()).hasSize(3).containsEntry("X1", 100L).containsEntry("X3", 102L)
                .containsEntry("Y2", 104L);
        policy.accept(cosignedBy(0, 1, 2, 3, 4, 5));
        for (int[] few : new int[][]{{}, {0, 1, 2}, {0, 3}, {3, 4, 5}, {0, 0, 3}}) {
            assertRefused(Reason.QUORUM_MISSED, () -> policy.accept(cosignedBy(few)));
        }
    }

    @Test
    void everySubsetOfWitnessesIsJudgedAsTheThresholdsSay() {
        Random random = Seed.random(TrustPolicyTest.class);
        for (int turn = 0; turn < 30; turn++) {
            int k = 1 + random.nextInt(3);
            int l = 1 + random.nextInt(3);
            int both = 1 + random.nextInt(2);
            TrustPolicy policy = policy(
                    head + witnesses + "group X " + k + " X1 X2 X3\ngroup Y " + l + " Y1 Y2 Y3\ngroup Q " + both + " X Y\nquorum Q\n");
            int subset = random.nextInt(64);
            boolean enough = (Integer.bitCount(subset & 7) >= k ? 1 : 0) + (Integer.bitCount(subset >> 3) >= l ? 1 : 0) >= both;
            SignedNote note = cosignedBy(IntStream.range(0, 6).filter(i -> (subset >> i & 1) == 1).toArray());
            assertThat(isRefused(() -> policy.accept(note)))
                    .as("%d of X, %d of Y, %d of both, %s", k, l, both, Integer.toBinaryString(subset)).isEqualTo(!enough);
        }
    }

    @Test
    void oneWitnessOrNoneCanBeTheQuorum() {
        policy(head + witnesses + "quorum Y1\n").accept(cosignedBy(3));
        assertRefused(Reason.QUORUM_MISSED, () -> policy(head + witnesses + "quorum Y1\n").accept(cosignedBy(4)));
        assertThat(policy(head + "quorum none\n").accept(cosignedBy()).witnesses()).isEmpty();
    }

    @Test
    void theLogMustBeListedAndHaveSigned() {
        TrustPolicy policy = policy(head + "quorum none\n");
        Checkpoint ofAnother = new Checkpoint("example.org/another", 1, checkpoint.root());
        assertRefused(Reason.LOG_UNKNOWN, () -> policy.accept(SignedNote.of(ofAnother.text(), log.sign(ofAnother.text()))));
        assertRefused(Reason.LOG_UNKNOWN, () -> policy("quorum none\n").accept(cosignedBy()));
        assertRefused(Reason.NOT_SIGNED, () -> policy.accept(SignedNote.of(checkpoint.text(), w.getFirst().cosign(checkpoint, 1))));
        SignerKey namesake = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        assertRefused(Reason.NOT_SIGNED, () -> policy.accept(SignedNote.of(checkpoint.text(), namesake.sign(checkpoint.text()))));
        assertRefused(Reason.CHECKPOINT_MALFORMED, () -> policy.accept(SignedNote.of("text\n", log.sign("text\n"))));
    }

    @Test
    void aLogWhoseKeyIsBeingExchangedHasTwo() {
        SignerKey next = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        TrustPolicy both = policy(head + "log " + next.verifier() + "\nquorum none\n");
        assertThat(both.accept(cosignedBy()).log()).isEqualTo(log.verifier());
        assertThat(both.accept(SignedNote.of(checkpoint.text(), next.sign(checkpoint.text()))).log()).isEqualTo(next.verifier());
    }

    @Test
    void aWrongCosignatureByAListedWitnessSpoilsTheCheckpoint() {
        NoteSignature right = w.getFirst().cosign(checkpoint, 1);
        byte[] wrong = right.signature();
        wrong[20] ^= 1;
        SignedNote note = cosignedBy(1, 2, 3).with(new NoteSignature(right.name(), right.keyId(), wrong));
        assertRefused(Reason.SIGNATURE_WRONG, () -> policy(twoLevels).accept(note));
    }

    @Test
    void isReadWithItsSpacesCommentsAndOctets() {
        String text = "# Señor\n\n \t\n  log\t" + log.verifier() + "  \n\t# more\nwitness \u00e9\u00ff " + w.getFirst().verifier()
                + " https://example.org/\u00fc\nquorum \u00e9\u00ff\n";
        TrustPolicy policy = policy(text);
        assertThat(policy.bytes()).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(policy.logs()).singleElement().matches(read -> read.key().equals(log.verifier()) && read.url().isEmpty());
        assertThat(policy.witnesses()).singleElement().matches(read -> read.name().equals("\u00e9\u00ff") && read.url().isPresent());
        policy.accept(cosignedBy(0));
    }

    @Test
    void aKeysNameIsUtf8WhateverTheOctetsOfTheFileAreTakenFor() {
        SignerKey accented = SignerKey.generate("exemple.org/clé", SignatureType.ED25519, new SecureRandom());
        TrustPolicy policy = TrustPolicy.parse(("log " + accented.verifier() + "\nquorum none\n").getBytes(StandardCharsets.UTF_8));
        assertThat(policy.logs().getFirst().key()).isEqualTo(accented.verifier());
    }

    @Test
    void whatIsNoPolicyIsRefusedWithItsLine() {
        String key = log.verifier().toString();
        String cokey = w.getFirst().verifier().toString();
        byte[] publicKey = Arrays.copyOfRange(StrictBase64.decode(key.split("\\+", 3)[2]), 1, 33);
        VerifierKey other = VerifierKey.of("another", SignatureType.ED25519, publicKey);
        for (String wrong : List.of("", "\n", "# only\n", "log " + key + "\n", "quorum none", "quorum\n", "quorum none none\n",
                "quorum none\nquorum none\n", "Quorum none\n",
                "quorum nobody\n", "quorum w\nwitness w " + cokey + "\n", "policy\nquorum none\n", "log\nquorum none\n",
                "log " + key + " a b\nquorum none\n",
                "log " + cokey + "\nquorum none\n", "log " + key + "x\nquorum none\n", "log " + key + "\nlog " + key + "\nquorum none\n",
                "log " + key + "\nlog " + other + "\nquorum none\n",
                "witness " + cokey + "\nquorum none\n", "witness w " + key + "\nquorum none\n", "witness none " + cokey + "\nquorum none\n",
                "witness w " + cokey + "\nwitness v " + cokey + "\nquorum none\n",
                head + witnesses + "witness X1 " + key + "\nquorum none\n",
                head + witnesses + "group X1 any X2\nquorum none\n", head + witnesses + "group none any X2\nquorum none\n",
                head + witnesses + "group G any\nquorum none\n",
                head + witnesses + "group G\nquorum none\n", head + witnesses + "group G 0 X1\nquorum none\n",
                head + witnesses + "group G 2 X1\nquorum none\n",
                head + witnesses + "group G 01 X1\nquorum none\n", head + witnesses + "group G -1 X1\nquorum none\n",
                head + witnesses + "group G some X1\nquorum none\n",
                head + witnesses + "group G any X1 X1\nquorum none\n", head + witnesses + "group G any X1\ngroup H any X1\nquorum none\n",
                head + witnesses + "group G any G\nquorum none\n", head + witnesses + "group G any H\ngroup H any X1\nquorum none\n",
                head + witnesses + "group G any none\nquorum none\n", "quorum none\r\n", "# \u0001\nquorum none\n",
                "# \u007f\nquorum none\n", "quorum\u00a0none\n", "quorum none\n# no end")) {
            assertRefused(Reason.POLICY_MALFORMED, () -> policy(wrong));
        }
        assertThatExceptionOfType(LogRefused.class).isThrownBy(() -> policy("\n# a\nlog nothing\nquorum none\n"))
                .withMessageContaining("Line 3");
    }

    @Test
    void noChangeOfASingleByteMakesAPolicyThatIsWrittenOtherwiseThanItWasRead() {
        byte[] bytes = twoLevels.getBytes(StandardCharsets.ISO_8859_1);
        Random random = Seed.random(TrustPolicyTest.class);
        for (int turn = 0; turn < 500; turn++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                assertThat(TrustPolicy.parse(changed).bytes()).isEqualTo(changed);
            } catch (LogRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.POLICY_MALFORMED);
            }
        }
    }
}
