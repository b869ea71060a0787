package org.isim.model.games;

import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;

/**
 * The linear-production game (Owen 1975, Mathematical Programming 9: 358–370): players pool resources b and make what earns most,
 *
 * <pre>{@code
 *   v(S) = max p·y   subject to   A y ≤ Σ_{i∈S} b[i],   y ≥ 0
 * }</pre>
 *
 * Numbers of the example of the MatTuGames toolbox. At the prices of the resources in the plan of all, every player's resources are worth a core allocation.
 */
final class LinearProduction {
    private static final double[][] USE = {{0.25, 0.1}, {8, 5}, {4, 6}};
    private static final double[][] RESOURCES = {{9, 260, 200}, {5, 120, 200}, {14, 590, 400}};
    private static final double[] PRICES = {200, 150};

    private LinearProduction() {}

    static Game game() {
        return Games.of(3, s -> plan(s).solution().objective());
    }

    /** What each player's resources are worth at the prices of the plan of all. */
    static Allocation atPrices() {
        Outcome.Optimal all = plan(7);
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                x[i] += all.solution().price(k) * RESOURCES[i][k];
            }
        }
        return Allocation.of(x);
    }

    private static Outcome.Optimal plan(int mask) {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        for (double price : PRICES) {
            b.addObjective(b.addColumn(0, Double.POSITIVE_INFINITY, 1), price);
        }
        for (int k = 0; k < 3; k++) {
            double available = 0;
            for (int i = 0; i < 3; i++) {
                available += (mask >> i & 1) == 1 ? RESOURCES[i][k] : 0;
            }
            int row = b.addRow(Double.NEGATIVE_INFINITY, available, 1);
            b.add(row, 0, USE[k][0]);
            b.add(row, 1, USE[k][1]);
        }
        return (Outcome.Optimal) Games.SOLVER.solve(b.build(), SolveOptions.DEFAULT);
    }
}
