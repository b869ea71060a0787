package org.isim.model.formulation;

import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Solution;

/**
 * Keeps a choice among plans to the optimal ones by what leaving them costs: a plan is optimal where everything that has a price p[b] stays at its bound b, so
 *
 * <pre>{@code
 *   … + K Σ_b √p[b] |distance to b|  + K Σ_r max(0, z*[r] − 10⁻⁶ − z[r])
 * }</pre>
 *
 * <p>with a large K has the same solution as with those bounds held, and unlike that leaves an interior point method an interior. √p lies halfway between counting the
 * objective, where the smallest prices are too weak to hold, and counting bounds. Distances and prices are in sizes.
 */
final class OptimalFace {
    /** A price that is more than what an interior point method leaves of none. */
    private static final double PRICED = 1e-9;

    /** What a living standard may fall by without cost: the digits in which that of a small member is not known. */
    private static final double UNSEEN = 1e-6;

    private final Formulation formulation;
    private final LinearProgram problem;
    private final Solution optimal;
    private final double weight;
    private final double priced;

    /**
     * @param weight K
     * @param larger how many times as large as usual the problem is: of more prices, smaller ones count together
     */
    OptimalFace(Formulation formulation, Solution optimal, double weight, double larger) {
        this.formulation = formulation;
        this.problem = formulation.problem();
        this.optimal = optimal;
        this.weight = weight;
        this.priced = PRICED / larger;
    }

    /** Adds the costs, and after the columns and rows that are there one of each for every living standard; returns how many. */
    int addTo(LinearProgramBuilder builder) {
        double[] rowCost = new double[problem.rows()];
        for (int i = 0; i < rowCost.length; i++) {
            rowCost[i] = cost(
                    optimal.price(i),
                    optimal.activity(i),
                    problem.rowLower(i),
                    problem.rowUpper(i),
                    problem.rowSize(i));
        }
        for (int j = 0; j < problem.columns(); j++) {
            double cost = cost(
                    optimal.reducedCost(j),
                    optimal.level(j),
                    problem.columnLower(j),
                    problem.columnUpper(j),
                    problem.columnSize(j));
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                cost += rowCost[problem.row(at)] * problem.value(at);
            }
            builder.addObjective(j, cost);
        }
        int members = formulation.economy().memberCount();
        for (int r = 0; r < members; r++) {
            int living = formulation.columns().living(r);
            int row = builder.addRow(optimal.level(living) - UNSEEN, Double.POSITIVE_INFINITY, 1);
            int less = builder.addColumn(0, Double.POSITIVE_INFINITY, 1);
            builder.add(row, living, 1);
            builder.add(row, less, 1);
            builder.addObjective(less, weight);
        }
        return members;
    }

    /** Of a unit away from the bound that has the price, signed; zero where there is none, and where there is no way. */
    private double cost(double price, double level, double lower, double upper, double size) {
        double p = Math.abs(price) * size / problem.objectiveSize();
        if (p <= priced || lower == upper) {
            return 0;
        }
        double away = Math.abs(level - lower) < Math.abs(level - upper) ? 1 : -1;
        return away * weight * Math.sqrt(p) / size;
    }
}
