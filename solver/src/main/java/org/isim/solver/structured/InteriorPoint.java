package org.isim.solver.structured;

import java.util.Arrays;
import java.util.function.Predicate;
import org.isim.solver.Deadline;
import org.isim.solver.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The primal-dual interior point method of Mehrotra (On the implementation of a primal-dual interior point method, SIAM J. Optimization 2, 1992) with the
 * multiple centrality correctors of Gondzio (Computational Optimization and Applications 6, 1996).
 *
 * <pre>{@code
 *   θ = lower / below + upper / above
 *   θ dv − (Aᵀdy) = …,   A dx + dy / θ_s = …            the system of a round
 * }</pre>
 *
 * <p>{@link NormalEquations} solve it.
 */
final class InteriorPoint {
    static final int MOST_ROUNDS = 150;
    /** From a middle point, it takes fewer, or is better begun anew. */
    static final int MOST_ROUNDS_FROM_MIDDLE = 25;

    private static final int MOST_CORRECTORS = 6;
    private static final double STEP_BACK = 0.9995;
    /** Keeps the system definite where a quantity has no bound, and where two rows say the same. */
    private static final double LEAST_DIAGONAL = 1e-11;

    private static final double LARGEST_DIAGONAL = 1e30;

    /** What is factored is at least this where a direction misses its system, ten times as much where that does not help: see {@link #affine}. */
    private static final double FIRST_FACTORED = 1e-10;

    private static final double LAST_FACTORED = 1e-7;
    /** What a direction may miss of its system. */
    private static final double MISSED = 1e-6;

    /** What rows and reduced costs may be missed by at the end, however wide the gap may be. */
    private static final double RESIDUAL = 1e-8;

    /** A round that leaves more than this part of the gap, this often in a row, makes no progress. */
    private static final double STALLED = 0.95;

    private static final int MOST_STALLED = 8;

    /** The same before the middle: rows and reduced costs are met first, at the cost of the gap. */
    private static final int MOST_STALLED_FAR = 20;

    /** The same where the gap is as small as is asked: what is left to gain is room for the certificate. */
    private static final int MOST_STALLED_NEAR = 2;

    /**
     * Gap, what rows and reduced costs are missed by included, from which a point is in the middle: nearer to the end, prices and distances are those of
     * this problem only, and a start from there takes longer than one from nothing; farther, rounds are lost.
     */
    private static final double MIDDLE = 0.2;

    /** Rounds without progress after which prices are asked whether they show that there is no point. */
    private static final int SUSPICIOUS = 2;

    private final BarrierProblem p;
    private final NormalEquations system;
    private final Refinement refinement;
    private final double[] diagonal;
    private final double[] factored;
    private final double[] slack;
    private final double[] primalMiss;
    private final double[] dualMiss;
    private final Iterate at;
    private @Nullable Iterate middle;
    private double leastFactored;
    private double missed;
    private double residual;
    private final Progress progress;
    private final Predicate<double[]> impossible;

    /** How the method ended. */
    enum End {
        CONVERGED,
        STALLED,
        /** The prices of the last point show that there is none ({@link org.isim.solver.Contradiction}). */
        INFEASIBLE,
        TIME
    }

    /**
     * @param best the best point seen; where there is none, the last one
     * @param middle the first point in the middle; null where there was none
     * @param gap its distance from optimal, relative to the objective
     * @param primalMiss largest residual of a row at the end, relative to the largest level
     * @param dualMiss largest residual of a reduced cost at the end, relative to the largest price
     */
    record Result(
            End end,
            Iterate best,
            @Nullable Iterate middle,
            double gap,
            double primalMiss,
            double dualMiss,
            int rounds) {}

    /** @param impossible whether prices, in the sense of the problem, show that it has no point */
    InteriorPoint(
            BarrierProblem p,
            NormalEquations system,
            Iterate start,
            Progress progress,
            Predicate<double[]> impossible) {
        this.p = p;
        this.impossible = impossible;
        this.system = system;
        at = start;
        this.progress = progress;
        diagonal = new double[p.columns];
        factored = new double[p.columns];
        slack = new double[p.rows];
        primalMiss = new double[p.rows];
        dualMiss = new double[p.columns + p.rows];
        refinement = new Refinement(p, system, diagonal, slack);
    }

