package org.lintel.vault;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a keyset: which beginning of its subject's, session's and class's it belongs to (0, and one more each time it was begun anew after an erasure), and
 * a random number, so that a keyset that is gone is never mistaken for the one that came after it. Written {@code 0.9f86d081884c7d65}.
 */
record KeyId(int generation, long random) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})\\.([0-9a-f]{16})");

    static KeyId of(int generation, SecureRandom random) {
        return new KeyId(generation, random.nextLong());
    }

    static Optional<KeyId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new KeyId(Integer.parseInt(parts.group(1)), HexFormat.fromHexDigitsToLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return generation + "." + HexFormat.of().toHexDigits(random);
    }
}
