package org.isim.model.trade;

import org.jspecify.annotations.Nullable;

/**
 * Concentration of something over its parts (Herfindahl and Hirschman), with shares w:
 *
 * <pre>{@code
 *   H = Σ w²,   from 1/n, equal parts, to 1, all in one;   normalised (H − 1/n) / (1 − 1/n), from 0 to 1
 * }</pre>
 *
 * <p>Null where there is nothing. Parts are not negative. With one part the normalised index is 1.
 */
public final class Concentration {
    private Concentration() {}

    /** H. */
    public static @Nullable Double of(double... parts) {
        double sum = 0;
        double squares = 0;
        for (double part : parts) {
            sum += part;
            squares += part * part;
        }
        return sum > 0 ? (Double) (squares / (sum * sum)) : null;
    }

    /** Normalised H. */
    public static @Nullable Double normalised(double... parts) {
        Double index = of(parts);
        if (index == null || parts.length == 1) {
            return index;
        }
        double least = 1.0 / parts.length;
        return (index - least) / (1 - least);
    }
}
