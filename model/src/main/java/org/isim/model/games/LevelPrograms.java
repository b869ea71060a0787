package org.isim.model.games;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;

/**
 * The programs that push excesses down one after another (Kopelowitz 1967; Maschler, Peleg &amp; Shapley 1979, Mathematics of Operations Research 4:
 * 303–338). In gains w, with the sums g(S) of some coalitions settled by earlier programs,
 *
 * <pre>{@code
 *   min ε   subject to   g(N) = w(N),   g(S) = its settled sum,   g(S) + ε ≥ w(S) for every open S,   and for the nucleolus g[i] ≥ w({i})
 * }</pre>
 *
 * A coalition is open while the settled sums leave g(S) open. A row with a positive price binds at every optimum, so its sum is settled; one open
 * coalition at least has a price, hence there are at most n − 1 levels.
 *
 * <p>Few of the 2ⁿ rows bind: a program starts with the rows it has and takes in those its optimum violates most, until none is violated.
 */
final class LevelPrograms {
    /** Prices above are positive: one that is not zero is a ratio of determinants of zeros and ones of order 17 at most, by Hadamard's bound above 6e-7. */
    static final double POSITIVE = 1e-7;

    /** In gains; rows in the program are held to the solver's tolerance, those left out to this and the rounding of the values. */
    private static final double VIOLATION = 1e-12;

    /** An excess, in gains, for a point where any can be had. */
    private static final double LOW = -1;

    private final Gains gains;
    private final LinearSolver solver;
    private final boolean rational;
    private final Span span;
    private final Map<Integer, Double> settled = new LinkedHashMap<>(); // independent sums g(S)
    private final BitSet open = new BitSet();
    private final BitSet working = new BitSet();
    private int programs;

    /** @param rational whether no player may get less than its own value */
    LevelPrograms(Gains gains, LinearSolver solver, boolean rational) {
        this.gains = gains;
        this.solver = solver;
        this.rational = rational;
        span = new Span(gains.players());
        settled.put(gains.grand(), gains.at(gains.grand()));
        for (int mask = 1; mask < gains.grand(); mask++) {
            open.set(mask, gains.has(mask));
        }
        for (int i = 0; i < gains.players(); i++) {
            takeIn(1 << i);
            takeIn(gains.grand() & ~(1 << i));
        }
    }

    private void takeIn(int mask) {
        working.set(mask, open.get(mask));
    }

    /** Linear programs solved so far. */
    int programs() {
        return programs;
    }

    boolean allSettled() {
        return span.isWhole();
    }

    boolean noneOpen() {
        return open.isEmpty();
    }

    /** The players whom the settled sums do not tell what they get. */
    CoalitionSet unsettled() {
        return CoalitionSet.of(IntStream.range(0, gains.players())
                .filter(player -> !span.contains(1 << player))
                .toArray());
    }

    /** The optimum over all open coalitions; where ε has no lower bound, a point with a low one. */
    Answer<LevelOptimum> next() {
        double least = Double.NEGATIVE_INFINITY;
        while (true) {
            Rows rows = new Rows(least);
            Outcome outcome = solver.solve(rows.problem, SolveOptions.DEFAULT);
            programs++;
            if (outcome instanceof Outcome.Optimal optimal) {
                if (!takeInViolated(
                        rows.point(optimal.solution()), optimal.solution().level(gains.players()))) {
                    return new Answer.Found<>(rows.level(optimal.solution(), least));
                }
            } else if (outcome instanceof Outcome.Unbounded && working.cardinality() < open.cardinality()) {
                working.or(open);
            } else if (outcome instanceof Outcome.Unbounded && least < LOW) {
                least = LOW;
            } else {
                return new Answer.None<>(new Reason.Unsolved(outcome.toString()));
            }
        }
    }

