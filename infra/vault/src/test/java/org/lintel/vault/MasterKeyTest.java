package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;

/** Where the master key may come from, and the sentences for all that can be wrong with it. None of them touches anything. */
class MasterKeyTest {

    @TempDir
    Path folder;

    private TestVault test;
    private SealedBytes sealed;
    private List<String> before;

    @BeforeEach
    void fill() throws Exception {
        test = new TestVault(folder);
        try (Vault vault = test.open()) {
            sealed = vault.seal(ref(1), "name", bytes("Green Reefs"));
        }
        before = contents();
    }

    @Test
    void aMissingFileIsRefused() throws Exception {
        refuses(VaultRefused.Reason.MASTER_KEY_MISSING, () -> MasterKey.inFile(folder.resolve("nowhere")));
        refuses(VaultRefused.Reason.MASTER_KEY_MISSING, () -> MasterKey.inFile(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
    void aFileThatIsOpenToOthersIsRefused(String mode) throws Exception {
        Files.setPosixFilePermissions(test.keyFile, PosixFilePermissions.fromString(mode));

        refuses(VaultRefused.Reason.MASTER_KEY_READABLE_BY_OTHERS, () -> MasterKey.inFile(test.keyFile));
    }

    @Test
    void aFileOfWrongLengthOrOfSomethingElseIsRefused() throws Exception {
        for (String content : List.of("", "canary-secret", Base64.getEncoder().encodeToString(new byte[31]),
                Base64.getEncoder().encodeToString(new byte[33]), "ü".repeat(44), "A".repeat(1_000_000))) {
            Path file = folder.resolve("another.key");
            Files.deleteIfExists(file);
            Files.createFile(file, LocalDisk.mode(file, "rw-------"));
            Files.writeString(file, content);
            before = contents();

            refuses(VaultRefused.Reason.MASTER_KEY_MALFORMED, () -> MasterKey.inFile(file));
        }
    }

    @Test
    void theMasterKeyOfAnotherStoreIsRefused() throws Exception {
        MasterKey another = MasterKey.createFile(folder.resolve("another.key"));
        before = contents();

        refuses(VaultRefused.Reason.MASTER_KEY_OF_ANOTHER_STORE, () -> Vault.open(test.store(), another, test.settings()));
    }

    @Test
    void anExistingKeyFileIsNeverOverwritten() {
        assertThatThrownBy(() -> MasterKey.createFile(test.keyFile)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theSameKeyInTheEnvironmentOpensTheStore() throws Exception {
        MasterKey key = MasterKey.inEnvironment("LINTEL_MASTER_KEY", Map.of("LINTEL_MASTER_KEY", Files.readString(test.keyFile)));
        try (Vault vault = Vault.open(test.store(), key, test.settings())) {
            assertThat(text(vault.open(ref(1), "name", sealed))).isEqualTo("Green Reefs");
        }
    }

    @Test
    void anEmptyOrMalformedVariableIsRefused() throws Exception {
        refuses(VaultRefused.Reason.MASTER_KEY_MISSING, () -> MasterKey.inEnvironment("KEY", Map.of()));
        refuses(VaultRefused.Reason.MASTER_KEY_MISSING, () -> MasterKey.inEnvironment("KEY", Map.of("KEY", " ")));
        refuses(VaultRefused.Reason.MASTER_KEY_MALFORMED, () -> MasterKey.inEnvironment("KEY", Map.of("KEY", "canary-secret")));
    }

    @Test
    void aKeyManagementServiceIsAskedOnceForEachOpeningAndNeverForAValue() throws Exception {
        CountingService service = new CountingService();
        Path store = folder.resolve("other");
        SealedBytes value;
        try (Vault vault = Vault.open(store, MasterKey.inService(service, "kms://one"), test.settings())) {
            value = vault.seal(ref(1), "name", bytes("Green Reefs"));
        }
        int asked = service.asked;
        try (Vault vault = Vault.open(store, MasterKey.inService(service, "kms://one"), test.settings())) {
            for (int i = 0; i < 10; i++) {
                vault.seal(ref(i), "name", bytes("x"));
                assertThat(text(vault.open(ref(1), "name", value))).isEqualTo("Green Reefs");
            }
        }
        assertThat(service.asked - asked).isEqualTo(2);
    }

    private void refuses(VaultRefused.Reason reason, ThrowingCallable step) throws Exception {
        assertThatThrownBy(step).isInstanceOfSatisfying(VaultRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).message().doesNotContain("canary").doesNotContain("\n").endsWith(".");
            assertThat(refused.getCause() == null ? "" : refused.getCause().toString()).doesNotContain("canary");
        });
        assertThat(contents()).isEqualTo(before);
    }

    /** Names, times and bytes of all there is. */
    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                contents.add(file + " " + Files.getLastModifiedTime(file) + " "
                        + (Files.isRegularFile(file) ? Base64.getEncoder().encodeToString(Files.readAllBytes(file)) : ""));
            }
        }
        return contents;
    }

    private static final class CountingService implements KmsClient, Aead {
        private final Aead key;
        private int asked;

        CountingService() throws Exception {
            key = new AesGcmJce(new byte[32]);
        }

        @Override
        public boolean doesSupport(String keyUri) {
            return keyUri.startsWith("kms:");
        }

        @Override
        public KmsClient withCredentials(String credentialPath) {
            return this;
        }

        @Override
        public KmsClient withDefaultCredentials() {
            return this;
        }

        @Override
        public Aead getAead(String keyUri) {
            return this;
        }

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws java.security.GeneralSecurityException {
            asked++;
            return key.encrypt(plaintext, associatedData);
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws java.security.GeneralSecurityException {
            asked++;
            return key.decrypt(ciphertext, associatedData);
        }
    }
}
