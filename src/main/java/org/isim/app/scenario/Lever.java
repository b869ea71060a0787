package org.isim.app.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.BiFunction;
import org.isim.app.input.MapNode;
import org.isim.app.input.Numbers;
import org.isim.app.input.Percents;

/**
 * One number of a scenario file that a person may change to loosen some limits, or an entry that may be added.
 *
 * @param key where it stands, as "room.trade-flexibility"
 * @param line what to write, with {@code #} for the number
 * @param origin file and line of the number there is; empty where it is new
 * @param form how the number is written
 * @param now the number there is, or that changes nothing
 * @param end the last number that makes sense
 * @param edit the tree with the number's text
 */
public record Lever(
        String key,
        String line,
        String origin,
        Form form,
        double now,
        double end,
        BiFunction<MapNode, String, MapNode> edit) {

    /** How a number is written. */
    public enum Form {
        /** {@code 1.05} */
        NUMBER("", false, false),
        /** {@code 5%} */
        PERCENT("", true, false),
        /** {@code +5%} */
        CHANGE("", true, true),
        /** {@code =-427} */
        SET("=", false, false),
        /** {@code =60%} */
        SET_PERCENT("=", true, false);

        private final String prefix;
        private final boolean percent;
        private final boolean signed;

        Form(String prefix, boolean percent, boolean signed) {
            this.prefix = prefix;
            this.percent = percent;
            this.signed = signed;
        }

        private String text(BigDecimal number) {
            String digits = Numbers.write((percent ? number.movePointRight(2) : number).doubleValue());
            return prefix + (signed && number.signum() >= 0 ? "+" : "") + digits + (percent ? "%" : "");
        }
    }

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /** The number as written, with all its digits. */
    public String exact(double value) {
        return form.text(new BigDecimal(value));
    }

    /** The number as written with four digits, rounded towards the end, so that it is no less than enough. */
    public String rounded(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal half = exact.round(DIGITS);
        if (half.subtract(exact).abs().doubleValue() <= 1e-9 * Math.abs(value)) {
            return form.text(half);
        }
        RoundingMode mode = end > now ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return form.text(exact.round(new MathContext(DIGITS.getPrecision(), mode)));
    }

    /** The number as written with four digits. */
    public String shown(double value) {
        return form.text(new BigDecimal(value).round(DIGITS));
    }

    /** The number that a text stands for. */
    public double value(String text) {
        String digits = text.substring(form.prefix.length());
        return form.percent ? Percents.parse(digits) : Numbers.parse(digits);
    }

    /** What to write, with the number. */
    public String line(String number) {
        return line.replace("#", number);
    }
}
