package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.bytes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unique word in a value, a subject, a share and a master key, and all that the vault ever says: in none of it. */
class NothingIsShownTest {

    private static final String CANARY = "canary-7h3x";
    private static final KeyRef REF = new KeyRef(CANARY, "asp25", "restricted");
    private static final KeyRef HELD = new KeyRef(CANARY, "asp25", "strict");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void noWordOfAValueASubjectOrAKeyIsInAnythingSaid() throws Exception {
        TestVault test = new TestVault(folder);
        VaultSettings settings = test.settings().withTwoOfThree(Set.of("strict"), Duration.ofMinutes(1));
        Path backup = folder.resolve("keys.backup");
        try (Vault vault = Vault.open(test.store(), test.master(), settings)) {
            List<Share> shares = vault.heldClasses().split("strict");
            SealedBytes sealed = vault.seal(REF, "name", bytes(CANARY));
            SealedBytes held = vault.seal(HELD, "name", bytes(CANARY));
            byte[] changed = sealed.ciphertext();
            changed[20] ^= 1;
            vault.backUp(backup, test.master(), Duration.ofDays(1));
            vault.heldClasses().unlock(shares.get(0), shares.get(1));

            said(vault, shares, settings, test.master(), REF, sealed, held, sealed.keyId());
            said(vault.open(REF, "name", sealed), vault.open(HELD, "name", held), vault.open(REF, CANARY, sealed),
                    vault.open(REF, "name", new SealedBytes(sealed.keyId(), changed)),
                    vault.open(REF, "name", new SealedBytes(CANARY, bytes(CANARY))), vault.open(REF, "name", held));
            refusal(() -> Share.parse("strict " + CANARY));
            refusal(() -> MasterKey.inEnvironment("KEY", java.util.Map.of("KEY", CANARY)));
            refusal(() -> new KeyRef(CANARY + " Jane", "asp25", "restricted"));
            vault.erase(REF, Instant.EPOCH);
            said(vault.ledger(), vault.open(REF, "name", sealed));
            refusal(() -> vault.seal(REF, "name", bytes(CANARY)));
            refusal(() -> vault.heldClasses().split("strict"));
            said(Files.readString(folder.resolve("vault").resolve("erasures")).replace(CANARY, ""));
        }
        byte[] keys = Files.readAllBytes(test.keys());
        keys[KeyFileHeader.BYTES + 90] ^= 1;
        Files.write(test.keys(), keys);
        refusal(() -> Vault.open(test.store(), test.master(), settings));

        String secret = Files.readString(test.keyFile).strip();
        assertThat(said).hasSizeGreaterThan(20).allSatisfy(text -> assertThat(text).doesNotContain(CANARY).doesNotContain(secret));
    }

    private void said(Object... things) {
        for (Object thing : things) {
            said.add(thing.toString());
        }
    }

    private void refusal(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                said.add(cause.toString());
            }
            return;
        }
        throw new AssertionError("not refused");
    }
}
