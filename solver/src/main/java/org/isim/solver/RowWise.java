package org.isim.solver;

/** The matrix of a problem row by row, each in the order of the columns; the entries of row i stand from {@code start(i)} to before {@code start(i + 1)}. */
public final class RowWise {
    private final int[] start;
    private final int[] column;
    private final double[] value;

    public RowWise(LinearProgram problem) {
        start = new int[problem.rows() + 1];
        column = new int[problem.nonZeros()];
        value = new double[problem.nonZeros()];
        for (int at = 0; at < column.length; at++) {
            start[problem.row(at) + 1]++;
        }
        for (int i = 0; i < problem.rows(); i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        for (int j = 0; j < problem.columns(); j++) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                int to = next[problem.row(at)]++;
                column[to] = j;
                value[to] = problem.value(at);
            }
        }
    }

    public int start(int row) {
        return start[row];
    }

    public int column(int at) {
        return column[at];
    }

    public double value(int at) {
        return value[at];
    }
}
