package org.isim.solver;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for files: the fewest digits that read back as the same double, with a decimal point whatever the locale. */
final class FileNumbers {
    /** Every decimal of this many digits is told apart by a double; a double may need two more. */
    private static final int SAFE_DIGITS = 15;

    private static final double LARGEST_PLAIN = 1e15;

    private FileNumbers() {}

    static String format(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number a file can hold: " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            return Long.toString((long) value);
        }
        // Double.toString gives a digit too many for some numbers before Java 19
        BigDecimal decimal = new BigDecimal(Double.toString(value));
        if (decimal.precision() > SAFE_DIGITS) {
            decimal = shortest(value, new BigDecimal(value));
        }
        return decimal.stripTrailingZeros().toString();
    }

    /**
     * Rounded up too: next to a power of two the double below is nearer than the one above, and the nearest decimal
     * may be its.
     */
    private static BigDecimal shortest(double value, BigDecimal exact) {
        for (int digits = SAFE_DIGITS; digits < SAFE_DIGITS + 2; digits++) {
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(SAFE_DIGITS + 2));
    }
}
