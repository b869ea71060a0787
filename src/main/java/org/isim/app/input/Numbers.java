package org.isim.app.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as files hold them: a decimal point, digits without groups, {@code 1.5e3} where wanted; the same under every locale. */
public final class Numbers {
    private static final int LONGEST = 100;

    private Numbers() {}

    /** The number, or NaN where the text is not a finite one. */
    public static double parse(String text) {
        double value = parse(text, false);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    /** @param any whether texts of any length are numbers; else at most {@value #LONGEST} characters */
    private static double parse(String text, boolean any) {
        int n = 0;
        int length = text.length();
        if (n < length && (text.charAt(n) == '-' || text.charAt(n) == '+')) {
            n++;
        }
        int from = n;
        n = digits(text, n);
        int whole = n - from;
        int fraction = 0;
        if (n < length && text.charAt(n) == '.') {
            int point = n + 1;
            n = digits(text, point);
            fraction = n - point;
        }
        if (whole + fraction == 0 || (length > LONGEST && !any)) {
            return Double.NaN;
        }
        if (n < length && (text.charAt(n) == 'e' || text.charAt(n) == 'E')) {
            n++;
            if (n < length && (text.charAt(n) == '-' || text.charAt(n) == '+')) {
                n++;
            }
            int exponent = n;
            n = digits(text, n);
            if (n == exponent) {
                return Double.NaN;
            }
        }
        if (n != length) {
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private static int digits(String text, int from) {
        int n = from;
        while (n < text.length() && text.charAt(n) >= '0' && text.charAt(n) <= '9') {
            n++;
        }
        return n;
    }

    /** {@link #parse}, with a problem where it is NaN. */
    public static double read(String text, Place place, Problems problems) {
        double value = parse(text);
        if (Double.isNaN(value)) {
            problems.error(place, notANumber(text), correction(text));
        }
        return value;
    }

    private static String notANumber(String text) {
        if (text.isEmpty()) {
            return "a number is missing";
        }
        String shown = Inline.clipped(text);
        if (Double.isInfinite(parse(text, true))) {
            return "\"" + shown + "\" is too large a number";
        }
        if (text.indexOf(',') >= 0 && correction(text) != null) {
            return "\"" + shown + "\" is not a number here: the decimal sign is a point";
        }
        return "\"" + shown + "\" is not a number";
    }

    /** What the text would be with a decimal point and without spaces between digits. */
    private static @Nullable String correction(String text) {
        String plain = plainSign(text).replace(" ", "").replace("\u00a0", "").replace("\u202f", "");
        if (plain.indexOf(',') == plain.lastIndexOf(',') && plain.indexOf('.') < 0) {
            plain = plain.replace(',', '.');
        }
        return plain.equals(text) || Double.isNaN(parse(plain)) ? null : plain;
    }

    /** The text with the sign {@code -} where a dash or the minus of mathematics stands for it. */
    public static String plainSign(String text) {
        return Disguises.plainSign(text);
    }

    /** The shortest decimal that reads back as the same number; the same on every Java version. */
    public static String write(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 15; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        return plainOrScientific(shortest.stripTrailingZeros());
    }

    /** Six significant digits, for messages. */
    public static String show(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal six = new BigDecimal(value).round(new MathContext(6, RoundingMode.HALF_EVEN));
        return plainOrScientific(six.stripTrailingZeros());
    }

    private static String plainOrScientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return exponent >= -7 && exponent <= 17 ? value.toPlainString() : value.toString();
    }
}
