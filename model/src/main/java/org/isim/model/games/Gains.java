package org.isim.model.games;

import java.util.Arrays;

/**
 * A game in gains: what coalitions add to an additive part a, in a unit u that makes them of order one.
 *
 * <pre>{@code
 *   w(S) = (v(S) − Σ_{i∈S} a[i]) / u,    a[i] = v({i}) where there is one
 *   u    = max(|v(N) − a(N)|, max_S v(S) − a(S), 4 · 2⁻⁵⁰ max_S |v(S)| / 1e-9)
 * }</pre>
 *
 * The game and its gains are strategically equivalent: every concept here maps g to x = a + u g. Coalitions far below the sum of their members' own
 * values do not enter u, since they bind nothing. The last term keeps 1e-9 of the unit above the rounding of v.
 */
final class Gains {
    /** Share of the unit below which an amount counts as none. */
    static final double RESOLUTION = 1e-9;

    /** Share of the largest value that rounding may have moved any: four units in its last place. */
    private static final double ROUNDING = 0x1p-50;

    private final double[] additive;
    private final double[] gain; // by mask; NaN where there is none
    private final double unit;
    private final double rounding;

    /** @param value by mask; NaN where there is none */
    Gains(int n, double[] value) {
        additive = additivePart(n, value);
        gain = new double[value.length];
        double largest = 0;
        double size = 0;
        for (int mask = 1; mask < value.length; mask++) {
            gain[mask] = 0 - Sum.over(additive, mask).add(-value[mask]).value();
            // comparisons with NaN are false
            largest = gain[mask] > largest ? gain[mask] : largest;
            size = Math.abs(value[mask]) > size ? Math.abs(value[mask]) : size;
        }
        double grand = Math.abs(gain[value.length - 1]);
        double least = 4 * ROUNDING * size / RESOLUTION;
        double scale = Math.max(Math.max(largest, least), Double.isNaN(grand) ? 0 : grand);
        unit = scale > 0 ? scale : 1;
        rounding = ROUNDING * size / unit;
        for (int mask = 1; mask < gain.length; mask++) {
            gain[mask] /= unit;
        }
    }

    /** The values of single players; a player without one shares, with others like it, what the smallest coalition it is in leaves to them. */
    private static double[] additivePart(int n, double[] value) {
        double[] a = new double[n];
        Arrays.fill(a, Double.NaN);
        for (int size = 1; size <= n; size++) {
            for (int mask = 1; mask < value.length; mask++) {
                if (Integer.bitCount(mask) == size && !Double.isNaN(value[mask])) {
                    shareOut(a, mask, value[mask]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            a[i] = Double.isNaN(a[i]) ? 0 : a[i];
        }
        return a;
    }

    private static void shareOut(double[] a, int mask, double value) {
        int open = 0;
        double left = value;
        for (int i = 0; i < a.length; i++) {
            if ((mask >> i & 1) == 1) {
                if (Double.isNaN(a[i])) {
                    open |= 1 << i;
                } else {
                    left -= a[i];
                }
            }
        }
        for (int i = 0; i < a.length; i++) {
            if ((open >> i & 1) == 1) {
                a[i] = left / Integer.bitCount(open);
            }
        }
    }

    int players() {
        return additive.length;
    }

    int grand() {
        return gain.length - 1;
    }

    /** w(S) by mask; NaN where there is none. */
    double at(int mask) {
        return gain[mask];
    }

    boolean has(int mask) {
        return !Double.isNaN(gain[mask]);
    }

    /** By how much rounding of the values may have moved a gain. */
    double rounding() {
        return rounding;
    }

    /** u, in money. */
    double unit() {
        return unit;
    }

    /** x = a + u g. */
    Allocation allocation(double[] g) {
        double[] x = new double[g.length];
        Arrays.setAll(x, i -> additive[i] + unit * g[i]);
        return Allocation.of(x);
    }
}