    /**
     * @param tolerance gap that is aimed at
     * @param enough gap that will do where rounds make no more progress
     */
    Result run(double tolerance, double enough, int mostRounds, Deadline deadline) {
        Iterate best = at.copy();
        middle = null;
        double bestGap = Double.POSITIVE_INFINITY;
        int stalled = 0;
        long began = System.nanoTime();
        long roundBegan = began;
        for (int round = 0; ; round++) {
            double gap = measure();
            long now = System.nanoTime();
            progress.round(round, gap, forecast(round, gap, tolerance, now - began, now - roundBegan));
            roundBegan = now;
            stalled = gap < STALLED * bestGap ? 0 : stalled + 1;
            if (gap < bestGap) {
                bestGap = gap;
                best = at.copy();
            }
            if (middle == null && gap <= MIDDLE) {
                middle = at.copy();
            }
            if (gap <= tolerance && residual <= RESIDUAL) {
                return result(End.CONVERGED, best, bestGap, round);
            }
            if (deadline.passed()) {
                return result(End.TIME, best, bestGap, round);
            }
            if (round == mostRounds || stalled > mostStalled(bestGap, enough) || !(gap < Double.POSITIVE_INFINITY)) {
                return result(End.STALLED, best, bestGap, round);
            }
            if (stalled >= SUSPICIOUS && impossible.test(p.prices(at.y()))) {
                return result(End.INFEASIBLE, at, gap, round);
            }
            round();
        }
    }

    private static int mostStalled(double gap, double enough) {
        if (gap > MIDDLE) {
            return MOST_STALLED_FAR;
        }
        return gap <= enough ? MOST_STALLED_NEAR : MOST_STALLED;
    }

    /** Once it is on its way each round leaves about a sixth of the gap, and takes no less time than the last; before, nobody can tell. */
    private static double forecast(int round, double gap, double tolerance, long nanos, long lastNanos) {
        if (round == 0 || gap > 0.1) {
            return Double.NaN;
        }
        double perRound = 1e-9 * Math.max(nanos / (double) round, (double) lastNanos);
        return perRound * Math.ceil(Math.max(1, Math.log(gap / tolerance) / Math.log(6)));
    }

