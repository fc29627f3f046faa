package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens in its place, and nowhere else. */
class SealingTest {

    private static final KeyRef MARA = new KeyRef("mara", "asp25", "restricted");

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        vault = new TestVault(folder).open();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aSealedValueOpensInItsPlaceAlsoAfterTheVaultWasClosed() throws Exception {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));

        assertThat(text(vault.open(MARA, "name", sealed))).isEqualTo("Green Reefs");
        vault.close();
        vault = new TestVault(folder).open();
        assertThat(text(vault.open(MARA, "name", sealed))).isEqualTo("Green Reefs");
    }

    @Test
    void theEmptyValueAndALargeOneAreValuesToo() {
        byte[] large = new byte[5_000_000];
        assertThat(text(vault.open(MARA, "note", vault.seal(MARA, "note", new byte[0])))).isEmpty();
        assertThat(vault.open(MARA, "note", vault.seal(MARA, "note", large))).isInstanceOfSatisfying(Opened.Plain.class,
                plain -> assertThat(plain.bytes()).isEqualTo(large));
    }

    @Test
    void theSameValueSealedTwiceLooksDifferent() {
        assertThat(vault.seal(MARA, "name", bytes("x"))).isNotEqualTo(vault.seal(MARA, "name", bytes("x")));
    }

    @Test
    void aValueSwappedBetweenTwoSubjectsSessionsOrClassesIsOfAnUnknownKey() {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));
        for (KeyRef other : new KeyRef[]{ref(1), new KeyRef("mara", "asp26", "restricted"), new KeyRef("mara", "asp25", "confidential")}) {
            vault.seal(other, "name", bytes("another"));

            assertThat(vault.open(other, "name", sealed)).isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_KEY));
        }
    }

    @Test
    void aForgedKeyIdDoesNotMakeASwappedValueOpen() {
        SealedBytes ofMara = vault.seal(MARA, "name", bytes("Green Reefs"));
        SealedBytes ofOther = vault.seal(ref(1), "name", bytes("another"));

        assertThat(vault.open(ref(1), "name", new SealedBytes(ofOther.keyId(), ofMara.ciphertext())))
                .isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_VERSION));
    }

    @Test
    void aValueSwappedBetweenTwoFieldsIsOfAnotherField() {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));

        assertThat(vault.open(MARA, "country", sealed)).isEqualTo(new Opened.Refused(Opened.Why.OTHER_FIELD));
    }

    @Test
    void noChangedByteGoesUnnoticed() {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));

        for (int i = 0; i < sealed.ciphertext().length; i++) {
            byte[] changed = sealed.ciphertext();
            changed[i] ^= 0x10;
            Opened opened = vault.open(MARA, "name", new SealedBytes(sealed.keyId(), changed));
            boolean onlyTheDiagnosis = i >= 1 && i < 5;
            assertThat(text(opened)).as("byte %d", i).isEqualTo(onlyTheDiagnosis
                    ? "Green Reefs"
                    : new Opened.Refused(
                            i == 0 || i == 5 ? Opened.Why.NOT_SEALED : i < 10 ? Opened.Why.UNKNOWN_VERSION : Opened.Why.ALTERED)
                            .toString());
        }
    }

    @Test
    void aShortenedOrLengthenedValueDoesNotOpen() {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));
        byte[] whole = sealed.ciphertext();

        for (int length = 0; length < whole.length; length++) {
            assertThat(vault.open(MARA, "name", new SealedBytes(sealed.keyId(), java.util.Arrays.copyOf(whole, length))))
                    .isInstanceOf(Opened.Refused.class);
        }
        assertThat(vault.open(MARA, "name", new SealedBytes(sealed.keyId(), java.util.Arrays.copyOf(whole, whole.length + 1))))
                .isEqualTo(new Opened.Refused(Opened.Why.ALTERED));
    }

    @Test
    void aKeyOfAnUnknownVersionIsToldAsSuch() {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));
        byte[] other = sealed.ciphertext();
        ByteBuffer.wrap(other).putInt(6, 0x01020304);

        assertThat(vault.open(MARA, "name", new SealedBytes(sealed.keyId(), other)))
                .isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_VERSION));
    }

    @Test
    void keyIdsThatWereNeverMadeAreTold() {
        SealedBytes sealed = vault.seal(MARA, "name", bytes("Green Reefs"));

        for (String keyId : new String[]{"0.0000000000000000", "1" + sealed.keyId().substring(1)}) {
            assertThat(vault.open(MARA, "name", new SealedBytes(keyId, sealed.ciphertext())))
                    .isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_KEY));
        }
        for (String keyId : new String[]{"", "0", "-1.0000000000000000", "0.XYZ", sealed.keyId() + " ", "99999999999.0000000000000000"}) {
            assertThat(vault.open(MARA, "name", new SealedBytes(keyId, sealed.ciphertext())))
                    .isEqualTo(new Opened.Refused(Opened.Why.NOT_SEALED));
        }
        assertThat(vault.open(ref(99), "name", sealed)).isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_KEY));
    }

    @Test
    void partsOfAReferenceThatAreNoPseudonymsAreRefusedWithoutRepeatingThem() {
        for (String part : new String[]{"", "Mara Canary", "a\tb", ".class", "ü", "a".repeat(101)}) {
            assertThatThrownBy(() -> new KeyRef(part, "asp25", "restricted")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Canary");
        }
        assertThatThrownBy(() -> vault.seal(KeyRef.ofClass("restricted"), "f", bytes("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedVaultSaysSo() {
        vault.close();

        assertThatThrownBy(() -> vault.seal(MARA, "name", bytes("x"))).isInstanceOfSatisfying(VaultRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.CLOSED));
    }
}
