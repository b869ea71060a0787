package org.isim.solver.structured;

/** Scratch numbers of one thread at work on groups. */
final class Workspace {
    final double[] d;
    final double[] w;
    final double[] x;
    final double[] leg;
    final double[] tie;
    final double[] work;

    /**
     * @param columns most columns of a group
     * @param rows most local rows of a group
     */
    Workspace(int columns, int rows) {
        d = new double[columns];
        w = new double[rows];
        x = new double[columns];
        leg = new double[Math.max(columns, rows)];
        tie = new double[rows];
        work = new double[Math.max(columns, rows)];
    }
}
