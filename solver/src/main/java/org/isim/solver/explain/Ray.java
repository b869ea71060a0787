package org.isim.solver.explain;

import java.util.Arrays;
import java.util.List;
import org.isim.solver.LinearProgram;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.LinearSolver;
import org.isim.solver.Outcome;
import org.isim.solver.Sense;
import org.isim.solver.SolveOptions;
import org.jspecify.annotations.Nullable;

/**
 * A direction without end: from any point of the problem one may go along it as far as one likes, and the objective improves all the way.
 *
 * <pre>{@code
 *   min Σ_j |d[j]| / size[j]   subject to  cᵀd = ± objective size,   A d and d within 0 on every side that is there
 * }</pre>
 *
 * <p>Least in sum, so few quantities take part.
 *
 * @param direction d, one per column
 * @param violation largest amount by which A d or d goes against a side, relative to the size of its row or column: checked from the problem alone
 */
public record Ray(double[] direction, double violation) {
    /** What a direction may go against a side by, where the objective improves by its size. */
    static final double TOLERANCE = 1e-9;

    /**
     * A ray of a problem; null where there is none. One linear program. A problem with a ray has no end where it has a point at all.
     *
     * @throws Unexplained where the solve ends without an answer or the direction does not check
     */
    public static @Nullable Ray find(LinearSolver solver, LinearProgram problem, SolveOptions options) {
        Outcome outcome = solver.solve(recession(problem), options);
        if (outcome instanceof Outcome.Infeasible) {
            return null;
        }
        if (!(outcome instanceof Outcome.Optimal optimal)) {
            throw new Unexplained(outcome);
        }
        double[] d = new double[problem.columns()];
        Arrays.setAll(
                d, j -> optimal.solution().level(2 * j) - optimal.solution().level(2 * j + 1));
        for (int j = 0; j < d.length; j++) {
            // what rounding leaves of nothing
            d[j] = Math.abs(d[j]) <= TOLERANCE * problem.columnSize(j) ? 0 : d[j];
        }
        Ray ray = new Ray(d, violation(problem, d));
        if (!(ray.violation <= TOLERANCE)) {
            throw new Unexplained(new Outcome.Failed(
                    "a direction without end was found, but goes against a row by " + ray.violation,
                    optimal.backend(),
                    List.of()));
        }
        return ray;
    }

    /** Two columns for each of the problem's: up and down. */
    private static LinearProgram recession(LinearProgram problem) {
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
        for (int i = 0; i < problem.rows(); i++) {
            b.addRow(toward(problem.rowLower(i)), toward(problem.rowUpper(i)), problem.rowSize(i));
        }
        double gain = (problem.sense() == Sense.MAXIMISE ? 1 : -1) * problem.objectiveSize();
        int objective = b.addRow(gain, gain, problem.objectiveSize());
        for (int j = 0; j < problem.columns(); j++) {
            double size = problem.columnSize(j);
            for (int sign : new int[] {1, -1}) {
                double end = sign > 0 ? problem.columnUpper(j) : problem.columnLower(j);
                int column = b.addColumn(0, Double.isInfinite(end) ? Double.POSITIVE_INFINITY : 0, size);
                b.addObjective(column, 1 / size);
                b.add(objective, column, sign * problem.objective(j));
                for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                    b.add(problem.row(at), column, sign * problem.value(at));
                }
            }
        }
        return b.build();
    }

    /** Zero where there is a side. */
    private static double toward(double side) {
        return Double.isInfinite(side) ? side : 0;
    }

    private static double violation(LinearProgram problem, double[] d) {
        double[] activity = problem.activity(d);
        double worst = 0;
        for (int i = 0; i < activity.length; i++) {
            worst = Math.max(
                    worst, against(problem.rowLower(i), problem.rowUpper(i), activity[i]) / problem.rowSize(i));
        }
        for (int j = 0; j < d.length; j++) {
            worst = Math.max(
                    worst, against(problem.columnLower(j), problem.columnUpper(j), d[j]) / problem.columnSize(j));
        }
        double gain = (problem.sense() == Sense.MAXIMISE ? 1 : -1)
                * (problem.objectiveAt(d) - problem.objectiveConstant())
                / problem.objectiveSize();
        return gain > 0.5 ? worst / gain : Double.POSITIVE_INFINITY;
    }

    private static double against(double lower, double upper, double change) {
        double below = lower == Double.NEGATIVE_INFINITY ? 0 : -change;
        double above = upper == Double.POSITIVE_INFINITY ? 0 : change;
        return Math.max(0, Math.max(below, above));
    }
}