    private Result result(End end, Iterate best, double gap, int rounds) {
        progress.round(rounds, gap, 0);
        double size = Math.max(1, largest(at.columns(p.columns)));
        double price = Math.max(1, largest(at.y()));
        return new Result(end, best, middle, gap, largest(primalMiss) / size, largest(dualMiss) / price, rounds);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private double scale() {
        return Math.max(1, Math.abs(p.objective(at.v())));
    }

    /** Residuals of rows and reduced costs; how far the point is from optimal, in all that a certificate asks. */
    private double measure() {
        double[] ax = system.activity(at.columns(p.columns));
        double[] aty = system.transposed(at.y());
        double missed = 0;
        double worst = 0;
        for (int i = 0; i < p.rows; i++) {
            primalMiss[i] = at.v()[p.columns + i] - ax[i];
            worst = Math.max(worst, Math.abs(primalMiss[i]));
            missed += Math.abs(primalMiss[i] * at.y()[i]);
        }
        for (int j = 0; j < dualMiss.length; j++) {
            double reduced = j < p.columns ? p.cost[j] - aty[j] : at.y()[j - p.columns];
            dualMiss[j] = p.held[j] ? 0 : reduced - at.lower()[j] + at.upper()[j];
            missed += Math.abs(dualMiss[j]) * Math.max(1, Math.abs(at.v()[j]));
        }
        residual = missed / scale() + worst;
        return at.complementarity() / scale() + residual;
    }

    private void round() {
        double mu = at.complementarity() / p.bounds();
        for (int j = 0; j < p.columns + p.rows; j++) {
            double theta = p.held[j] ? LARGEST_DIAGONAL : at.lower()[j] / at.below()[j] + at.upper()[j] / at.above()[j];
            if (j < p.columns) {
                diagonal[j] = Math.min(Math.max(theta, LEAST_DIAGONAL), LARGEST_DIAGONAL);
            } else {
                slack[j - p.columns] = p.held[j] ? 0 : 1 / Math.max(theta, 1e-30);
            }
        }
        Targets affine = new Targets(p, at);
        Iterate.Step d = affine(affine);
        double primal = at.longestPrimal(d);
        double dual = at.longestDual(d);
        double ahead = at.complementarity(d, primal, dual) / p.bounds();
        double target = Math.min(1, Math.max(1e-6, Math.pow(ahead / mu, 3))) * mu;
        Targets aim = affine.corrected(d, target);
        d = direction(aim);
        primal = STEP_BACK * at.longestPrimal(d);
        dual = STEP_BACK * at.longestDual(d);
        for (int n = 0; n < MOST_CORRECTORS && Math.min(primal, dual) < 0.95; n++) {
            Targets centred = aim.centred(d, Math.min(1, 1.3 * primal + 0.1), Math.min(1, 1.3 * dual + 0.1), target);
            Iterate.Step other = direction(centred);
            double otherPrimal = STEP_BACK * at.longestPrimal(other);
            double otherDual = STEP_BACK * at.longestDual(other);
            if (otherPrimal + otherDual < primal + dual + 0.02) {
                break;
            }
            aim = centred;
            d = other;
            primal = otherPrimal;
            dual = otherDual;
        }
        at.move(d, primal, dual);
    }

    /**
     * The first direction of a round. Near the end the matrices of basic columns, D being next to nothing, can lose the digits of all others; then more is factored than the
     * system has, and refinement makes up for it.
     */
    private Iterate.Step affine(Targets targets) {
        while (true) {
            Arrays.setAll(factored, j -> Math.max(diagonal[j], leastFactored));
            system.factor(factored, slack);
            Iterate.Step d = direction(targets);
            if (missed <= MISSED || leastFactored >= LAST_FACTORED) {
                return d;
            }
            leastFactored = Math.max(FIRST_FACTORED, 10 * leastFactored);
        }
    }

    /** The direction along which distances times prices take their targets and residuals vanish. */
    private Iterate.Step direction(Targets targets) {
        int n = p.columns;
        double[] r = new double[n];
        double[] s = new double[p.rows];
        double[] rowRight = new double[p.rows];
        for (int j = 0; j < n + p.rows; j++) {
            if (p.held[j]) {
                if (j >= n) {
                    s[j - n] = primalMiss[j - n];
                }
                continue;
            }
            double right =
                    -dualMiss[j] + divided(targets.lower[j], at.below()[j]) - divided(targets.upper[j], at.above()[j]);
            if (j < n) {
                r[j] = right;
            } else {
                rowRight[j - n] = right;
                s[j - n] = primalMiss[j - n] + slack[j - n] * right;
            }
        }
        Iterate.Step d = at.step();
        double[] dx = new double[n];
        missed = refinement.solve(r, s, dx, d.y());
        System.arraycopy(dx, 0, d.v(), 0, n);
        double[] adx = system.activity(dx);
        for (int j = 0; j < n + p.rows; j++) {
            if (p.held[j]) {
                d.v()[j] = 0;
                continue;
            }
            if (j >= n) {
                // the same twice; where a row is far from its sides the second loses the digits of its price
                d.v()[j] = slack[j - n] > 1
                        ? adx[j - n] - primalMiss[j - n]
                        : slack[j - n] * (rowRight[j - n] - d.y()[j - n]);
            }
            d.lower()[j] = divided(targets.lower[j] - product(at.lower()[j], d.v()[j]), at.below()[j]);
            d.upper()[j] = divided(targets.upper[j] + product(at.upper()[j], d.v()[j]), at.above()[j]);
        }
        return d;
    }

    private static double product(double price, double move) {
        return price == 0 ? 0 : price * move;
    }

    private static double divided(double a, double distance) {
        return Double.isInfinite(distance) ? 0 : a / distance;
    }
}
