package org.lintel.vault;

/** The field of 256 elements as AES has it (FIPS 197, 4.2), without tables and without branches on what is multiplied. */
final class Gf256 {

    private static final int REDUCTION = 0x1b;

    private Gf256() {}

    static int multiply(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < 8; bit++) {
            product ^= shifted & -(b >> bit & 1);
            shifted = (shifted << 1 ^ REDUCTION & -(shifted >> 7 & 1)) & 0xff;
        }
        return product;
    }

    /** a to the power of 254, which is 1/a; 0 for 0. */
    static int inverse(int a) {
        int result = 1;
        int square = a;
        for (int bit = 1; bit < 8; bit++) {
            square = multiply(square, square);
            result = multiply(result, square);
        }
        return result;
    }
}
