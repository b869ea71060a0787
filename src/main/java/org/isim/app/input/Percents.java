package org.isim.app.input;

import org.jspecify.annotations.Nullable;

/** Percentages and shares. A percentage carries its sign, % or ‰, so that 5 is never taken for 500 % nor 0.05 for 0.05 %. */
public final class Percents {
    private Percents() {}

    /** Whether a text ends as a percentage does. */
    public static boolean hasSign(String text) {
        return text.endsWith("%") || text.endsWith("‰");
    }

    /** {@code 5%} as 0.05, {@code 5‰} as 0.005; NaN where the text is not a percentage. */
    public static double parse(String text) {
        if (!hasSign(text)) {
            return Double.NaN;
        }
        String number = text.substring(0, text.length() - 1).trim();
        double value = Numbers.parse(number);
        // through the decimal text, so that 15% is the number 0.15
        return Double.isNaN(value) || number.length() > 40 ? Double.NaN : fraction(number, text.endsWith("%") ? 2 : 3);
    }

    private static double fraction(String number, int places) {
        return new java.math.BigDecimal(number).movePointLeft(places).doubleValue();
    }

    /** A percentage, {@code 5%}, or plain 0; NaN after a problem. */
    public static double readPercent(String text, Place place, Problems problems) {
        double value = Numbers.parse(text) == 0 ? 0 : parse(text);
        if (Double.isNaN(value)) {
            problems.error(
                    place, "expected a percentage, as 5%, found \"" + Inline.clipped(text) + "\"", withSign(text));
        }
        return value;
    }

    /** A percentage of change with its sign, {@code +20%}; NaN after a problem. */
    public static double readSigned(String text, Place place, Problems problems) {
        double value = text.startsWith("+") || text.startsWith("-") ? parse(text) : Double.NaN;
        if (Double.isNaN(value)) {
            String percent = Double.isNaN(parse(text)) ? withSign(text) : text;
            problems.error(
                    place,
                    "expected a percentage of change with its sign, as +20% or -50%, found \"" + Inline.clipped(text)
                            + "\"",
                    percent == null || percent.startsWith("-") || percent.startsWith("+") ? percent : "+" + percent);
        }
        return value;
    }

    /** A share, {@code 0.25} or {@code 25%}; NaN after a problem. */
    public static double readShare(String text, Place place, Problems problems) {
        double value = parse(text);
        if (Double.isNaN(value) && hasSign(text)) {
            problems.error(place, "\"" + Inline.clipped(text) + "\" is not a percentage", withSign(text));
            return value;
        }
        return Double.isNaN(value) ? Numbers.read(text, place, problems) : value;
    }

    /** What a bare number probably means: 5 and 0.05 both as 5%; null where it is no number. */
    public static @Nullable String withSign(String text) {
        String point = Numbers.plainSign(text).replace(',', '.');
        if (hasSign(point)) {
            return Double.isNaN(parse(point)) ? null : point;
        }
        double value = Numbers.parse(point);
        if (Double.isNaN(value) || point.indexOf('e') >= 0 || point.indexOf('E') >= 0) {
            return null;
        }
        if (Math.abs(value) >= 1) {
            return point + "%";
        }
        String sign = point.startsWith("+") ? "+" : "";
        return sign
                + new java.math.BigDecimal(point)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
