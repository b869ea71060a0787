package org.isim.model.games;

import java.util.ArrayList;
import java.util.List;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * Whether coalitions T carry positive weights, players H weights that are not negative, and coalitions B whose sums are known any weights, such that
 * Σ λ_S e_S = 0. If they do not, side payments d raise some of T and lower none of T and H, and the other way round:
 *
 * <pre>{@code
 *   max Σ_{S∈T} d(S) / |T|   subject to   d(S) ≥ 0 for S ∈ T ∪ H,   d(S) = 0 for S ∈ B,   −1 ≤ d ≤ 1
 * }</pre>
 *
 * is zero, and the prices of the rows are the weights, λ_S = 1 / |T| − price for S ∈ T and −price for the others; or it is positive, and d is its solution.
 *
 * @param sidePayments d, by player; null where there are weights
 * @param weights of T and of those of H that carry one; empty where there are side payments
 */
record BalanceTest(@Nullable Allocation sidePayments, List<Weighted> weights) {

    /** Payments above count: one that is not zero is a ratio of determinants of zeros and ones of order 16 at most, by Hadamard's bound above 2e-6. */
    static final double POSITIVE = 1e-7;

    /**
     * Tests by one linear program.
     *
     * @param players how many
     * @param tested T
     * @param held H
     * @param known B, N among them
     */
    static Answer<BalanceTest> of(
            int players,
            List<CoalitionSet> tested,
            List<CoalitionSet> held,
            List<CoalitionSet> known,
            LinearSolver solver) {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        for (int i = 0; i < players; i++) {
            b.addColumn(-1, 1, 1);
        }
        tested.forEach(s -> addRow(b, s, Double.POSITIVE_INFINITY));
        held.forEach(s -> addRow(b, s, Double.POSITIVE_INFINITY));
        known.forEach(s -> addRow(b, s, 0));
        tested.forEach(s -> s.players().forEach(i -> b.addObjective(i, 1.0 / tested.size())));
        Outcome outcome = solver.solve(b.build(), SolveOptions.DEFAULT);
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            return new Answer.None<>(new Reason.Unsolved("a test of balance: " + outcome));
        }
        Allocation d = Allocation.of(optimal.solution().levels());
        if (tested.stream().anyMatch(s -> d.of(s) > POSITIVE)) {
            return new Answer.Found<>(new BalanceTest(d, List.of()));
        }
        List<Weighted> all = weights(tested, held, known, optimal.solution());
        List<Weighted> positive = new ArrayList<>(all.subList(0, tested.size()));
        all.subList(tested.size(), tested.size() + held.size()).stream()
                .filter(w -> w.weight() > POSITIVE)
                .forEach(positive::add);
        if (positive.stream().anyMatch(w -> !(w.weight() > 0)) || !(imbalance(players, all) <= Gains.RESOLUTION)) {
            return new Answer.None<>(new Reason.Unproved("the weights found do not balance"));
        }
        return new Answer.Found<>(new BalanceTest(null, positive));
    }

    /** 0 ≤ d(S) ≤ {@code most}. */
    private static void addRow(LinearProgramBuilder b, CoalitionSet coalition, double most) {
        int row = b.addRow(0, most, 1);
        coalition.players().forEach(i -> b.add(row, i, 1));
    }

    /** λ of T, H and B, in the order of the rows. */
    private static List<Weighted> weights(
            List<CoalitionSet> tested, List<CoalitionSet> held, List<CoalitionSet> known, Solution solution) {
        List<CoalitionSet> rows = new ArrayList<>(tested);
        rows.addAll(held);
        rows.addAll(known);
        List<Weighted> weights = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            double share = row < tested.size() ? 1.0 / tested.size() : 0;
            weights.add(new Weighted(rows.get(row), share - solution.price(row)));
        }
        return weights;
    }

    /** Largest entry of |Σ λ_S e_S|. */
    private static double imbalance(int players, List<Weighted> weights) {
        double worst = 0;
        for (int i = 0; i < players; i++) {
            Sum sum = new Sum();
            for (Weighted w : weights) {
                sum.add(w.coalition().contains(i) ? w.weight() : 0);
            }
            worst = Math.max(worst, Math.abs(sum.value()));
        }
        return worst;
    }
}
