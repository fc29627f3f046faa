package org.lintel.vault;

/** What a key store answers that somebody else holds. */
public final class HeldStore {
    private HeldStore() {}

    public static VaultRefused refusal() {
        return new VaultRefused(VaultRefused.Reason.STORE_HELD, "The key store has been held by somebody else for too long.");
    }
}
