package org.isim.model.concept;

import java.util.Arrays;
import org.isim.model.formulation.Formulation;
import org.isim.solver.Certifier;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;

/**
 * The Nash solution (Nash 1950; with weights Kalai 1977): the largest {@link Welfare} of gains over the disagreement point. The last tangent is the program the plan
 * stands on, its prices those of the objective.
 *
 * <p>From the gap follows how well each z is known. With δ = (z − z*)/(z* − d) and optimal z*, Σ w δ ≤ 0 for every plan, so
 *
 * <pre>{@code
 *   gap ≥ Σ_r w[r] (δ[r] − log(1 + δ[r])) ≥ w[r] (δ[r] − log(1 + δ[r]))   for each r, all terms being at least 0
 * }</pre>
 */
final class Nash {
    private Nash() {}

    static Settlement settle(Programs programs) {
        double[] d = programs.scenario().interests().disagreement();
        Ideals ideals = Ideals.of(programs, d);
        double[] least = Ideals.relaxed(d);
        double[] w = programs.scenario().interests().power().clone();
        for (int r = 0; r < d.length; r++) {
            w[r] = ideals.takesPart()[r] ? w[r] : 0;
        }
        double all = Arrays.stream(w).sum();
        if (!(all > 0)) {
            Concepts.total(programs, least);
            return new Settlement.NashPoint(ideals, 0, 0, new double[d.length]);
        }
        for (int r = 0; r < d.length; r++) {
            w[r] /= all;
            least[r] = w[r] > 0 ? 0 : least[r];
        }
        Welfare welfare = new Welfare(programs, d, least);
        ideals.plans().forEach(plan -> welfare.add(plan.solution().levels()));
        Welfare.Point point = welfare.best(w);
        keep(
                programs,
                point.tangent(),
                point.levels(),
                point.best(),
                point.best().solution().prices());
        double[] accuracy = new double[d.length];
        for (int r = 0; r < d.length; r++) {
            accuracy[r] = w[r] > 0 ? (point.z()[r] - d[r]) * relative(point.gap() / w[r]) : 0;
        }
        return new Settlement.NashPoint(ideals, point.objective(), point.gap(), accuracy);
    }

    /** The plan stands on a program with levels and prices that come from elsewhere. */
    static void keep(Programs programs, Formulation program, double[] levels, Outcome.Optimal near, double[] prices) {
        Solution solution = new Solution(program.problem(), levels, prices);
        programs.keep(
                program,
                new Outcome.Optimal(
                        solution,
                        Certifier.certify(program.problem(), solution),
                        near.start(),
                        near.integers(),
                        near.backend(),
                        near.notes()));
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
