package org.isim.model.concept;

import java.util.function.ToDoubleFunction;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.Objective;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/** The frontier of two members, by linear programs that know nothing of concepts: the most the second can have, given what the first has. */
final class Frontier {
    private static final int ROUNDS = 60;

    private final LinearSolver solver = LinearSolver.discover();
    private final Formulation formulation;
    private @Nullable Basis basis;

    Frontier(Economy e, Scenario s) {
        formulation = new Formulation(e, s, new Objective.Total(new double[] {0, 1}, new double[2]));
    }

    /** The most the second can have where the first has at least this much. */
    double second(double first) {
        LinearProgram problem = formulation
                .problem()
                .revise()
                .column(formulation.columns().living(0), first, Double.POSITIVE_INFINITY)
                .build();
        Outcome.Optimal best = optimal(problem);
        return best.solution().objective();
    }

    private double mostOfFirst() {
        LinearProgram problem = formulation
                .problem()
                .revise()
                .objective(formulation.columns().living(0), 1)
                .objective(formulation.columns().living(1), 0)
                .column(formulation.columns().living(1), 1, Double.POSITIVE_INFINITY)
                .build();
        return optimal(problem).solution().objective();
    }

    /** The largest value of a function that rises and then falls along the frontier, both members having at least 1. */
    double largest(ToDoubleFunction<double[]> of) {
        double low = 1 + 1e-9;
        double high = mostOfFirst();
        double best = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double a = low + (high - low) * 0.4;
            double b = low + (high - low) * 0.6;
            double fa = of.applyAsDouble(new double[] {a, second(a)});
            double fb = of.applyAsDouble(new double[] {b, second(b)});
            best = Math.max(best, Math.max(fa, fb));
            if (fa < fb) {
                low = a;
            } else {
                high = b;
            }
        }
        return best;
    }

    private Outcome.Optimal optimal(LinearProgram problem) {
        Outcome.Optimal best = (Outcome.Optimal) solver.solve(problem, SolveOptions.DEFAULT.startingAt(basis));
        basis = best.basis();
        return best;
    }
}
