package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The field and the sharing, against their definitions. */
class TwoOfThreeTest {

    @Test
    void productsAreThoseOfPolynomialsModuloTheOneOfAes() {
        for (int a = 0; a < 256; a++) {
            for (int b = 0; b < 256; b++) {
                assertThat(Gf256.multiply(a, b)).isEqualTo(byDefinition(a, b));
            }
        }
    }

    /** FIPS 197, 4.2 and 4.2.1. */
    @Test
    void theExamplesOfTheStandardHold() {
        assertThat(Gf256.multiply(0x57, 0x83)).isEqualTo(0xc1);
        assertThat(Gf256.multiply(0x57, 0x13)).isEqualTo(0xfe);
        assertThat(Gf256.multiply(0x57, 0x02)).isEqualTo(0xae);
    }

    @Test
    void everyElementButZeroHasItsInverse() {
        for (int a = 1; a < 256; a++) {
            assertThat(Gf256.multiply(a, Gf256.inverse(a))).isEqualTo(1);
        }
        assertThat(Gf256.inverse(0)).isZero();
    }

    /** Computed by hand from height = secret + slope · holder. */
    @Test
    void sharesLieOnTheLine() {
        SecureRandom slopes = new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(HexFormat.of().parseHex("8300ff"), 0, bytes, 0, 3);
            }
        };

        byte[][] shares = TwoOfThree.split(HexFormat.of().parseHex("5701aa"), slopes);

        assertThat(HexFormat.of().formatHex(shares[0])).isEqualTo("d40155");
        assertThat(HexFormat.of().formatHex(shares[1])).isEqualTo("4a014f");
        assertThat(HexFormat.of().formatHex(shares[2])).isEqualTo("c901b0");
    }

    @Test
    void anyTwoHoldersMakeTheSecretInEitherOrder() {
        long seed = TestVault.seed(TwoOfThreeTest.class);
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            byte[][] shares = TwoOfThree.split(secret, new SecureRandom());
            for (int first = 1; first <= 3; first++) {
                for (int second = 1; second <= 3; second++) {
                    if (first != second) {
                        assertThat(TwoOfThree.combine(first, shares[first - 1], second, shares[second - 1])).as("seed %d", seed)
                                .isEqualTo(secret);
                    }
                }
            }
        }
    }

    /** For every secret there is exactly one slope that gives a holder's height: the share alone rules out nothing. */
    @Test
    void oneShareFitsEverySecret() {
        for (int holder = 1; holder <= 3; holder++) {
            boolean[] fits = new boolean[256];
            int height = 0x42;
            for (int slope = 0; slope < 256; slope++) {
                fits[height ^ Gf256.multiply(slope, holder)] = true;
            }
            assertThat(fits).doesNotContain(false);
        }
    }

    @Test
    void oneHolderTwiceIsRefused() {
        assertThatThrownBy(() -> TwoOfThree.combine(1, new byte[1], 1, new byte[1])).isInstanceOf(IllegalArgumentException.class);
    }

    private static int byDefinition(int a, int b) {
        int product = 0;
        for (int power = 0; power < 8; power++) {
            if ((b >> power & 1) == 1) {
                product ^= a << power;
            }
        }
        for (int power = 14; power >= 8; power--) {
            if ((product >> power & 1) == 1) {
                product ^= 0x11b << power - 8;
            }
        }
        return product;
    }
}
