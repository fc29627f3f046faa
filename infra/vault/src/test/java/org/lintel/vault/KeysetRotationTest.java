package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rotated keyset seals with its newest key and opens with all. */
class KeysetRotationTest {

    @TempDir
    Path folder;

    @Test
    void whatWasSealedWithEarlierVersionsStillOpens() throws Exception {
        List<SealedBytes> sealed = new ArrayList<>();
        TestVault test = new TestVault(folder);
        try (Vault vault = test.open()) {
            for (int version = 0; version < 5; version++) {
                sealed.add(vault.seal(ref(1), "name", bytes("version " + version)));
                vault.rotateKeyset(ref(1));
            }
        }

        assertThat(sealed.stream().map(SealedBytes::keyId).distinct()).hasSize(1);
        assertThat(sealed.stream().map(value -> ByteBuffer.wrap(value.ciphertext()).getInt(6)).distinct()).hasSize(5);
        try (Vault vault = test.open()) {
            for (int version = 0; version < 5; version++) {
                assertThat(text(vault.open(ref(1), "name", sealed.get(version)))).isEqualTo("version " + version);
            }
        }
    }

    @Test
    void anotherVaultOnTheStoreOpensWhatWasSealedWithANewVersionAtOnce() throws Exception {
        TestVault test = new TestVault(folder);
        try (Vault vault = test.open(); Vault other = test.open()) {
            SealedBytes before = vault.seal(ref(1), "name", bytes("before"));
            assertThat(text(other.open(ref(1), "name", before))).isEqualTo("before");

            vault.rotateKeyset(ref(1));
            SealedBytes after = vault.seal(ref(1), "name", bytes("after"));

            assertThat(text(other.open(ref(1), "name", after))).isEqualTo("after");
        }
    }

    @Test
    void rotatingWhatHasNoKeysetChangesNothing() throws Exception {
        try (Vault vault = new TestVault(folder).open()) {
            vault.rotateKeyset(ref(1));

            assertThat(text(vault.open(ref(1), "name", vault.seal(ref(1), "name", bytes("x"))))).isEqualTo("x");
        }
    }
}
