package org.lintel.embeddedmongo;

import java.math.BigDecimal;

import de.bwaldvogel.mongo.bson.Decimal128;

/**
 * A number as ordered bytes: the nearest double first, then what is left of it, up to three times. So a 64-bit integer beyond 2^53 and a
 * decimal keep their exact place between doubles, and 5, 5.0 and the decimal 5 are one key. NaN comes last, as the library sorts it.
 */
final class OrderedNumber {

    private static final int LESS = 0x40;
    private static final int EXACT = 0x80;
    private static final int MORE = 0xC0;
    private static final int LEVELS = 3;

    private OrderedNumber() {}

    static void append(KeyBuffer out, Number number) {
        switch (number) {
            case Long value when (long) (double) value != value || value == Long.MAX_VALUE -> append(out, BigDecimal.valueOf(value));
            case Decimal128 value when Double.isFinite(value.doubleValue()) || isBeyondDouble(value) -> append(out, decimal(value));
            default -> {
                putDouble(out, number.doubleValue());
                out.put(EXACT);
            }
        }
    }

    private static void append(KeyBuffer out, BigDecimal value) {
        BigDecimal rest = putNearest(out, value);
        for (int level = 1; rest.signum() != 0 && level < LEVELS; level++) {
            out.put(rest.signum() < 0 ? LESS : MORE);
            rest = putNearest(out, rest);
        }
        out.put(rest.signum() == 0 ? EXACT : rest.signum() < 0 ? LESS : MORE);
        if (rest.signum() != 0) {
            // Decimals that three doubles cannot tell apart still get keys of their own.
            for (char digit : value.stripTrailingZeros().toString().toCharArray()) {
                out.put(digit);
            }
            out.put(0);
        }
    }

    private static BigDecimal putNearest(KeyBuffer out, BigDecimal value) {
        double nearest = Math.clamp(value.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        putDouble(out, nearest);
        return value.subtract(new BigDecimal(nearest));
    }

    private static void putDouble(KeyBuffer out, double value) {
        long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
        out.putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private static boolean isBeyondDouble(Decimal128 value) {
        return !value.equals(Decimal128.POSITIVE_INFINITY) && !value.equals(Decimal128.NEGATIVE_INFINITY)
                && !Double.isNaN(value.doubleValue());
    }

    private static BigDecimal decimal(Decimal128 value) {
        return value.equals(Decimal128.NEGATIVE_ZERO) ? BigDecimal.ZERO : value.toBigDecimal();
    }
}
