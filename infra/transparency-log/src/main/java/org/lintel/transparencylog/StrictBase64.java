package org.lintel.transparencylog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.lintel.transparencylog.LogRefused.Reason;

/** Base64 of RFC 4648, section 4, that can be written in one way only: with padding, and the unused bits zero. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws LogRefused {@link Reason#BASE64} */
    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException not) {
            throw refused();
        }
        // The JDK's decoder takes text without padding, and any unused bits.
        if (!encode(bytes).equals(text)) {
            throw refused();
        }
        return bytes;
    }

    private static LogRefused refused() {
        return new LogRefused(Reason.BASE64, "This is not base64 with padding and without anything else.");
    }
}
