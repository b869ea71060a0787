package org.isim.app.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/** The values from one number to another, written as these are: {@code 0%} to {@code 50%} by {@code 10%}, {@code =0} to {@code =0.3} by {@code 0.1}. */
final class Range {
    private static final Pattern NUMBER = Pattern.compile("(=?)([+-]?)([0-9]{1,20}(?:[.][0-9]{1,20})?)\\s*(.*)");

    /** A number with what stands before and after it. */
    record Written(boolean set, boolean signed, BigDecimal number, String unit) {
        /** Whether both are set or changed, in one unit. */
        boolean isAlike(Written other) {
            return set == other.set && unit.equals(other.unit);
        }
    }

    private Range() {}

    /** The values, at most so many and one; none after a problem. */
    static List<ScalarNode> values(MapNode vary, int most, Problems problems) {
        Written from = read(vary, "from", problems);
        Written to = read(vary, "to", problems);
        Written by = read(vary, "by", problems);
        List<ScalarNode> values = new ArrayList<>();
        if (from == null || to == null || by == null) {
            return values;
        }
        if (!from.isAlike(to) || !by.unit().equals(to.unit())) {
            problems.error(vary.place(), "from, to and by must be written alike, as from: 0%, to: 50%, by: 10%");
            return values;
        }
        if (by.number().signum() == 0) {
            problems.error(Nodes.place(vary, "by"), "by must not be 0");
            return values;
        }
        BigDecimal step = by.number().abs();
        boolean up = from.number().compareTo(to.number()) <= 0;
        boolean signed = from.signed() || to.signed();
        BigDecimal at = from.number();
        while ((up ? at.compareTo(to.number()) <= 0 : at.compareTo(to.number()) >= 0) && values.size() <= most) {
            String sign = !signed || at.signum() < 0 || from.set() ? "" : up ? "+" : at.signum() == 0 ? "-" : "+";
            String text = (from.set() ? "=" : "") + sign + at.toPlainString() + from.unit();
            values.add(new ScalarNode(text, false, Nodes.place(vary, "from")));
            at = up ? at.add(step) : at.subtract(step);
        }
        return values;
    }

    private static @Nullable Written read(MapNode vary, String key, Problems problems) {
        ScalarNode word = Nodes.scalar(vary, key);
        if (word == null) {
            problems.error(vary.place(), "vary needs values, or from, to and by; " + key + " is missing");
            return null;
        }
        Written written = written(word.text());
        if (written == null) {
            problems.error(word.place(), key + ": expected a number, as 0.5, 5% or -50%, found " + word.found());
        }
        return written;
    }

    /** A value taken apart; null where it is no number. */
    static @Nullable Written written(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return null;
        }
        String unit = number.group(4);
        return new Written(
                !number.group(1).isEmpty(),
                !number.group(2).isEmpty(),
                new BigDecimal(number.group(2).replace("+", "") + number.group(3)),
                unit.isEmpty() || unit.equals("%") || unit.equals("‰") ? unit : " " + unit);
    }
}
