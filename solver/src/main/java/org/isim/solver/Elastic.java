package org.isim.solver;

import java.util.stream.IntStream;

/**
 * The elastic form of a problem: every row may be missed at a price of one, and nothing else counts.
 *
 * <pre>{@code
 *   min Σ_i (s_i + u_i) / rowSize_i    subject to  rowLower − s ≤ A x ≤ rowUpper + u,   s, u ≥ 0,   bounds of x as they are
 * }</pre>
 *
 * <p>It always has a solution where the bounds of x allow any point. Its optimum is zero exactly where the problem has a feasible point; a positive one proves that
 * there is none, and unlike the problem itself it is easy to solve near the border.
 */
public final class Elastic {
    private Elastic() {}

    /** The elastic problem; its first columns are those of the problem. */
    public static LinearProgram of(LinearProgram problem) {
        LinearProgramBuilder b = LinearProgramBuilder.constraintsOf(problem, Sense.MINIMISE);
        Structure structure = problem.structure();
        IntStream.Builder groups = IntStream.builder();
        for (int i = 0; i < problem.rows(); i++) {
            double size = problem.rowSize(i);
            if (problem.rowLower(i) != Double.NEGATIVE_INFINITY) {
                addMiss(b, i, 1, size);
                groups.add(structure == null ? Structure.NONE : structure.groupOfRow(i));
            }
            if (problem.rowUpper(i) != Double.POSITIVE_INFINITY) {
                addMiss(b, i, -1, size);
                groups.add(structure == null ? Structure.NONE : structure.groupOfRow(i));
            }
        }
        if (structure != null) {
            b.structure(structure.extended(groups.build().toArray(), new int[0]));
        }
        return b.build();
    }

    private static void addMiss(LinearProgramBuilder b, int row, double sign, double size) {
        int miss = b.addColumn(0, Double.POSITIVE_INFINITY, size);
        b.add(row, miss, sign);
        b.addObjective(miss, 1 / size);
    }
}
