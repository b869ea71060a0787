package org.isim.model.concept;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.solver.Basis;
import org.isim.solver.Outcome;

/**
 * What members could have at best if all others got no more than they have without an agreement:
 *
 * <pre>{@code
 *   ideal[r] = max z[r]  subject to the rows of the scenario and  z[s] ≥ d[s] − 1e-7
 * }</pre>
 *
 * <p>A point d on the frontier would be infeasible by rounding, hence the 1e-7. A member that can gain less than 1e-6 stays at d.
 *
 * @param disagreement d
 * @param ideal at least d
 * @param takesPart whether a member can gain
 * @param plans the plans that give each member its ideal
 */
public record Ideals(double[] disagreement, double[] ideal, boolean[] takesPart, List<Outcome.Optimal> plans) {
    /** By how much d is relaxed. */
    static final double RELAXED = 1e-7;

    /** The gain below which a member does not take part. */
    static final double NO_GAIN = 1e-6;

    public Ideals {
        plans = List.copyOf(plans);
    }

    static Ideals of(Programs programs, double[] disagreement) {
        Economy e = programs.economy();
        int members = e.memberCount();
        Formulation f = new Formulation(
                e, programs.scenario(), new Objective.Total(new double[members], relaxed(disagreement)));
        double[] ideal = new double[members];
        boolean[] takesPart = new boolean[members];
        List<Outcome.Optimal> plans = new ArrayList<>();
        Basis start = null;
        for (int r = 0; r < members; r++) {
            double[] one = new double[members];
            one[r] = 1;
            Outcome.Optimal best = programs.beside(f.towards(one, 0), start);
            start = best.basis();
            plans.add(best);
            ideal[r] =
                    Math.max(disagreement[r], best.solution().level(f.columns().living(r)));
            takesPart[r] = ideal[r] - disagreement[r] >= NO_GAIN;
        }
        return new Ideals(disagreement.clone(), ideal, takesPart, plans);
    }

    /** d − 1e-7, at least 0. */
    static double[] relaxed(double[] disagreement) {
        double[] least = new double[disagreement.length];
        for (int r = 0; r < least.length; r++) {
            least[r] = Math.max(0, disagreement[r] - RELAXED);
        }
        return least;
    }

    /** What the member could gain. */
    public double gain(int r) {
        return takesPart[r] ? ideal[r] - disagreement[r] : 0;
    }

    /** Whether anybody can gain. */
    public boolean anyTakesPart() {
        boolean any = false;
        for (boolean one : takesPart) {
            any |= one;
        }
        return any;
    }
}
