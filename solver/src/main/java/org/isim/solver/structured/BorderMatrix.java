package org.isim.solver.structured;

/** A dense symmetric positive definite matrix in panels of rows, of which only the lower triangle is held, and its Cholesky factor. */
interface BorderMatrix extends AutoCloseable {
    int size();

    /** Rows of a panel; the last may have fewer. */
    int tile();

    /**
     * The lower triangle of a panel: entry (row, column) at {@code column * tile() + row}, rows counted in the panel, columns up to its last row.
     * Panels may be set by several threads at once.
     */
    void set(int panel, double[] values);

    /**
     * A = L Lᵀ in place. A pivot that rounding has eaten up, below {@code least} of the diagonal it came from, is replaced by that diagonal: the
     * factor is then one of a matrix near by.
     *
     * @return number of such pivots
     */
    int factor(double least);

    /** x ← A⁻¹ x. */
    void solve(double[] x);

    /** Gives back what it holds outside of Java's heap. */
    @Override
    default void close() {}
}
