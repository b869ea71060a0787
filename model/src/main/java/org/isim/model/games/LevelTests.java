package org.isim.model.games;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * The tests of {@link Kohlberg}'s criterion, level by level. With B the coalitions whose sums are known, T those of the level and H the players held at
 * their own value,
 *
 * <pre>{@code
 *   max Σ_{S∈T} d(S) / |T|   subject to   d(N) = 0,   d(S) = 0 for S ∈ B,   d(S) ≥ 0 for S ∈ T ∪ H,   −1 ≤ d ≤ 1
 * }</pre>
 *
 * Where no d(S) is positive at the optimum, the prices of the rows are the weights: λ_S = 1 / |T| − price for S ∈ T, −price for H, any sign for B. Otherwise d is what
 * x misses.
 */
final class LevelTests {
    private final Game game;
    private final LinearSolver solver;
    private final Excesses excesses;
    private final Span span;
    private final List<CoalitionSet> known = new ArrayList<>(); // independent, N first
    private final BitSet held = new BitSet(); // by player
    private final BitSet open = new BitSet(); // by mask
    private final List<Kohlberg.ExcessLevel> levels = new ArrayList<>();
    private double error;
    private int programs;

    LevelTests(Game game, Allocation x, Nucleolus.Kind kind, LinearSolver solver) {
        this.game = game;
        this.solver = solver;
        excesses = Excesses.at(game, x);
        span = new Span(game.size());
        known.add(game.grand());
        for (int mask = 1; mask < game.grand().mask(); mask++) {
            open.set(mask, game.has(mask));
        }
        for (int i = 0; i < game.size(); i++) {
            held.set(i, kind == Nucleolus.Kind.NUCLEOLUS && excesses.at(1 << i) >= -game.tolerance());
        }
    }

    Kohlberg verdict() {
        error = Math.abs(excesses.overspent());
        if (!(error <= game.tolerance())) {
            return rejected("it does not share out what there is");
        }
        for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
            error = Math.max(error, Math.abs(excesses.at(1 << i)));
            if (excesses.at(1 << i) > game.tolerance()) {
                return rejected(game.players().get(i) + " gets less than its own value");
            }
        }
        while (!span.isWhole() && !open.isEmpty()) {
            Kohlberg.Rejected rejected = test(nextLevel());
            if (rejected != null) {
                return rejected;
            }
        }
        return new Kohlberg.Accepted(List.copyOf(levels), error, span.isWhole(), programs);
    }

    /** The open coalitions with the largest excess, each within tolerance of the one above it. */
    private List<Excess> nextLevel() {
        List<Excess> all = open.stream()
                .mapToObj(mask -> new Excess(new CoalitionSet(mask), excesses.at(mask)))
                .sorted(Comparator.comparingDouble(Excess::amount).reversed())
                .toList();
        int end = 1;
        while (end < all.size() && all.get(end - 1).amount() - all.get(end).amount() <= game.tolerance()) {
            end++;
        }
        return all.subList(0, end);
    }

    /** Null where the level passes. */
    private Kohlberg.@Nullable Rejected test(List<Excess> level) {
        List<CoalitionSet> tested = level.stream().map(Excess::coalition).toList();
        List<CoalitionSet> heldHere = held.stream()
                .mapToObj(CoalitionSet::of)
                .filter(i -> !span.contains(i.mask()) && !tested.contains(i))
                .toList();
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        for (int i = 0; i < game.size(); i++) {
            b.addColumn(-1, 1, 1);
        }
        tested.forEach(s -> addRow(b, s, Double.POSITIVE_INFINITY));
        heldHere.forEach(s -> addRow(b, s, Double.POSITIVE_INFINITY));
        known.forEach(s -> addRow(b, s, 0));
        tested.forEach(s -> s.players().forEach(i -> b.addObjective(i, 1.0 / tested.size())));
        Outcome outcome = solver.solve(b.build(), SolveOptions.DEFAULT);
        programs++;
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            return rejected("a test is not solved: " + outcome);
        }
        Allocation d = Allocation.of(optimal.solution().levels());
        if (tested.stream().anyMatch(s -> d.of(s) > Levels.POSITIVE)) {
            return misses(tested, d);
        }
        List<Weighted> weights = weights(tested, heldHere, optimal.solution());
        if (!(imbalance(weights, optimal.solution()) <= Gains.RESOLUTION)) {
            return rejected("the weights of a level do not balance");
        }
        double spread = level.get(0).amount() - level.get(level.size() - 1).amount();
        error = Math.max(error, spread);
        levels.add(new Kohlberg.ExcessLevel(level.get(0).amount(), spread, weights));
        learn(weights);
        return null;
    }

    /** 0 ≤ d(S) ≤ {@code most}. */
    private static void addRow(LinearProgramBuilder b, CoalitionSet coalition, double most) {
        int row = b.addRow(0, most, 1);
        coalition.players().forEach(i -> b.add(row, i, 1));
    }

    /** λ of the level and of the held players that carry a weight. */
    private static List<Weighted> weights(List<CoalitionSet> tested, List<CoalitionSet> held, Solution solution) {
        List<Weighted> weights = new ArrayList<>();
        for (int row = 0; row < tested.size(); row++) {
            weights.add(new Weighted(tested.get(row), 1.0 / tested.size() - solution.price(row)));
        }
        for (int row = 0; row < held.size(); row++) {
            double weight = -solution.price(tested.size() + row);
            if (weight > Levels.POSITIVE) {
                weights.add(new Weighted(held.get(row), weight));
            }
        }
        return weights;
    }

    /** Largest entry of Σ λ_S e_S less its combination of known coalitions; infinite where a weight of the level is not positive. */
    private double imbalance(List<Weighted> weights, Solution solution) {
        int firstKnown = solution.prices().length - known.size();
        double worst = 0;
        for (int i = 0; i < game.size(); i++) {
            Sum sum = new Sum();
            for (Weighted w : weights) {
                sum.add(w.coalition().contains(i) ? w.weight() : 0);
            }
            for (int k = 0; k < known.size(); k++) {
                sum.add(known.get(k).contains(i) ? -solution.price(firstKnown + k) : 0);
            }
            worst = Math.max(worst, Math.abs(sum.value()));
        }
        return weights.stream().allMatch(w -> w.weight() > 0) ? worst : Double.POSITIVE_INFINITY;
    }

    /** The coalitions of a level that passes are balanced with those above: from here on their sums count as known. */
    private void learn(List<Weighted> weights) {
        for (Weighted w : weights) {
            if (span.add(w.coalition().mask())) {
                known.add(w.coalition());
            }
        }
        Arrays.stream(open.stream().filter(span::contains).toArray()).forEach(open::clear);
    }

    private Kohlberg.Rejected misses(List<CoalitionSet> tested, Allocation d) {
        List<CoalitionSet> gaining =
                tested.stream().filter(s -> d.of(s) > Levels.POSITIVE).toList();
        String payments = IntStream.range(0, game.size())
                .filter(i -> Math.abs(d.amount(i)) > Levels.POSITIVE)
                .mapToObj(i -> game.players().get(i) + (d.amount(i) > 0 ? " gets" : " pays"))
                .collect(Collectors.joining(", "));
        return new Kohlberg.Rejected(
                "side payments would raise " + Named.few(game, gaining)
                        + " and lower no coalition that is as badly off: " + payments,
                d.amounts(),
                programs);
    }

    private Kohlberg.Rejected rejected(String reason) {
        return new Kohlberg.Rejected(reason, new double[0], programs);
    }
}
