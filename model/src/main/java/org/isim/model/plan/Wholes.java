package org.isim.model.plan;

import org.isim.model.formulation.Formulation;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;

/**
 * Chooses whole numbers: where stages of chains stand. A choice is good enough where no other is better by more than a thousandth of what chains
 * can add at all, which is the distance of two linear programs: nothing need be whole, and no chain runs.
 */
final class Wholes {
    /** Of what chains can add. */
    private static final double GAP = 1e-3;
    /** Of the objective, where it cannot be told what chains add. */
    private static final double PLAIN_GAP = 1e-6;

    private Wholes() {}

    static Outcome choose(LinearSolver solver, SolveOptions options, Formulation formulation) {
        Outcome relaxed = solver.solve(formulation.relaxed().problem(), options);
        if (!(relaxed instanceof Outcome.Optimal best)) {
            return relaxed;
        }
        Outcome closed = solver.solve(formulation.withoutChains().problem(), options.startingAt(best.basis()));
        double gap = PLAIN_GAP;
        if (closed instanceof Outcome.Optimal plain) {
            double most = best.solution().objective();
            double size = Math.max(formulation.problem().objectiveSize(), Math.abs(most));
            gap = Math.max(0, GAP * Math.abs(most - plain.solution().objective()) / size);
        }
        return solver.solve(formulation.problem(), options.withGap(gap));
    }
}
