package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unwrapped keysets are few, stay for a while only, and go when they are erased, wherever. */
class KeysetCacheTest {

    @TempDir
    Path folder;

    private TestVault test;

    @BeforeEach
    void make() throws Exception {
        test = new TestVault(folder);
    }

    @Test
    void itHoldsNoMoreThanItsBound() {
        try (Vault vault = Vault.open(test.store(), test.master(), test.settings().withCache(3, Duration.ofHours(1)))) {
            for (int subject = 0; subject < 10; subject++) {
                vault.seal(ref(subject), "name", bytes("x"));
            }
            assertThat(vault.cachedKeysets()).isEqualTo(3);
        }
    }

    @Test
    void theLongestUnusedGoesFirst() {
        FailingDisk disk = FailingDisk.never();
        KeyFile store = test.keyFile(disk);
        try (Vault vault = Vault.open(store, test.master(), test.settings().withCache(2, Duration.ofHours(1)))) {
            SealedBytes first = vault.seal(ref(1), "name", bytes("first"));
            vault.seal(ref(2), "name", bytes("second"));
            vault.open(ref(1), "name", first);
            vault.seal(ref(3), "name", bytes("third"));
            disk.forgetCounts();

            assertThat(text(vault.open(ref(1), "name", first))).isEqualTo("first");
            assertThat(disk.count("read")).isZero();
        }
    }

    @Test
    void eachIsHeldForItsTimeOnlyAlsoWhereTheClockRunsBackwards() {
        for (Duration step : new Duration[]{Duration.ofMinutes(10), Duration.ofMinutes(-1)}) {
            FailingDisk disk = FailingDisk.never();
            KeyFile store = test.keyFile(disk);
            try (Vault vault = Vault.open(store, test.master(), test.settings().withCache(10, Duration.ofMinutes(10)))) {
                SealedBytes sealed = vault.seal(ref(1), "name", bytes("x"));
                test.clock.advance(step);
                disk.forgetCounts();

                assertThat(text(vault.open(ref(1), "name", sealed))).isEqualTo("x");
                assertThat(disk.count("read")).isEqualTo(1);
            }
        }
    }

    @Test
    void anIdleVaultForgetsWhatItsTimeIsOverFor() {
        try (Vault vault = Vault.open(test.store(), test.master(), test.settings().withCache(10, Duration.ofMinutes(10)))) {
            vault.seal(ref(1), "name", bytes("x"));
            test.clock.advance(Duration.ofMinutes(10));

            Awaitility.await().until(() -> vault.cachedKeysets() == 0);
        }
    }

    @Test
    void anErasureInAnotherVaultIsForgottenWithoutAnybodyAsking() {
        try (Vault vault = test.open(); Vault other = test.open()) {
            SealedBytes sealed = vault.seal(ref(1), "name", bytes("x"));
            other.open(ref(1), "name", sealed);
            assertThat(other.cachedKeysets()).isEqualTo(1);

            vault.erase(ref(1), Instant.EPOCH);
            assertThat(vault.cachedKeysets()).isZero();

            Awaitility.await().until(() -> other.cachedKeysets() == 0);
            assertThat(other.open(ref(1), "name", sealed)).isEqualTo(new Opened.Erased(Instant.EPOCH));
        }
    }

    @Test
    void aKeysetThatWasReadBeforeSomethingWasForgottenIsNotHeld() {
        KeysetCache cache = new KeysetCache(test.clock, 10, Duration.ofHours(1));
        Keyset keyset = Keyset.of(ref(1), new KeyId(0, 1), Keyset.made());
        long moment = cache.moment();

        cache.forget(ref(1));
        cache.put(ref(1), keyset, moment);

        assertThat(cache.get(ref(1))).isNull();
    }
}
