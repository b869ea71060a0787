package org.isim.solver.explain;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.isim.solver.Basis;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.Solution;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * One-sided prices and the ranges over which they hold, right where the optimum is degenerate and whatever backend solves.
 *
 * <p>With v(t) the optimal value when the right-hand side of row i moves by t, the slope of v towards more and towards less is the value of the tangent problem
 * at the optimum x*, in which only what is tight there counts:
 *
 * <pre>{@code
 *   v'(0±):  optimise ± cᵀd   subject to   a[k] d ≥ 0 (≤ 0, = 0) for each tight side k, ± 1 in place of 0 for row i;   d[j] likewise for each tight bound
 * }</pre>
 *
 * <p>Its prices y are optimal for the problem itself, with y[i] the slope. By weak duality v(t) lies on no better side of the line v + y[i] t, and on it just as long
 * as some x meets the moved rows and is complementary to y:
 *
 * <pre>{@code
 *   reach:   max t   subject to   the rows with row i moved by ± t;   activity at the side that y[k] prices where y[k] ≠ 0, level at the bound that d[j] prices
 *                                 where d[j] = c[j] − y A[j] ≠ 0
 * }</pre>
 *
 * <p>Two linear programs for each side of a price: four a row at most. A row that is not tight has price 0, and what would only give it more room needs none.
 */
public final class Ranging {
    /** A side that a level is no farther from, relative to its size, is tight: what a solver's tolerance leaves. */
    private static final double TIGHT = 1e-9;

    /** Prices and reduced costs of less than this, in sizes of the objective per size of the row or column, count as none. */
    public static final double TOLERANCE = 1e-10;

    private final LinearSolver solver;
    private final SolveOptions options;
    private final LinearProgram problem;
    private final double direction;
    private final Side at;
    private final boolean[] tightRow; // lower sides, then upper ones
    private final boolean[] tightColumn;
    private final AtomicInteger solves = new AtomicInteger();

    /** Prices that are optimal, and a vertex where they are. */
    private record Side(double[] prices, @Nullable Basis basis) {}

    /** @param optimum an optimal solution of the problem, whichever */
    public Ranging(LinearSolver solver, LinearProgram problem, Outcome.Optimal optimum, SolveOptions options) {
        this.solver = solver;
        this.problem = problem;
        this.options = options;
        direction = problem.sense() == Sense.MAXIMISE ? 1 : -1;
        Solution solution = optimum.solution();
        at = new Side(solution.prices(), optimum.basis());
        int rows = problem.rows();
        int columns = problem.columns();
        tightRow = new boolean[2 * rows];
        tightColumn = new boolean[2 * columns];
        for (int i = 0; i < rows; i++) {
            double near = TIGHT * problem.rowSize(i);
            tightRow[i] = solution.activity(i) - problem.rowLower(i) <= near;
            tightRow[rows + i] = problem.rowUpper(i) - solution.activity(i) <= near;
        }
        for (int j = 0; j < columns; j++) {
            double near = TIGHT * problem.columnSize(j);
            tightColumn[j] = solution.level(j) - problem.columnLower(j) <= near;
            tightColumn[columns + j] = problem.columnUpper(j) - solution.level(j) <= near;
        }
    }

    /**
     * Of several rows, in their order, on all cores; the numbers are the same whatever their number.
     *
     * @throws Unexplained where a solve ends without an answer
     */
    public List<PriceRange> of(int... rows) {
        return Arrays.stream(rows).parallel().mapToObj(this::ofRow).toList();
    }

    /** Linear programs solved so far. */
    public int solves() {
        return solves.get();
    }

    private Outcome solve(LinearProgram program, @Nullable Basis start) {
        solves.incrementAndGet();
        return solver.solve(program, options.startingAt(start));
    }

    private PriceRange ofRow(int row) {
        boolean lower = tightRow[row];
        boolean upper = tightRow[problem.rows() + row];
        double side = side(row, lower, upper);
        if (!lower && !upper) {
            return new PriceRange(row, side, untight(row, -1), untight(row, 1));
        }
        return new PriceRange(row, side, tight(row, -1), tight(row, 1));
    }

