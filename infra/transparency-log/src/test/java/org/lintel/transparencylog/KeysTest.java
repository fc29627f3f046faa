package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.transparencylog.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.transparencylog.LogRefused.Reason;

class KeysTest {

    /** RFC 8032, section 7.1, test 1. */
    private static final byte[] SEED = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final byte[] PUBLIC = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    @Test
    void thePublicKeyFollowsFromThePrivateOneAsRfc8032Says() {
        assertThat(Ed25519.publicKeyOf(SEED)).isEqualTo(PUBLIC);
        byte[] signature = Ed25519.sign(Ed25519.privateKey(SEED), new byte[0]);
        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                        + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void theTextOfAKeyIsMadeAsTheSpecificationSays() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("example.org/log\n".getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 1);
        String id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(PUBLIC), 4));
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(PUBLIC, 0, typed, 1, 32);
        String vkey = "example.org/log+" + id + "+" + Base64.getEncoder().encodeToString(typed);

        assertThat(VerifierKey.of("example.org/log", SignatureType.ED25519, PUBLIC)).hasToString(vkey);
        System.arraycopy(SEED, 0, typed, 1, 32);
        SignerKey signer = SignerKey.parse("PRIVATE+KEY+example.org/log+" + id + "+" + Base64.getEncoder().encodeToString(typed));
        assertThat(signer.verifier()).hasToString(vkey);
        assertThat(signer.secret()).endsWith(Base64.getEncoder().encodeToString(typed));
        assertThat(signer.toString()).doesNotContain(Base64.getEncoder().encodeToString(typed));
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void keysAreReadAsTheyWereWritten(SignatureType type) {
        for (String name : List.of("a", "example.org/log", "sum.golang.org", "clé/é", "名")) {
            SignerKey signer = SignerKey.generate(name, type, new SecureRandom());
            assertThat(VerifierKey.parse(signer.verifier().toString())).isEqualTo(signer.verifier());
            assertThat(SignerKey.parse(signer.secret()).verifier()).isEqualTo(signer.verifier());
        }
    }

    @Test
    void oneKeyForTwoKindsOfSignatureHasTwoIds() {
        VerifierKey log = VerifierKey.of("example.org/log", SignatureType.ED25519, PUBLIC);
        VerifierKey witness = VerifierKey.of("example.org/log", SignatureType.COSIGNATURE_V1, PUBLIC);
        assertThat(log.id()).isNotEqualTo(witness.id());
        assertThat(log).isNotEqualTo(witness);
        assertThat(log.hasTheSameKeyAs(witness)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "plus+plus", "tab\t", "line\n", "a\u2009b", "a\u3000b", "a\u0085b", "a\u2028b", "\u0000"})
    void aNameThatIsNoneIsRefused(String name) {
        assertRefused(Reason.KEY_NAME, () -> VerifierKey.of(name, SignatureType.ED25519, PUBLIC));
    }

    @Test
    void whatIsNoVerifierKeyIsRefused() {
        String vkey = VerifierKey.of("example.org/log", SignatureType.ED25519, PUBLIC).toString();
        String[] parts = vkey.split("\\+", 3);
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.parse(""));
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.parse(parts[0] + "+" + parts[1]));
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.parse(parts[0] + "+" + parts[1].substring(1) + "+" + parts[2]));
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.parse(parts[0] + "+ABCDEF01+" + parts[2]));
        assertRefused(Reason.KEY_ID, () -> VerifierKey.parse(parts[0] + "+00000000+" + parts[2]));
        assertRefused(Reason.KEY_ID, () -> VerifierKey.parse("example.com" + vkey.substring(vkey.indexOf('+'))));
        assertRefused(Reason.KEY_NAME, () -> VerifierKey.parse(vkey.substring(vkey.indexOf('+'))));
        assertRefused(Reason.BASE64, () -> VerifierKey.parse(vkey.substring(0, vkey.length() - 1)));
        assertRefused(Reason.BASE64, () -> VerifierKey.parse(vkey + "\n"));
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.parse(parts[0] + "+" + parts[1] + "+"));
        assertRefused(Reason.KEY_TYPE, () -> VerifierKey.parse(parts[0] + "+" + parts[1] + "+Ag=="));
        assertRefused(Reason.KEY_TYPE, () -> VerifierKey.parse(parts[0] + "+" + parts[1] + "+Bg=="));
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.parse(parts[0] + "+" + parts[1] + "+AQ=="));
    }

    @Test
    void bytesThatAreNoPointOfTheCurveAreNoKey() {
        byte[] noPoint = new byte[32];
        noPoint[0] = 2;
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.of("example.org/log", SignatureType.ED25519, noPoint));
        assertRefused(Reason.KEY_MALFORMED, () -> VerifierKey.of("example.org/log", SignatureType.ED25519, new byte[31]));
    }

    @Test
    void whatIsNoSigningKeyIsRefused() {
        String skey = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom()).secret();
        assertRefused(Reason.KEY_MALFORMED, () -> SignerKey.parse(""));
        assertRefused(Reason.KEY_MALFORMED, () -> SignerKey.parse(skey.substring("PRIVATE+".length())));
        assertRefused(Reason.KEY_MALFORMED, () -> SignerKey.parse("PRIVATE+KEY+example.org/log"));
        assertRefused(Reason.KEY_ID, () -> SignerKey.parse(skey.replace("example.org", "example.com")));
        assertRefused(Reason.BASE64, () -> SignerKey.parse(skey + "="));
        assertRefused(Reason.KEY_MALFORMED, () -> SignerKey.parse("PRIVATE+KEY+a+00000000+AQ=="));
    }

    @Test
    void aKeyMakesSignaturesOfItsKindOnly() {
        Checkpoint checkpoint = new Checkpoint("example.org/log", 0, Hash.OF_EMPTY_TREE);
        assertRefused(Reason.KEY_TYPE, () -> SignerKey.generate("w", SignatureType.COSIGNATURE_V1, new SecureRandom()).sign("text\n"));
        assertRefused(Reason.KEY_TYPE, () -> SignerKey.generate("l", SignatureType.ED25519, new SecureRandom()).cosign(checkpoint, 1));
    }
}
