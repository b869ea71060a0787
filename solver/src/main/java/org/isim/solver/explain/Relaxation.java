package org.isim.solver.explain;

import java.util.Arrays;
import java.util.List;
import org.isim.solver.Basis;
import org.isim.solver.Certificate;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/**
 * A problem of which some limits may be missed at a price, the others hold.
 *
 * <pre>{@code
 *   min Σ_k cost[k] miss[k] / size[k]     over the points of the problem with limit k moved outwards by miss[k],   0 ≤ miss[k] ≤ most[k]
 * }</pre>
 *
 * <p>A limit that costs nothing is as good as absent. Whatever the costs the problem has the same rows and columns: misses stand after its columns,
 * one row for each bound of a column that may be missed after its rows. So every answer is a start for every other.
 */
final class Relaxation {
    /** Total of relative misses that counts as none: a point that misses no more passes the certificate. */
    static final double NONE = Certificate.TOLERANCE;

    /** Gap of answers one can do without: with columns that may miss a limit by any amount the usual one asks reduced costs for twelve digits. */
    private static final double ROUGH = 1e-5;

    private final LinearSolver solver;
    private final SolveOptions options;
    private final LinearProgram problem;
    private final List<Limit> soft;

    Relaxation(LinearSolver solver, LinearProgram problem, List<Limit> soft, SolveOptions options) {
        this.solver = solver;
        this.problem = problem;
        this.soft = List.copyOf(soft);
        this.options = options;
    }

    LinearProgram problem() {
        return problem;
    }

    List<Limit> soft() {
        return soft;
    }

    /**
     * The least misses.
     *
     * @param total Σ cost miss / size
     * @param x levels of the problem's own columns
     * @param miss by limit, in its own unit
     * @param y prices of the problem's own rows: multipliers of a proof where the total is positive
     * @param basis to start the next from; null where the backend has none
     */
    record Answer(
            double total,
            double[] x,
            double[] miss,
            double[] y,
            @Nullable Basis basis) {
        /** Whether nothing that costs is missed. */
        boolean isMet() {
            return total <= NONE;
        }
    }

    /** What the limits cost where each costs one per size, or nothing where it is given up. */
    double[] costs(java.util.function.Predicate<Limit> kept) {
        double[] cost = new double[soft.size()];
        Arrays.setAll(cost, k -> kept.test(soft.get(k)) ? 1 : 0);
        return cost;
    }

    /** Of each soft limit, that it may be missed by any amount. */
    double[] unlimited() {
        double[] most = new double[soft.size()];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        return most;
    }

    /** Null where the limits that hold have no point by themselves. */
    @Nullable
    Answer solve(double[] cost, @Nullable StartingPoint start) {
        return solve(cost, unlimited(), start);
    }

    /**
     * Null where the limits that hold have no point by themselves.
     *
     * @throws Unexplained where the solver gives no answer
     */
    @Nullable
    Answer solve(double[] cost, double[] most, @Nullable StartingPoint start) {
        return answer(solver.solve(relaxed(cost, most), options.startingAt(start)));
    }

    /**
     * The same of a question that one can do without, as which change else would do, and to five digits: null also where the first backend breaks down, as a
     * slower one may take minutes for each.
     *
     * @throws Unexplained where time is over
     */
    @Nullable
    Answer ifEasy(double[] cost, double[] most, @Nullable StartingPoint start) {
        Outcome outcome = solver.solve(
                relaxed(cost, most),
                options.startingAt(start).withAccuracy(ROUGH).forDispensable());
        return outcome instanceof Outcome.Failed ? null : answer(outcome);
    }

    private @Nullable Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Infeasible) {
            return null;
        }
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            throw new Unexplained(outcome);
        }
        double[] levels = optimal.solution().levels();
        return new Answer(
                optimal.solution().objective(),
                Arrays.copyOf(levels, problem.columns()),
                Arrays.copyOfRange(levels, problem.columns(), levels.length),
                Arrays.copyOf(optimal.solution().prices(), problem.rows()),
                optimal.basis());
    }

    private LinearProgram relaxed(double[] cost, double[] most) {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
        for (int i = 0; i < problem.rows(); i++) {
            b.addRow(problem.rowLower(i), problem.rowUpper(i), problem.rowSize(i));
        }
        double[] lower = problem.columnLowers();
        double[] upper = problem.columnUppers();
        for (Limit limit : soft) {
            if (limit.kind() == Limit.Kind.COLUMN_LOWER) {
                lower[limit.index()] = Double.NEGATIVE_INFINITY;
            } else if (limit.kind() == Limit.Kind.COLUMN_UPPER) {
                upper[limit.index()] = Double.POSITIVE_INFINITY;
            }
        }
        for (int j = 0; j < problem.columns(); j++) {
            b.addColumn(lower[j], upper[j], problem.columnSize(j));
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                b.add(problem.row(at), j, problem.value(at));
            }
        }
        for (int k = 0; k < soft.size(); k++) {
            Limit limit = soft.get(k);
            double size = limit.size(problem);
            int row = limit.index();
            if (!limit.isRow()) {
                double side = limit.side(problem);
                row = b.addRow(
                        limit.isLower() ? side : Double.NEGATIVE_INFINITY,
                        limit.isLower() ? Double.POSITIVE_INFINITY : side,
                        size);
                b.add(row, limit.index(), 1);
            }
            int miss = b.addColumn(0, most[k], size);
            b.add(row, miss, limit.isLower() ? 1 : -1);
            b.addObjective(miss, cost[k] / size);
        }
        return b.build();
    }
}
