package org.lintel.vault;

import java.security.SecureRandom;

/**
 * Shamir's secret sharing with threshold two: each byte of the secret is where a random line over {@link Gf256} crosses zero, and holder x gets the line's
 * height at x. Two points give the line; one is on a line through every secret and tells nothing.
 */
final class TwoOfThree {

    static final int HOLDERS = 3;

    private TwoOfThree() {}

    /** @return the heights of holders 1, 2 and 3 */
    static byte[][] split(byte[] secret, SecureRandom random) {
        byte[] slopes = new byte[secret.length];
        random.nextBytes(slopes);
        byte[][] shares = new byte[HOLDERS][secret.length];
        for (int holder = 1; holder <= HOLDERS; holder++) {
            for (int i = 0; i < secret.length; i++) {
                shares[holder - 1][i] = (byte) (secret[i] ^ Gf256.multiply(slopes[i] & 0xff, holder));
            }
        }
        return shares;
    }

    /** @throws IllegalArgumentException if both are the same holder's */
    static byte[] combine(int firstHolder, byte[] first, int secondHolder, byte[] second) {
        if (firstHolder == secondHolder || first.length != second.length) {
            throw new IllegalArgumentException("two different holders' shares of one secret are needed");
        }
        // The line through (x1, y1) and (x2, y2) at 0: (y1 x2 - y2 x1) / (x2 - x1), and minus is plus.
        int divisor = Gf256.inverse(firstHolder ^ secondHolder);
        byte[] secret = new byte[first.length];
        for (int i = 0; i < secret.length; i++) {
            int numerator = Gf256.multiply(first[i] & 0xff, secondHolder) ^ Gf256.multiply(second[i] & 0xff, firstHolder);
            secret[i] = (byte) Gf256.multiply(numerator, divisor);
        }
        return secret;
    }
}
