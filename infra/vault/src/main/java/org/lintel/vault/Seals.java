package org.lintel.vault;

/** What seals values and opens them again: the {@link Vault}, or what is measured against it. */
public interface Seals {
    /**
     * Seals a value. The first one of a reference makes its keyset and waits until that is on the disk.
     *
     * @param field the place that the value belongs to; it opens for no other
     * @throws VaultRefused {@code ERASED}, {@code CLASS_KEY_MISSING}, {@code STORE_UNAVAILABLE}
     */
    SealedBytes seal(KeyRef ref, String field, byte[] plaintext);

    /** Opens a value that was sealed for this reference and field; what does not open is an answer, not an exception. */
    Opened open(KeyRef ref, String field, SealedBytes sealed);
}
