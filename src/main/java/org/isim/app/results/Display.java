package org.isim.app.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them on a screen: at most four significant digits, a decimal point, thousands set apart by commas. */
public final class Display {
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    /** Gains smaller than this, as a fraction, read as none: what a solver's tolerance leaves. */
    private static final double NO_GAIN = 5e-9;

    private Display() {}

    /** A level: "798,300", "12.35", "0.0412". */
    public static String number(double value) {
        if (value == 0 || Math.abs(value) < 1e-9) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS);
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
        return format.format(rounded);
    }

    /** What something is not more than, one significant digit, rounded up: a bound by a solver has no more to say. */
    public static String bound(double value) {
        return number(
                new BigDecimal(value).round(new MathContext(1, RoundingMode.UP)).doubleValue());
    }

    /** A change of a level, with its sign. */
    public static String change(double value) {
        String text = number(value);
        return value > 0 && !text.equals("0") ? "+" + text : text;
    }

    /** A fraction as a change in per cent: 0.00523 is "+0.523 %". */
    public static String percentChange(double fraction) {
        if (Math.abs(fraction) < NO_GAIN) {
            return "0 %";
        }
        return (fraction > 0 ? "+" : "") + percent(fraction);
    }

    /** A fraction in per cent, three significant digits. */
    public static String percent(double fraction) {
        if (Math.abs(fraction) < NO_GAIN) {
            return "0 %";
        }
        BigDecimal rounded = new BigDecimal(100 * fraction).round(new MathContext(3, RoundingMode.HALF_EVEN));
        return rounded.stripTrailingZeros().scale() > 6
                ? String.format(Locale.ROOT, "%.1e %%", 100 * fraction)
                : rounded.toPlainString() + " %";
    }

    /** A multiple of the base year: "1.0512". */
    public static String ratio(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** A number with so many decimals: "1.518". */
    public static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(1) : text;
    }

    /** A residual or tolerance: "3e-13". */
    public static String residual(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.0e", value);
    }
}
