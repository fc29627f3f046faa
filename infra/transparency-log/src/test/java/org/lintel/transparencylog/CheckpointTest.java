package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;
import static org.lintel.transparencylog.Refusals.isRefused;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.LogRefused.Reason;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final Checkpoint checkpoint = new Checkpoint("example.org/log", 20_852_163, Hash.ofBase64(ROOT));
    private final SignerKey witness = SignerKey.generate("witness.example/w1", SignatureType.COSIGNATURE_V1, new SecureRandom());

    @Test
    void isWrittenInThreeLines() {
        assertThat(checkpoint.text()).isEqualTo("example.org/log\n20852163\n" + ROOT + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o\n1\n" + ROOT + "\n", "an origin of words\n1\n" + ROOT + "\n", "o\n0\n" + EMPTY_ROOT + "\n",
            "o\n9223372036854775807\n" + ROOT + "\n",
            "o\n1\n" + ROOT + "\nmore\nand more\n"})
    void isReadAndWrittenByteForByte(String text) {
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "o\n", "o\n1\n", "o\n1\n" + ROOT, "\n1\n" + ROOT + "\n", "o\n\n" + ROOT + "\n", "o\n1\n\n",
            "o\n1\n" + ROOT + "\n\n", "o\n1\n" + ROOT + "\n\nx\n",
            "o\n01\n" + ROOT + "\n", "o\n+1\n" + ROOT + "\n", "o\n-1\n" + ROOT + "\n", "o\n 1\n" + ROOT + "\n", "o\n1 \n" + ROOT + "\n",
            "o\n1e3\n" + ROOT + "\n", "o\n0x1\n" + ROOT + "\n",
            "o\n١\n" + ROOT + "\n", "o\n00\n" + EMPTY_ROOT + "\n", "o\n9223372036854775808\n" + ROOT + "\n",
            "o\n18446744073709551616\n" + ROOT + "\n", "o\n1\n" + ROOT + " \n",
            "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "o\n1\nAAAA\n", "o\n1\n" + ROOT + "\r\n", "o\t\n1\n" + ROOT + "\n",
            "o\n0\n" + ROOT + "\n"})
    void anythingElseIsRefused(String text) {
        assertThat(isRefused(() -> Checkpoint.parse(text))).isTrue();
    }

    @Test
    void theEmptyTreeHasOneRoot() {
        assertThat(Hash.OF_EMPTY_TREE).hasToString(EMPTY_ROOT);
        assertRefused(Reason.ROOT_OF_EMPTY_TREE, () -> new Checkpoint("o", 0, Hash.ofBase64(ROOT)));
        assertRefused(Reason.SIZE_NEGATIVE, () -> new Checkpoint("o", -1, Hash.ofBase64(ROOT)));
        assertRefused(Reason.CHECKPOINT_MALFORMED, () -> new Checkpoint("two\nlines", 1, Hash.ofBase64(ROOT)));
        assertRefused(Reason.CHECKPOINT_MALFORMED, () -> new Checkpoint("o", 1, Hash.ofBase64(ROOT), List.of("")));
    }

    @Test
    void aCosignatureIsATimeAndASignatureOfTimeAndCheckpoint() throws Exception {
        NoteSignature cosignature = witness.cosign(checkpoint, 1_679_315_147);
        ByteBuffer bytes = ByteBuffer.wrap(cosignature.signature());
        assertThat(bytes.getLong()).isEqualTo(1_679_315_147);

        String vkey = witness.verifier().toString();
        byte[] key = StrictBase64.decode(vkey.substring(vkey.indexOf('+') + 10));
        assertThat(key[0]).isEqualTo((byte) 4);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(Ed25519.publicKey(Arrays.copyOfRange(key, 1, 33)));
        signature.update(("cosignature/v1\ntime 1679315147\nexample.org/log\n20852163\n" + ROOT + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(Arrays.copyOfRange(cosignature.signature(), 8, 72))).isTrue();
        assertThat(SignedNote.of(checkpoint.text(), cosignature).verifiedBy(List.of(witness.verifier()))).containsExactly(cosignature);
    }

    @Test
    void aCosignatureWithAnotherTimeLengthOrTextIsWrong() {
        NoteSignature right = witness.cosign(checkpoint, 1_679_315_147);
        byte[] later = right.signature();
        later[7]++;
        byte[] negative = right.signature();
        negative[0] = (byte) 0x80;
        for (byte[] wrong : List.of(later, negative, Arrays.copyOf(right.signature(), 71), Arrays.copyOf(right.signature(), 73),
                new byte[1])) {
            NoteSignature line = new NoteSignature(right.name(), right.keyId(), wrong);
            assertRefused(Reason.SIGNATURE_WRONG, () -> SignedNote.of(checkpoint.text(), line).verifiedBy(List.of(witness.verifier())));
        }
        String larger = new Checkpoint("example.org/log", 20_852_164, Hash.ofBase64(ROOT)).text();
        assertRefused(Reason.SIGNATURE_WRONG, () -> SignedNote.of(larger, right).verifiedBy(List.of(witness.verifier())));
    }

    @Test
    void whatIsNoCheckpointCannotBeCosigned() {
        String text = "no checkpoint\n";
        byte[] seed = StrictBase64.decode(witness.secret().split("\\+", 5)[4]);
        byte[] signed = Ed25519.sign(Ed25519.privateKey(Arrays.copyOfRange(seed, 1, 33)), Cosignature.message(5, text));
        NoteSignature forged = new NoteSignature(witness.verifier().name(), witness.verifier().id(),
                ByteBuffer.allocate(72).putLong(5).put(signed).array());
        assertRefused(Reason.SIGNATURE_WRONG, () -> SignedNote.of(text, forged).verifiedBy(List.of(witness.verifier())));
    }
}
