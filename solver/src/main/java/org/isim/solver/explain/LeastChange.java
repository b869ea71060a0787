package org.isim.solver.explain;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.SolveOptions;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

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
 * right-hand sides alone e is convex and made of straight pieces, so Newton comes from one side and ends after as many rounds as pieces are crossed; one that stands in
 * coefficients it may lead too far, and then the way back is halved.
 */
public final class LeastChange {
    private static final int MOST_ROUNDS = 40;

    /** Step of the difference of two problems, relative to the number; they are linear in it. */
    private static final double STEP = 1e-4;

    /** How exactly the number is found, relative to itself or its change. */
    private static final double HAIR = 1e-7;

    private final LinearSolver solver;
    private final SolveOptions options;

    /** @param options may start at the {@link Repair.Finder#basis()} of the same limits */
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
     * The number nearest to {@code from} for which there is a point, to seven digits and never short of it; NaN where none is found before {@code end}.
     *
     * @param family the problem for every number between {@code from} and {@code end}, of one shape near each; what has a point keeps it towards the end
     * @param from a number for which there is none
     * @param end the last number that makes sense
     * @throws Unexplained where time is over
     */
    public double find(DoubleFunction<Softened> family, double from, double end) {
        return new Search(family, from, end).run();
    }

    /** Newton from the side without a point; where it steps too far, half way back. */
    private final class Search {
        private final DoubleFunction<Softened> family;
        private final double from;
        private final double end;
        private @Nullable StartingPoint start;

        Search(DoubleFunction<Softened> family, double from, double end) {
            this.family = family;
            this.from = from;
            this.end = end;
            start = options.start();
        }

        double run() {
            double bad = from;
            double good = Double.NaN;
            Relaxation.Answer answer = misses(from);
            if (answer == null || answer.isMet()) {
                return answer == null ? Double.NaN : from;
            }
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double next = next(bad, good, answer);
                Relaxation.Answer there = Double.isNaN(next) ? null : misses(next);
                if (there == null) {
                    return good;
                }
                if (!there.isMet()) {
                    if (next == end) {
                        return Double.NaN;
                    }
                    bad = next;
                    answer = there;
                } else {
                    good = next;
                    double shy = good - hair(good);
                    Relaxation.Answer before = isBetween(bad, shy, good) ? misses(shy) : answer;
                    if (before == null || !before.isMet()) {
                        return good;
                    }
                    good = shy;
                }
            }
            return good;
        }

        private Relaxation.@Nullable Answer misses(double v) {
            Softened at = family.apply(v);
            Relaxation relaxation = new Relaxation(solver, at.problem(), at.soft(), options);
            Relaxation.Answer answer = relaxation.ifEasy(
                    relaxation.costs(limit -> !at.absent().contains(limit)), relaxation.unlimited(), start);
            start = answer == null ? start : answer.basis();
            return answer;
        }

        /** NaN where the misses do not fall towards the end and nothing is known beyond. */
        private double next(double bad, double good, Relaxation.Answer answer) {
            double step = Math.copySign(STEP * Math.max(Math.abs(bad), 1e-2 * Math.abs(end - from)), end - from);
            double slope =
                    slope(family.apply(bad).problem(), family.apply(bad + step).problem(), answer, step);
            // a hair beyond, so that rounding does not leave it short
            double newton = bad - answer.total() / slope;
            newton += hair(newton);
            if (!Double.isNaN(good)) {
                return slope * step < 0 && isBetween(bad, newton, good) ? newton : (bad + good) / 2;
            }
            if (!(slope * step < 0)) {
                return Double.NaN;
            }
            return isBetween(bad, newton, end) ? newton : end;
        }

        private double hair(double v) {
            return Math.copySign(HAIR * Math.max(Math.abs(v), Math.abs(v - from)), end - from);
        }

        private boolean isBetween(double a, double v, double b) {
            return (v - a) * (b - v) > 0;
        }
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
                // rounding prices a side that is not there
                change += y[i] * ((Double.isFinite(side) ? side : 0) - (after[i] - before[i]));
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
