package org.isim.solver;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for files: the fewest digits that read back as the same double, with a decimal point whatever the locale. */
final class FileNumbers {
    /** Every decimal of this many digits is told apart by a double; a double may need two more. */
    private static final int SAFE_DIGITS = 15;

    private static final MathContext SAFE = new MathContext(SAFE_DIGITS);
    private static final MathContext ONE_MORE = new MathContext(SAFE_DIGITS + 1);
    private static final MathContext TWO_MORE = new MathContext(SAFE_DIGITS + 2);
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

    private static BigDecimal shortest(double value, BigDecimal exact) {
        BigDecimal safe = exact.round(SAFE);
        if (safe.doubleValue() == value) {
            return safe;
        }
        BigDecimal oneMore = exact.round(ONE_MORE);
        return oneMore.doubleValue() == value ? oneMore : exact.round(TWO_MORE);
    }
}
