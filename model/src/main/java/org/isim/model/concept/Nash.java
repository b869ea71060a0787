package org.isim.model.concept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.solver.Basis;
import org.isim.solver.Certifier;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * The Nash solution (Nash 1950, weights: Kalai 1977) by linear programs alone. The objective is concave, so its tangent at a plan ẑ bounds it everywhere:
 *
 * <pre>{@code
 *   max Σ_r w[r] log(z[r] − d[r])                                   Σ w = 1, members that can gain
 *   f(z) ≤ f(ẑ) + Σ_r w[r] (z[r] − ẑ[r]) / (ẑ[r] − d[r])            one linear program tells the largest right-hand side
 * }</pre>
 *
 * <p>Each program gives the best plan of a tangent; the next tangent lies at the best {@link Mixture} of all plans found, starting from those of the ideals. Mixtures
 * of plans are plans. The programs differ in their objective only, so each starts where the one before ended, and there are few: the mixture is exact once the plans
 * span the face it lies on. The largest right-hand side less f(ẑ) is the gap; the last tangent is the program the plan stands on, its prices those of the objective.
 *
 * <p>From the gap follows how well each z is known. With δ = (z − z*)/(z* − d) and optimal z*, Σ w δ ≤ 0 for every plan, so
 *
 * <pre>{@code
 *   gap ≥ Σ_r w[r] (δ[r] − log(1 + δ[r])) ≥ w[r] (δ[r] − log(1 + δ[r]))   for each r, all terms being at least 0
 * }</pre>
 */
final class Nash {
    /** The gap aimed at; z is then known to some 3e-5 of its gain. */
    private static final double GAP = 1e-10;

    private static final int MOST_PLANS = 300;

    /** Programs without a smaller gap after which arithmetic has no more to give. */
    private static final int PATIENCE = 4;

    private final Programs programs;
    private final Formulation formulation;
    private final double[] w;
    private final double[] d;
    private final List<double[]> plans = new ArrayList<>();
    private final List<double[]> gains = new ArrayList<>();

    private Nash(Programs programs, Formulation formulation, double[] w, double[] d) {
        this.programs = programs;
        this.formulation = formulation;
        this.w = w;
        this.d = d;
    }

    /** A plan with the tangent at it. */
    private record Point(double[] levels, double[] z, double objective, Formulation tangent, Outcome.Optimal best) {
        /** By how much no plan has more. */
        double gap() {
            double bound = best.solution().objective() + best.certificate().relativeGap() * size();
            return Math.max(0, bound - objective);
        }

        private double size() {
            return Math.max(
                    tangent.problem().objectiveSize(), Math.abs(best.solution().objective()));
        }
    }

    static Settlement settle(Programs programs) {
        double[] d = programs.scenario().interests().disagreement();
        Ideals ideals = Ideals.of(programs, d);
        double[] least = Ideals.relaxed(d);
        if (!ideals.anyTakesPart()) {
            Concepts.total(programs, least);
            return new Settlement.NashPoint(ideals, 0, 0, new double[d.length]);
        }
        double[] w = programs.scenario().interests().power().clone();
        for (int r = 0; r < d.length; r++) {
            w[r] = ideals.takesPart()[r] ? w[r] : 0;
            least[r] = w[r] > 0 ? 0 : least[r];
        }
        double all = Arrays.stream(w).sum();
        if (!(all > 0)) {
            Concepts.total(programs, Ideals.relaxed(d));
            return new Settlement.NashPoint(ideals, 0, 0, new double[d.length]);
        }
        Arrays.setAll(w, r -> w[r] / all);
        Formulation f = new Formulation(
                programs.economy(), programs.scenario(), new Objective.Total(new double[d.length], least));
        Nash nash = new Nash(programs, f, w, d);
        Point point = nash.search(ideals);
        double[] accuracy = new double[d.length];
        for (int r = 0; r < d.length; r++) {
            accuracy[r] = w[r] > 0 ? (point.z[r] - d[r]) * relative(point.gap() / w[r]) : 0;
        }
        return new Settlement.NashPoint(ideals, point.objective, point.gap(), accuracy);
    }

    private Point search(Ideals ideals) {
        for (Outcome.Optimal plan : ideals.plans()) {
            add(plan.solution().levels());
        }
        double[] start = new double[plans.size()];
        Arrays.fill(start, 1.0 / start.length);
        @Nullable Point closest = null;
        int idle = 0;
        Basis basis = null;
        while (idle < PATIENCE && plans.size() < MOST_PLANS && (closest == null || closest.gap() > GAP)) {
            double[] shares = Mixture.best(gains, w, start);
            Point point = tangentAt(mixed(shares), basis);
            basis = point.best.basis();
            idle = closest == null || point.gap() < closest.gap() ? 0 : idle + 1;
            closest = closest == null || point.gap() < closest.gap() ? point : closest;
            add(point.best.solution().levels());
            start = withNew(shares);
        }
        Point found = java.util.Objects.requireNonNull(closest);
        keep(found);
        return found;
    }

    private void add(double[] levels) {
        plans.add(levels);
        double[] gain = new double[w.length];
        for (int r = 0; r < w.length; r++) {
            gain[r] = w[r] > 0 ? levels[formulation.columns().living(r)] - d[r] : 1;
        }
        gains.add(gain);
    }

    /** Half of the shares so far, the rest evenly: inside, so that the interior-point method can start there. */
    private double[] withNew(double[] shares) {
        double[] start = new double[plans.size()];
        double most = 0.5;
        while (true) {
            for (int k = 0; k < start.length; k++) {
                start[k] = (k < shares.length ? (1 - most) * shares[k] : 0) + most / start.length;
            }
            double[] gain = new double[w.length];
            for (int k = 0; k < start.length; k++) {
                for (int r = 0; r < w.length; r++) {
                    gain[r] += start[k] * gains.get(k)[r];
                }
            }
            if (Arrays.stream(gain).allMatch(g -> g > 0) || most < 1e-9) {
                return start;
            }
            most /= 2;
        }
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

    private Point tangentAt(double[] levels, @Nullable Basis start) {
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
        return new Point(levels, z, objective, tangent, programs.beside(tangent, start));
    }

    /** The plan stands on the tangent at it: the tangent's prices with the plan's levels. */
    private void keep(Point point) {
        Outcome.Optimal best = point.best;
        Solution solution = new Solution(
                point.tangent.problem(), point.levels, best.solution().prices());
        programs.keep(
                point.tangent,
                new Outcome.Optimal(
                        solution,
                        Certifier.certify(point.tangent.problem(), solution),
                        best.basis(),
                        best.integers(),
                        best.backend(),
                        best.notes()));
    }

    /** How far z can be from z*, as a share of z − d, where δ − log(1 + δ) ≤ {@code most}: the larger of both sides, a/(1−a) with −a − log(1−a) = most. */
    static double relative(double most) {
        double low = 0;
        double high = 1;
        for (int round = 0; round < 200; round++) {
            double a = (low + high) / 2;
            // log1p keeps the digits of a small difference; below 1e-4 its series is exact to them
            double value = a < 1e-4 ? a * a / 2 + a * a * a / 3 : -a - Math.log1p(-a);
            if (value < most) {
                low = a;
            } else {
                high = a;
            }
        }
        return high < 1 ? high / (1 - high) : Double.POSITIVE_INFINITY;
    }
}
