package org.isim.app.input;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What amounts are counted in: {@code million USD} is ten to the sixth of what is called {@code USD}.
 *
 * @param text as written
 * @param exponent power of ten
 * @param name what is counted; empty where the text is a power of ten alone
 */
public record Unit(String text, int exponent, String name) {
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("thousand", 3),
            Map.entry("k", 3),
            Map.entry("million", 6),
            Map.entry("mn", 6),
            Map.entry("mln", 6),
            Map.entry("m", 6),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("bln", 9),
            Map.entry("trillion", 12),
            Map.entry("tn", 12),
            Map.entry("trn", 12));

    /** An amount as written: digits, and what follows them. */
    private record Parts(String digits, String unit) {}

    public static Unit of(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        int blank = words.indexOf(' ');
        String first = blank < 0 ? words : words.substring(0, blank);
        Integer power = POWERS.get(first.toLowerCase(Locale.ROOT));
        return power == null
                ? new Unit(words, 0, words)
                : new Unit(words, power, blank < 0 ? "" : words.substring(blank + 1));
    }

    /**
     * The decimal number of these units that an amount is: {@code 3 bn USD} is {@code 3000} of million USD; null after a problem.
     *
     * @param bare whether a number without a unit counts in these units
     * @param prefix what stood before the amount, for the suggestion
     */
    public @Nullable String read(String amount, boolean bare, String prefix, Place place, Problems problems) {
        Parts parts = parts(amount);
        double number = Numbers.parse(parts.digits());
        if (Double.isNaN(number)) {
            Numbers.read(amount, place, problems);
            return null;
        }
        if (parts.unit().isEmpty()) {
            if (!bare) {
                problems.error(
                        place,
                        "\"" + Inline.clipped(prefix + amount) + "\" needs a unit, or a % for a relative change",
                        prefix + parts.digits() + " " + text);
                return null;
            }
            return parts.digits();
        }
        if (Character.isDigit(parts.unit().charAt(0))) {
            problems.error(
                    place,
                    "\"" + Inline.clipped(prefix + amount) + "\" has a space between digits",
                    prefix + amount.replaceAll("(?<=\\d)\\s+(?=\\d)", ""));
            return null;
        }
        Unit found = of(parts.unit());
        if (!found.name.equals(name)) {
            problems.error(
                    place,
                    "the study counts in " + text + ", found \"" + Inline.clipped(parts.unit()) + "\"",
                    prefix + parts.digits() + " " + (found.exponent == 0 ? text : found.power() + " " + name));
            return null;
        }
        return Numbers.write(new BigDecimal(parts.digits())
                .movePointRight(found.exponent - exponent)
                .doubleValue());
    }

    private String power() {
        return name.isEmpty() ? text : text.substring(0, text.length() - name.length() - 1);
    }

    private static Parts parts(String amount) {
        int n = 0;
        while (n < amount.length() && (Character.isDigit(amount.charAt(n)) || ".,-+".indexOf(amount.charAt(n)) >= 0)) {
            n++;
        }
        int end = exponentEnd(amount, n);
        return new Parts(amount.substring(0, end), amount.substring(end).strip());
    }

    /** Behind {@code e-3} where it stands. */
    private static int exponentEnd(String amount, int from) {
        if (from >= amount.length() || Character.toLowerCase(amount.charAt(from)) != 'e') {
            return from;
        }
        int n = from + 1;
        if (n < amount.length() && "+-".indexOf(amount.charAt(n)) >= 0) {
            n++;
        }
        int digits = n;
        while (n < amount.length() && Character.isDigit(amount.charAt(n))) {
            n++;
        }
        return n == digits ? from : n;
    }
}
