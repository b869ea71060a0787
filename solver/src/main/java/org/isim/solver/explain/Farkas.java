package org.isim.solver.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.isim.solver.LinearProgram;
import org.jspecify.annotations.Nullable;

/**
 * A proof that no point meets some limits of a problem: a sum of rows that no levels within their bounds can meet (Farkas' lemma).
 *
 * <pre>{@code
 *   d = Aᵀy
 *   demanded = Σ_i y[i] · (lower side where y[i] > 0, upper side where y[i] < 0)  ≤  yᵀA x = dᵀx
 *   possible = Σ_j d[j] · (upper bound where d[j] > 0, lower bound where d[j] < 0)  ≥  dᵀx
 *   demanded > possible: there is no x
 * }</pre>
 *
 * <p>Rounding leaves a d[j] that should be zero at, say, 1e-17. Where it meets a bound that is not part of the proof, or none, the proof holds for
 * levels up to {@code reach} times the sizes of their columns, and counts where that is far beyond anything meant.
 */
public final class Farkas {
    /** Least reach of a proof that counts. */
    static final double FAR = 1e6;

    /** Multipliers of this share of the largest, times sizes, count as zero. */
    private static final double TINY = 1e-11;

    /** What summing costs in accuracy, as a share of the largest sum. */
    private static final double ROUNDING = 1e-13;

    private final double margin;
    private final double reach;
    private final Map<Limit, Double> weights;

    private Farkas(double margin, double reach, Map<Limit, Double> weights) {
        this.margin = margin;
        this.reach = reach;
        this.weights = weights;
    }

    /** demanded − possible, the multipliers as given. */
    public double margin() {
        return margin;
    }

    /** The proof covers levels up to this multiple of the sizes of their columns; infinite where it covers all. */
    public double reach() {
        return reach;
    }

    /** Limits whose multiplier is not zero, rows first, in the order of the problem: they cannot all be met. */
    public List<Limit> used() {
        return List.copyOf(weights.keySet());
    }

    /** Change of the margin per size that a limit moves; 0 where it is not used. */
    public double weight(Limit limit) {
        return weights.getOrDefault(limit, 0.0);
    }

    /**
     * The proof, computed from the problem and multipliers alone; null where they prove nothing.
     *
     * @param multipliers y, one per row
     * @param allowed limits the proof may use; the others count as absent
     * @param always those of them it may use however little
     */
    static @Nullable Farkas of(
            LinearProgram problem, double[] multipliers, Predicate<Limit> allowed, Predicate<Limit> always) {
        return new Sum(problem, multipliers, allowed, always).proof();
    }

    /** The proof that these limits and no others cannot all be met, computed from the problem and multipliers alone; null where they prove nothing. */
    public static @Nullable Farkas of(LinearProgram problem, double[] multipliers, Predicate<Limit> allowed) {
        return of(problem, multipliers, allowed, allowed);
    }

    /** The sum of rows, made term by term. */
    private static final class Sum {
        private final LinearProgram problem;
        private final double[] y;
        private final Predicate<Limit> allowed;
        private final Predicate<Limit> always;
        private final Map<Limit, Double> weights = new LinkedHashMap<>();
        private double demanded;
        private double largest;
        private double loose;

        Sum(LinearProgram problem, double[] multipliers, Predicate<Limit> allowed, Predicate<Limit> always) {
            this.problem = problem;
            this.y = multipliers.clone();
            this.allowed = allowed;
            this.always = always;
        }

        @Nullable
        Farkas proof() {
            double scale = 0;
            for (int i = 0; i < y.length; i++) {
                scale = Math.max(scale, Math.abs(y[i]) * problem.rowSize(i));
            }
            for (int i = 0; i < y.length; i++) {
                addRow(i, TINY * scale);
            }
            double[] reduced = problem.reducedCosts(y);
            for (int j = 0; j < reduced.length; j++) {
                addColumn(j, problem.objective(j) - reduced[j], TINY * scale);
            }
            double margin = demanded;
            double reach = loose == 0 ? Double.POSITIVE_INFINITY : margin / loose;
            boolean proved = margin > ROUNDING * largest && margin > 0 && reach >= FAR;
            return proved ? new Farkas(margin, reach, weights) : null;
        }

        private void addRow(int i, double tiny) {
            if (y[i] == 0) {
                return;
            }
            Limit limit = y[i] > 0 ? Limit.rowLower(i) : Limit.rowUpper(i);
            if (!allows(limit) || (Math.abs(y[i]) * problem.rowSize(i) <= tiny && !always.test(limit))) {
                // without it the sum is another one, and is judged as that
                y[i] = 0;
                return;
            }
            weights.put(limit, Math.abs(y[i]) * problem.rowSize(i));
            add(y[i] * limit.side(problem));
        }

        private void addColumn(int j, double d, double tiny) {
            if (d == 0) {
                return;
            }
            Limit limit = d > 0 ? Limit.columnUpper(j) : Limit.columnLower(j);
            if (allows(limit) && (Math.abs(d) * problem.columnSize(j) > tiny || always.test(limit))) {
                weights.put(limit, Math.abs(d) * problem.columnSize(j));
                add(-d * limit.side(problem));
            } else {
                loose += Math.abs(d) * problem.columnSize(j);
            }
        }

        private boolean allows(Limit limit) {
            return !Double.isInfinite(limit.side(problem)) && allowed.test(limit);
        }

        private void add(double term) {
            demanded += term;
            largest = Math.max(largest, Math.max(Math.abs(term), Math.abs(demanded)));
        }
    }
}
