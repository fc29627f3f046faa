package org.lintel.transparencylog;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused.Reason;

/** Ed25519 of RFC 8032 by the JDK, with keys as that RFC encodes them: 32 bytes. */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;
    private static final String ALGORITHM = "Ed25519";

    /** What X.509 puts before the 32 bytes of a public key (RFC 8410, section 4). */
    private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** @throws LogRefused {@link Reason#KEY_MALFORMED} when the bytes are no point of the curve, or not of 32 bytes */
    static PublicKey publicKey(byte[] encoded) {
        if (encoded.length != KEY_BYTES) {
            throw malformed(null);
        }
        byte[] x509 = Arrays.copyOf(X509_HEADER, X509_HEADER.length + KEY_BYTES);
        System.arraycopy(encoded, 0, x509, X509_HEADER.length, KEY_BYTES);
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509));
            Signature.getInstance(ALGORITHM).initVerify(key);
            return key;
        } catch (GeneralSecurityException noPoint) {
            throw malformed(noPoint);
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        if (seed.length != KEY_BYTES) {
            throw malformed(null);
        }
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException not) {
            throw malformed(not);
        }
    }

    /**
     * The JDK has no call for this. Its generator takes the seed from the random source that it is given; that it did is looked at, and whether the public
     * key is the right one is not a question then.
     */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            var pair = generator.generateKeyPair();
            byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(used, seed)) {
                throw new IllegalStateException("this JDK makes Ed25519 keys in a way that is not understood here");
            }
            byte[] x509 = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(x509, X509_HEADER.length, x509.length);
        } catch (GeneralSecurityException neverInAJdk) {
            throw new IllegalStateException(neverInAJdk);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException neverWithItsOwnKey) {
            throw new IllegalStateException(neverWithItsOwnKey);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException neverInAJdk) {
            throw new IllegalStateException(neverInAJdk);
        }
    }

    private static LogRefused malformed(@Nullable Throwable cause) {
        return new LogRefused(Reason.KEY_MALFORMED, "This is not an Ed25519 key.", cause);
    }
}
