package org.isim.model.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.solver.Outcome;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/**
 * The largest weighted sum of logarithms of gains, by linear programs alone. The objective is concave, so its tangent at a plan ẑ bounds it everywhere:
 *
 * <pre>{@code
 *   f(z) = Σ_r w[r] log(z[r] − d[r]),   Σ w = 1
 *   f(z) ≤ f(ẑ) + Σ_r w[r] (z[r] − ẑ[r]) / (ẑ[r] − d[r])            one linear program tells the largest right-hand side
 * }</pre>
 *
 * <p>Each program gives the best plan of a tangent; the next tangent lies at the best {@link Mixture} of all plans found. Mixtures of plans are plans. The programs
 * differ in their objective only, so each starts where the one before ended, and there are few: the mixture is exact once the plans span the face it lies on. The
 * largest right-hand side less f(ẑ) is the gap. Plans found serve other weights, too.
 */
final class Welfare {
    /** The gap aimed at; z is then known to some 3e-5 of its gain. */
    static final double GAP = 1e-10;

    /** Plans kept; those a mixture does not use go first. */
    private static final int MOST_PLANS = 120;

    /** Programs of one search. */
    private static final int MOST_PROGRAMS = 300;

    /** Programs without a smaller gap after which arithmetic has no more to give. */
    private static final int PATIENCE = 4;

    private final Programs programs;
    private final Formulation formulation;
    private final double[] d;
    private final List<double[]> plans = new ArrayList<>();
    private @Nullable StartingPoint start;

    /**
     * @param d what gains are counted from
     * @param least z[r] ≥ least[r], of members that have no weight
     */
    Welfare(Programs programs, double[] d, double[] least) {
        this.programs = programs;
        this.d = d;
        formulation = new Formulation(
                programs.economy(), programs.scenario(), new Objective.Total(new double[d.length], least));
    }

    /**
     * A plan with the tangent at it.
     *
     * @param levels of all quantities
     * @param z living standards
     * @param objective f(z)
     * @param tangent the program of the tangent
     * @param best its solution
     */
    record Point(double[] levels, double[] z, double objective, Formulation tangent, Outcome.Optimal best) {
        /** By how much no plan has more. */
        double gap() {
            double size = Math.max(
                    tangent.problem().objectiveSize(), Math.abs(best.solution().objective()));
            double bound = best.solution().objective() + best.certificate().relativeGap() * size;
            return Math.max(0, bound - objective);
        }
    }

    /** Adds a plan to mix. */
    void add(double[] levels) {
        plans.add(levels);
    }

    /** The formulation whose quantities plans are in. */
    Formulation formulation() {
        return formulation;
    }

    /** The best plan for these weights, which sum to 1; in the plans added every member with a weight gains on average. */
    Point best(double[] w) {
        double[] start = new double[plans.size()];
        Arrays.fill(start, 1.0 / start.length);
        @Nullable Point closest = null;
        int idle = 0;
        for (int n = 0; idle < PATIENCE && n < MOST_PROGRAMS && (closest == null || closest.gap() > GAP); n++) {
            List<double[]> gains = gains(w);
            double[] shares = Mixture.best(gains, w, start);
            Point point = tangentAt(mixed(shares), w);
            idle = closest == null || point.gap() < closest.gap() ? 0 : idle + 1;
            closest = closest == null || point.gap() < closest.gap() ? point : closest;
            shares = forgetUnused(shares);
            plans.add(point.best.solution().levels());
            start = withNew(shares, gains(w));
        }
        return Objects.requireNonNull(closest);
    }

    private List<double[]> gains(double[] w) {
        List<double[]> gains = new ArrayList<>();
        for (double[] levels : plans) {
            double[] gain = new double[w.length];
            for (int r = 0; r < w.length; r++) {
                gain[r] = w[r] > 0 ? levels[formulation.columns().living(r)] - d[r] : 1;
            }
            gains.add(gain);
        }
        return gains;
    }

    private double[] forgetUnused(double[] shares) {
        if (plans.size() < MOST_PLANS) {
            return shares;
        }
        List<Double> kept = new ArrayList<>();
        for (int k = shares.length - 1; k >= 0; k--) {
            if (shares[k] == 0) {
                plans.remove(k);
            } else {
                kept.add(0, shares[k]);
            }
        }
        return kept.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Half of the shares so far, the rest evenly: inside, so that the interior-point method can start there. */
    private static double[] withNew(double[] shares, List<double[]> gains) {
        double[] start = new double[gains.size()];
        for (double even = 0.5; even > 1e-9; even /= 2) {
            for (int k = 0; k < start.length; k++) {
                start[k] = (k < shares.length ? (1 - even) * shares[k] : 0) + even / start.length;
            }
            double[] sum = new double[gains.get(0).length];
            for (int k = 0; k < start.length; k++) {
                for (int r = 0; r < sum.length; r++) {
                    sum[r] += start[k] * gains.get(k)[r];
                }
            }
            if (Arrays.stream(sum).allMatch(g -> g > 0)) {
                break;
            }
        }
        return start;
    }

    private double[] mixed(double[] shares) {
        double[] levels = new double[plans.get(0).length];
        for (int k = 0; k < shares.length; k++) {
            for (int j = 0; shares[k] > 0 && j < levels.length; j++) {
                levels[j] += shares[k] * plans.get(k)[j];
            }
        }
        return levels;
    }

    private Point tangentAt(double[] levels, double[] w) {
        double[] z = new double[w.length];
        double[] slope = new double[w.length];
        double objective = 0;
        double constant = 0;
        for (int r = 0; r < w.length; r++) {
            z[r] = levels[formulation.columns().living(r)];
            if (w[r] > 0) {
                slope[r] = w[r] / (z[r] - d[r]);
                objective += w[r] * Math.log(z[r] - d[r]);
                constant -= slope[r] * z[r];
            }
        }
        Formulation tangent = formulation.towards(slope, constant + objective);
        Outcome.Optimal best = programs.beside(tangent, start);
        start = best.start();
        return new Point(levels, z, objective, tangent, best);
    }
}
