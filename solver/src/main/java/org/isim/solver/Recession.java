package org.isim.solver;

/**
 * The directions in which a problem never ends, the best of them within a box:
 *
 * <pre>{@code
 *   optimise cᵀd    subject to  A d ≥ 0 where a row has a lower side, A d ≤ 0 where it has an upper one,
 *                               d ≥ 0 where a column has a lower bound, d ≤ 0 where it has an upper one,   |d| ≤ columnSize
 * }</pre>
 *
 * <p>A problem with a point improves without end exactly where the optimum of this one is better than zero.
 */
public final class Recession {
    private Recession() {}

    public static LinearProgram of(LinearProgram problem) {
        Revision revision = problem.revise();
        for (int i = 0; i < problem.rows(); i++) {
            revision.row(i, sideOf(problem.rowLower(i)), sideOf(problem.rowUpper(i)));
        }
        for (int j = 0; j < problem.columns(); j++) {
            double size = problem.columnSize(j);
            revision.column(
                    j,
                    problem.columnLower(j) == Double.NEGATIVE_INFINITY ? -size : 0,
                    problem.columnUpper(j) == Double.POSITIVE_INFINITY ? size : 0);
        }
        return revision.objectiveConstant(0).build();
    }

    private static double sideOf(double side) {
        return Double.isInfinite(side) ? side : 0;
    }
}
