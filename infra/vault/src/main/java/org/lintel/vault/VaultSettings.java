package org.lintel.vault;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * @param clock         for what is held for a time only, and for the dates of backups
 * @param cachedKeysets how many unwrapped keysets are held in memory at most; the longest unused goes first
 * @param cachedFor     how long one is held at most
 * @param twoOfThree    retention classes of which nothing is sealed before their key was split among three holders
 * @param unlockedFor   how long the key of such a class is held once two holders gave their shares
 * @param longestBackup how long a key backup may be kept at most: not longer than erasing may take (guideline G23)
 */
public record VaultSettings(InstantSource clock, int cachedKeysets, Duration cachedFor, Set<String> twoOfThree, Duration unlockedFor,
        Duration longestBackup) {

    public VaultSettings {
        twoOfThree = Set.copyOf(twoOfThree);
        if (cachedKeysets < 1 || !cachedFor.isPositive() || !unlockedFor.isPositive() || !longestBackup.isPositive()) {
            throw new IllegalArgumentException("a vault's settings are positive");
        }
    }

    /** 10,000 keysets for 15 minutes, no class of two of three, unlocked for 15 minutes, backups of at most 7 days. */
    public static VaultSettings defaults(InstantSource clock) {
        return new VaultSettings(clock, 10_000, Duration.ofMinutes(15), Set.of(), Duration.ofMinutes(15), Duration.ofDays(7));
    }

    public VaultSettings withCache(int keysets, Duration heldFor) {
        return new VaultSettings(clock, keysets, heldFor, twoOfThree, unlockedFor, longestBackup);
    }

    public VaultSettings withTwoOfThree(Set<String> retentionClasses, Duration heldFor) {
        return new VaultSettings(clock, cachedKeysets, cachedFor, retentionClasses, heldFor, longestBackup);
    }

    public VaultSettings withLongestBackup(Duration longest) {
        return new VaultSettings(clock, cachedKeysets, cachedFor, twoOfThree, unlockedFor, longest);
    }
}
