package org.isim.solver;

import org.jspecify.annotations.Nullable;

/**
 * How far a sum of rows contradicts the bounds of a problem (Farkas' lemma): what the rows demand together beyond the most that columns can give.
 *
 * <pre>{@code
 *   d = Aᵀy,   max |y_i| rowSize_i = 1
 *   demanded = Σ_i y_i · (lower side where y_i > 0, upper side where y_i < 0)  ≤  dᵀx  ≤  possible = Σ_j d_j · (farthest that x_j can go)
 *   margin   = demanded − possible;   positive: there is no x
 * }</pre>
 *
 * <p>The margin is at most the least that rows must be missed, in their sizes ({@link Elastic}). Prices that grow without end in an interior point method tend to such a y. A column
 * goes as far as {@link ImpliedBounds} let it; where they let it go anywhere, as far as in a {@link Certifier}.
 */
public final class Contradiction {
    /** What summing costs in accuracy, as a share of the terms. */
    private static final double ROUNDING = 1e-13;

    /** Margin that counts, the problem's sizes being one: well above the tolerance of a solve. */
    static final double LEAST = 1e-8;

    private final LinearProgram problem;
    private @Nullable ImpliedBounds implied;

    public Contradiction(LinearProgram problem) {
        this.problem = problem;
    }

    /** Whether prices, in the sense of the problem, show that no point meets all rows and bounds. */
    public boolean isShownBy(double[] prices) {
        return margin(prices) > LEAST;
    }

    /** The margin less what rounding may have added; NaN or not positive where nothing is shown. */
    double margin(double[] prices) {
        double[] y = weights(prices);
        if (implied == null) {
            implied = new ImpliedBounds(problem);
        }
        double sum = 0;
        double terms = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] != 0) {
                double term = y[i] * (y[i] > 0 ? problem.rowLower(i) : problem.rowUpper(i));
                sum += term;
                terms += Math.abs(term);
            }
        }
        for (int j = 0; j < problem.columns(); j++) {
            double d = 0;
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                d += problem.value(at) * y[problem.row(at)];
            }
            if (d != 0) {
                Range range = implied.column(j);
                double farthest = d > 0 ? range.upper() : range.lower();
                double far = Certifier.FAR * problem.columnSize(j);
                double term = d * (Double.isFinite(farthest) ? farthest : Math.copySign(far, d));
                sum -= term;
                terms += Math.abs(term);
            }
        }
        return sum - ROUNDING * terms;
    }

    /** Prices as those of a minimum, the largest of them one, without those that want a side which does not exist. */
    private double[] weights(double[] prices) {
        double sign = problem.sense() == Sense.MAXIMISE ? -1 : 1;
        double[] y = new double[prices.length];
        double largest = 0;
        for (int i = 0; i < y.length; i++) {
            double price = sign * prices[i];
            boolean exists = !Double.isInfinite(price > 0 ? problem.rowLower(i) : problem.rowUpper(i));
            y[i] = exists ? price : 0;
            largest = Math.max(largest, Math.abs(y[i]) * problem.rowSize(i));
        }
        for (int i = 0; largest > 0 && i < y.length; i++) {
            y[i] /= largest;
        }
        return y;
    }
}
