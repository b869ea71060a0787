package org.isim.solver.structured;

import org.jspecify.annotations.Nullable;

/** Scratch numbers of one thread at work on groups. */
final class Workspace {
    final double[] d;
    final double[] w;
    final double[] x;
    final double[] leg;
    final double[] tie;
    final double[] work;
    /** Of each row outside of the group's own, what it has at the head. */
    final double[] toHead;

    final boolean[] touched;
    private final @Nullable PivotedCholesky[] small;

    /**
     * @param columns most columns of a group
     * @param rows most local rows of a group
     * @param entryRows most rows outside of these that a group has entries in
     */
    Workspace(int columns, int rows, int entryRows) {
        d = new double[columns];
        w = new double[rows];
        x = new double[columns];
        leg = new double[Math.max(columns, rows)];
        tie = new double[rows];
        work = new double[Math.max(columns, rows)];
        toHead = new double[entryRows];
        touched = new boolean[columns + 1];
        small = new PivotedCholesky[leg.length + 1];
    }

    /** A small matrix of this size, to be filled anew. */
    PivotedCholesky small(int size) {
        PivotedCholesky made = small[size];
        if (made == null) {
            made = new PivotedCholesky(size);
            small[size] = made;
        }
        return made;
    }
}
