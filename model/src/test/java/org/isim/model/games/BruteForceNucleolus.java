package org.isim.model.games;

import java.util.ArrayList;
import java.util.List;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;

/**
 * The nucleolus of a few players without shortcuts: the largest excess of all open coalitions is made as small as it can be; then, for every one of them, a
 * program asks whether it could do better than that; those that cannot stay at it. No prices, no ranks, no gains.
 */
final class BruteForceNucleolus {
    private static final double STUCK = 1e-6;

    private final Game game;
    private final boolean rational;
    private final double[] fixed; // excess by mask; NaN while open

    private BruteForceNucleolus(Game game, boolean rational) {
        this.game = game;
        this.rational = rational;
        fixed = Games.values(game.size(), s -> Double.NaN);
    }

    static double[] of(Game game, boolean rational) {
        return new BruteForceNucleolus(game, rational).solve();
    }

    private double[] solve() {
        double[] x = new double[game.size()];
        List<Integer> open = open();
        while (!open.isEmpty()) {
            Solution smallest = program(Double.POSITIVE_INFINITY, -1);
            double excess = smallest.level(game.size());
            System.arraycopy(smallest.levels(), 0, x, 0, x.length);
            for (int s : open) {
                double best = game.at(s) - program(excess, s).objective();
                if (best > excess - STUCK) {
                    // what it has here, so that all that is fixed fits together
                    fixed[s] = game.at(s) - Sum.over(x, s).value();
                }
            }
            open = open();
        }
        return x;
    }

    private List<Integer> open() {
        List<Integer> open = new ArrayList<>();
        for (int s = 1; s < game.grand().mask(); s++) {
            if (Double.isNaN(fixed[s])) {
                open.add(s);
            }
        }
        return open;
    }

    /** min ε, or max x(S) with ε at most so much. */
    private Solution program(double mostExcess, int s) {
        LinearProgramBuilder b = new LinearProgramBuilder(s < 0 ? Sense.MINIMISE : Sense.MAXIMISE);
        int n = game.size();
        for (int i = 0; i <= n; i++) {
            b.addColumn(Double.NEGATIVE_INFINITY, i < n ? Double.POSITIVE_INFINITY : mostExcess, 1);
        }
        for (int mask = 1; mask <= game.grand().mask(); mask++) {
            double v = game.at(mask);
            boolean isOpen = mask < game.grand().mask() && Double.isNaN(fixed[mask]);
            double sum = mask == game.grand().mask() ? v : v - fixed[mask];
            int row = b.addRow(isOpen ? v : sum, isOpen ? Double.POSITIVE_INFINITY : sum, 1);
            int own = rational && Integer.bitCount(mask) == 1 ? b.addRow(v, Double.POSITIVE_INFINITY, 1) : -1;
            for (int i = 0; i < n; i++) {
                if ((mask >> i & 1) == 1) {
                    b.add(row, i, 1);
                    if (own >= 0) {
                        b.add(own, i, 1);
                    }
                }
            }
            if (isOpen) {
                b.add(row, n, 1);
            }
        }
        for (int i = 0; i < n; i++) {
            b.addObjective(i, s >= 0 && (s >> i & 1) == 1 ? 1 : 0);
        }
        b.addObjective(n, s < 0 ? 1 : 0);
        return ((Outcome.Optimal) Games.SOLVER.solve(b.build(), SolveOptions.DEFAULT)).solution();
    }
}