    private double side(int row, boolean tightLower, boolean tightUpper) {
        double lower = problem.rowLower(row);
        double upper = problem.rowUpper(row);
        if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
            return Double.NaN;
        }
        if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
            return Double.isInfinite(lower) ? upper : lower;
        }
        return tightLower ? lower : tightUpper ? upper : (lower + upper) / 2;
    }

    /** A row with room costs nothing until that is used up; {@code sign} 1 towards more, −1 towards less. */
    private PriceRange.OneSided untight(int row, int sign) {
        return new PriceRange.OneSided(0, relaxes(row, sign) ? Double.POSITIVE_INFINITY : reach(row, sign, at));
    }

    private PriceRange.OneSided tight(int row, int sign) {
        Outcome outcome = solve(tangent(row, sign), at.basis());
        if (outcome instanceof Outcome.Infeasible) {
            return new PriceRange.OneSided(-direction * sign * Double.POSITIVE_INFINITY, 0);
        }
        Outcome.Optimal optimal = optimal(outcome);
        double gain = optimal.solution().objective();
        if (isNothing(gain, 1)) {
            // more room for what gains nothing by it
            double reach = relaxes(row, sign) ? Double.POSITIVE_INFINITY : reach(row, sign, sideOf(optimal));
            return new PriceRange.OneSided(0, reach);
        }
        return new PriceRange.OneSided(sign * gain / problem.rowSize(row), reach(row, sign, sideOf(optimal)));
    }

    private static Side sideOf(Outcome.Optimal optimal) {
        return new Side(optimal.solution().prices(), optimal.basis());
    }

    private boolean relaxes(int row, int sign) {
        return Double.isInfinite(sign > 0 ? problem.rowLower(row) : problem.rowUpper(row));
    }

    private boolean isNothing(double price, double size) {
        return Math.abs(price) * size <= TOLERANCE * problem.objectiveSize();
    }

    private LinearProgram tangent(int row, int sign) {
        LinearProgramBuilder b = new LinearProgramBuilder(problem.sense());
        double infinity = Double.POSITIVE_INFINITY;
        int rows = problem.rows();
        int columns = problem.columns();
        for (int i = 0; i < rows; i++) {
            double moved = i == row ? sign * problem.rowSize(i) : 0;
            b.addRow(tightRow[i] ? moved : -infinity, tightRow[rows + i] ? moved : infinity, problem.rowSize(i));
        }
        for (int j = 0; j < columns; j++) {
            b.addColumn(tightColumn[j] ? 0 : -infinity, tightColumn[columns + j] ? 0 : infinity, problem.columnSize(j));
            b.addObjective(j, problem.objective(j));
            addEntries(b, j);
        }
        b.objectiveSize(problem.objectiveSize());
        return b.build();
    }

    private double reach(int row, int sign, Side side) {
        Outcome outcome = solve(farthest(row, sign, side.prices()), start(side));
        return outcome instanceof Outcome.Unbounded
                ? Double.POSITIVE_INFINITY
                : optimal(outcome).solution().objective();
    }

    /** The movement t is the last column. */
    private LinearProgram farthest(int row, int sign, double[] y) {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MAXIMISE);
        for (int i = 0; i < problem.rows(); i++) {
            double size = problem.rowSize(i);
            double[] sides = priced(problem.rowLower(i), problem.rowUpper(i), y[i], size);
            b.addRow(sides[0], sides[1], size);
        }
        double[] d = problem.reducedCosts(y);
        for (int j = 0; j < problem.columns(); j++) {
            double size = problem.columnSize(j);
            double[] bounds = priced(problem.columnLower(j), problem.columnUpper(j), d[j], size);
            b.addColumn(bounds[0], bounds[1], size);
            addEntries(b, j);
        }
        double size = problem.rowSize(row);
        int t = b.addColumn(0, Double.POSITIVE_INFINITY, size);
        b.addObjective(t, 1);
        b.objectiveSize(size);
        b.add(row, t, -sign);
        return b.build();
    }

    private void addEntries(LinearProgramBuilder b, int j) {
        for (int at = problem.start(j); at < problem.start(j + 1); at++) {
            b.add(problem.row(at), j, problem.value(at));
        }
    }

    /** Both sides where there is no price, else the one that is priced, twice; when maximising a positive price is that of an upper side. */
    private double[] priced(double lower, double upper, double price, double size) {
        double side = direction * price > 0 ? upper : lower;
        return isNothing(price, size) || Double.isInfinite(side)
                ? new double[] {lower, upper}
                : new double[] {side, side};
    }

    /** The vertex with nothing moved. */
    private static @Nullable Basis start(Side side) {
        Basis basis = side.basis();
        if (basis == null) {
            return null;
        }
        Basis.Builder b = new Basis.Builder(basis.columns() + 1, basis.rows());
        for (int j = 0; j < basis.columns(); j++) {
            b.column(j, basis.column(j));
        }
        for (int i = 0; i < basis.rows(); i++) {
            b.row(i, basis.row(i));
        }
        return b.column(basis.columns(), Basis.Place.LOWER).build();
    }

    private static Outcome.Optimal optimal(Outcome outcome) {
        if (outcome instanceof Outcome.Optimal optimal) {
            return optimal;
        }
        throw new Unexplained(outcome);
    }
}
