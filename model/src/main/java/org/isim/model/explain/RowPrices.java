package org.isim.model.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.isim.solver.explain.PriceRange;
import org.isim.solver.explain.Ranging;
import org.isim.solver.explain.Unexplained;

/**
 * What limits are worth, and over which range: of capacity, labour, payments, funds, rules of supply, and what members insist on each row; of other kinds of rows those with
 * a price.
 *
 * @param formulation the concept's first program, whose objective is the concept's own
 * @param ranges in the order of the rows
 * @param programs linear programs solved: one, then at most four for each row that binds and one for each that does not
 */
public record RowPrices(Formulation formulation, List<PriceRange> ranges, int programs) {
    /** A price, in sizes of the objective per size of the row, that counts as none. */
    private static final double NONE = 1e-9;

    public RowPrices {
        ranges = List.copyOf(ranges);
    }

    /**
     * The prices of a program that has an optimum.
     *
     * @param more kinds of rows that are wanted besides
     * @throws Unexplained where a solve on the way ends without an answer
     */
    public static RowPrices of(
            LinearSolver solver, Formulation formulation, Set<RowFamily> more, SolveOptions options) {
        Outcome outcome = solver.solve(formulation.problem(), options);
        if (!(outcome instanceof Outcome.Optimal optimum)) {
            throw new Unexplained(outcome);
        }
        int[] rows = IntStream.range(0, formulation.problem().rows())
                .filter(row -> isWanted(formulation, row, more, optimum.solution()))
                .toArray();
        Ranging ranging = new Ranging(solver, formulation.problem(), optimum, options);
        List<PriceRange> ranges = ranging.of(rows);
        return new RowPrices(formulation, ranges, 1 + ranging.solves());
    }

    private static boolean isWanted(Formulation f, int row, Set<RowFamily> more, Solution solution) {
        RowFamily family = f.rowFamily(row);
        double price =
                solution.price(row) * f.problem().rowSize(row) / f.problem().objectiveSize();
        return isAlwaysWanted(family) || (more.contains(family) && Math.abs(price) > NONE);
    }

    private static boolean isAlwaysWanted(RowFamily family) {
        LimitFamily limits = LimitFamily.of(family);
        return limits != null && limits != LimitFamily.SHARES && limits != LimitFamily.KEPT_EXPORTS;
    }

    /** The rows by what a hundredth of them is worth, the most valuable first, without those worth nothing. */
    public List<PriceRange> mostValuable() {
        return ranges.stream()
                .filter(range -> worth(range) > 0)
                .sorted(Comparator.comparingDouble(range -> -worth(range)))
                .toList();
    }

    /** Size of the objective's change for a hundredth of the right-hand side, or of the row's size where that is zero, in the dearer direction that there is. */
    public double worth(PriceRange range) {
        double of = range.side() == 0 || Double.isNaN(range.side())
                ? formulation.problem().rowSize(range.row())
                : Math.abs(range.side());
        double less = finite(range.down().price());
        double more = finite(range.up().price());
        return 0.01 * of * Math.max(less, more);
    }

    private static double finite(double price) {
        return Double.isInfinite(price) ? 0 : Math.abs(price);
    }
}
