package org.lintel.vault;

import java.security.GeneralSecurityException;

import com.google.crypto.tink.subtle.Ed25519Sign;

/** A key that signs (Ed25519, RFC 8032), the same for the same seed. */
public final class SigningKey {
    private final Ed25519Sign signer;
    private final byte[] publicKey;

    /** @param seed 32 bytes that nobody can tell from random ones */
    public SigningKey(byte[] seed) {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
            this.signer = new Ed25519Sign(pair.getPrivateKey());
            this.publicKey = pair.getPublicKey();
        } catch (GeneralSecurityException otherLength) {
            throw new IllegalArgumentException("A seed has 32 bytes.", otherLength);
        }
    }

    /** @return 32 bytes */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** @return 64 bytes */
    public byte[] sign(byte[] message) {
        try {
            return signer.sign(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-512.", impossible);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[withheld]";
    }
}
