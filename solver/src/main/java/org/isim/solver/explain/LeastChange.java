package org.isim.solver.explain;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;

/**
 * How far one number that a problem is built from must change for the problem to have a point: a share, a reserve, a floor, that may stand in many rows
 * and in their coefficients.
 *
 * <pre>{@code
 *   e(v)  least total of relative misses with the number at v;   e(v) > 0: no point
 *   v ← v − e(v) / e'(v)                                          until e(v) = 0 (Newton)
 * }</pre>
 *
 * <p>e' is read off the prices and levels of the relaxed problem: that of its Lagrangian, in which only what v stands in changes. For a number that stands in
 * right-hand sides alone e is convex and made of straight pieces, so Newton comes from one side and ends after as many rounds as pieces are crossed.
 */
public final class LeastChange {
    private static final int MOST_ROUNDS = 40;

    /** Step of the difference of two problems, relative to the number; they are linear in it. */
    private static final double STEP = 1e-4;

    private final LinearSolver solver;
    private final SolveOptions options;

    public LeastChange(LinearSolver solver, SolveOptions options) {
        this.solver = solver;
        this.options = options;
    }

    /**
     * A problem and what may be missed in it.
     *
     * @param soft limits that may be missed; all others hold
     * @param absent limits of these that are left out
     */
    public record Softened(LinearProgram problem, List<Limit> soft, Set<Limit> absent) {}

    /**
     * The number nearest to {@code from} for which there is a point; NaN where none is found before {@code end}.
     *
     * @param family the problem for every number between {@code from} and {@code end}, of one shape near each
     * @param from a number for which there is none
     * @param end the last number that makes sense
     * @throws Unexplained where a solve ends without an answer
     */
    public double find(DoubleFunction<Softened> family, double from, double end) {
        double v = from;
        Basis start = null;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Softened at = family.apply(v);
            Relaxation relaxation = new Relaxation(solver, at.problem(), at.soft(), options);
            Relaxation.Answer answer =
                    relaxation.solve(relaxation.costs(limit -> !at.absent().contains(limit)), start);
            if (answer == null) {
                return Double.NaN;
            }
            if (answer.isMet()) {
                return v;
            }
            start = answer.basis();
            double step = Math.copySign(STEP * Math.max(Math.abs(v), 1e-2 * Math.abs(end - from)), end - from);
            double slope = slope(at.problem(), family.apply(v + step).problem(), answer, step);
            // towards the end it must fall
            if (!(slope * step < 0) || v == end) {
                return Double.NaN;
            }
            double next = v - answer.total() / slope;
            v = end > from ? Math.min(end, next) : Math.max(end, next);
        }
        return Double.NaN;
    }

    /**
     * Change of the least misses per unit of the number: Σ y Δside − Σ y ΔA x over the rows, Σ d Δbound over the columns, d = −Aᵀy.
     *
     * @return 0 where the problems differ in shape
     */
    private static double slope(LinearProgram at, LinearProgram next, Relaxation.Answer answer, double step) {
        if (at.rows() != next.rows() || at.columns() != next.columns()) {
            return 0;
        }
        double[] y = answer.y();
        double[] before = at.activity(answer.x());
        double[] after = next.activity(answer.x());
        double change = 0;
        for (int i = 0; i < y.length; i++) {
            if (y[i] != 0) {
                double side = y[i] > 0 ? next.rowLower(i) - at.rowLower(i) : next.rowUpper(i) - at.rowUpper(i);
                change += y[i] * (side - (after[i] - before[i]));
            }
        }
        double[] d = at.reducedCosts(y);
        for (int j = 0; j < d.length; j++) {
            double reduced = d[j] - at.objective(j);
            if (reduced != 0) {
                double bound =
                        reduced > 0 ? next.columnLower(j) - at.columnLower(j) : next.columnUpper(j) - at.columnUpper(j);
                change += Double.isFinite(bound) ? reduced * bound : 0;
            }
        }
        return change / step;
    }
}