    /** Takes in as many rows as there are players; false where none is violated. */
    private boolean takeInViolated(double[] g, double epsilon) {
        List<Excess> violated = new ArrayList<>();
        double[] sum = new double[gains.grand()];
        for (int mask = 1; mask < gains.grand(); mask++) {
            sum[mask] = sum[mask & (mask - 1)] + g[Integer.numberOfTrailingZeros(mask)];
            double excess = gains.at(mask) - sum[mask];
            if (open.get(mask)
                    && !working.get(mask)
                    && excess > epsilon + gains.rounding() + VIOLATION * (1 + Math.abs(excess))) {
                violated.add(new Excess(new CoalitionSet(mask), excess));
            }
        }
        violated.sort(Comparator.comparingDouble(Excess::amount).reversed());
        violated.stream().limit(g.length).forEach(e -> working.set(e.coalition().mask()));
        return !violated.isEmpty();
    }

    /** Settles the sums an optimum leaves no choice about. */
    void settle(LevelOptimum level) {
        for (Weighted w : level.binding()) {
            settle(w.coalition().mask(), gains.at(w.coalition().mask()) - level.excess());
        }
        for (CoalitionSet player : level.held()) {
            settle(player.mask(), own(player.mask()));
        }
        for (int mask = open.nextSetBit(0); mask >= 0; mask = open.nextSetBit(mask + 1)) {
            if (span.contains(mask)) {
                open.clear(mask);
                working.clear(mask);
            }
        }
    }

    private void settle(int mask, double sum) {
        if (span.add(mask)) {
            settled.put(mask, sum);
        }
    }

    /** w({i}), lowered equally for all where they sum to more than there is by less than the tolerance. */
    private double own(int mask) {
        Sum over = new Sum().add(-gains.at(gains.grand()));
        for (int i = 0; i < gains.players(); i++) {
            over.add(gains.at(1 << i));
        }
        return gains.at(mask) - (over.value() > 0 ? over.value() / gains.players() : 0);
    }

    /** One program: settled rows, open coalitions taken in, players held; columns g, then ε. */
    private final class Rows {
        private final List<Integer> coalitions = new ArrayList<>();
        private final List<Integer> held = new ArrayList<>();
        private final LinearProgram problem;

        Rows(double least) {
            int n = gains.players();
            LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
            for (int i = 0; i < n; i++) {
                b.addColumn(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1);
            }
            int epsilon = b.addColumn(least, Double.POSITIVE_INFINITY, 1);
            b.addObjective(epsilon, 1);
            for (int mask = working.nextSetBit(0); mask >= 0; mask = working.nextSetBit(mask + 1)) {
                b.add(addSum(b, mask, gains.at(mask), Double.POSITIVE_INFINITY), epsilon, 1);
                coalitions.add(mask);
            }
            for (int i = 0; rational && i < n; i++) {
                if (gains.has(1 << i) && !span.contains(1 << i)) {
                    addSum(b, 1 << i, own(1 << i), Double.POSITIVE_INFINITY);
                    held.add(1 << i);
                }
            }
            settled.forEach((mask, sum) -> addSum(b, mask, sum, sum));
            problem = b.build();
        }

        private int addSum(LinearProgramBuilder b, int mask, double lower, double upper) {
            int row = b.addRow(lower, upper, Math.max(1, Math.abs(lower)));
            new CoalitionSet(mask).players().forEach(i -> b.add(row, i, 1));
            return row;
        }

        double[] point(Solution solution) {
            return Arrays.copyOf(solution.levels(), gains.players());
        }

        LevelOptimum level(Solution solution, double least) {
            double epsilon = least == LOW ? Double.NEGATIVE_INFINITY : solution.level(gains.players());
            List<Weighted> binding = new ArrayList<>();
            List<CoalitionSet> heldHere = new ArrayList<>();
            for (int row = 0; row < coalitions.size() + held.size(); row++) {
                if (solution.price(row) > POSITIVE) {
                    if (row < coalitions.size()) {
                        binding.add(new Weighted(new CoalitionSet(coalitions.get(row)), solution.price(row)));
                    } else {
                        heldHere.add(new CoalitionSet(held.get(row - coalitions.size())));
                    }
                }
            }
            return new LevelOptimum(point(solution), epsilon, binding, heldHere);
        }
    }
}
