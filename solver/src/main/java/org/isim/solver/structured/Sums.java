package org.isim.solver.structured;

import java.util.function.Predicate;
import org.isim.solver.Contradiction;
import org.isim.solver.LinearProgram;
import org.isim.solver.Revision;
import org.isim.solver.Structure;
import org.jspecify.annotations.Nullable;

/** Prices of the shrunk problem as sums of rows of the whole one, which may show that it has no point; made when first asked. */
final class Sums implements Predicate<double[]> {
    private final LinearProgram problem;
    private final Structure structure;
    private @Nullable Shrinking way;
    private @Nullable Contradiction contradiction;

    Sums(LinearProgram problem, Structure structure) {
        this.problem = problem;
        this.structure = structure;
    }

    @Override
    public boolean test(double[] prices) {
        if (contradiction == null) {
            contradiction = new Contradiction(problem);
        }
        return contradiction.isShownBy(of(prices));
    }

    double[] of(double[] prices) {
        if (way == null) {
            // a contradiction knows no costs, and the way back adds none
            way = new Shrinking(withoutCosts(), structure);
        }
        return way.prices(prices);
    }

    private LinearProgram withoutCosts() {
        Revision revision = problem.revise();
        for (int j = 0; j < problem.columns(); j++) {
            revision.objective(j, 0);
        }
        return revision.build();
    }
}
