package org.lintel.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one hash that there is in a bundle. */
final class Sha256 {
    static final int BYTES = 32;

    private Sha256() {}

    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    static String hex(byte[] content) {
        return HexFormat.of().formatHex(begun().digest(content));
    }
}
