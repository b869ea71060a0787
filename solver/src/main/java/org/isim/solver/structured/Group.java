package org.isim.solver.structured;

/**
 * The columns of a group with its local rows, K = D + Aᵀ W A, and its inverse: {@link Leg legs} around a head, and the few ties that hold several legs
 * together, by the Sherman–Morrison–Woodbury formula.
 *
 * <pre>{@code
 *   K⁻¹ = H⁻¹ − H⁻¹ Tᵀ (W⁻¹ + T H⁻¹ Tᵀ)⁻¹ T H⁻¹       H of head and legs, T the ties
 * }</pre>
 */
final class Group {
    private final int[] columns;
    private final int[] localRows;
    private final int head;
    private final Leg[] legs;
    private final int[] ties;
    private final double[][] tie;
    private final double[][] tieSolved;
    private final PivotedCholesky tieMatrix;
    private double headInverse;

    /**
     * @param columns of the problem
     * @param localRows of the problem
     * @param head numbered in the group, −1 where there is none
     * @param ties numbered among the local rows
     * @param tie coefficients of all columns of the group in each tie
     */
    Group(int[] columns, int[] localRows, int head, Leg[] legs, int[] ties, double[][] tie) {
        this.columns = columns;
        this.localRows = localRows;
        this.head = head;
        this.legs = legs;
        this.ties = ties;
        this.tie = tie;
        tieSolved = new double[ties.length][columns.length];
        tieMatrix = new PivotedCholesky(ties.length);
    }

    /** A single column without local rows. */
    boolean isAlone() {
        return columns.length == 1 && localRows.length == 0;
    }

    int localRows() {
        return localRows.length;
    }

    int size() {
        return columns.length;
    }

    int column(int at) {
        return columns[at];
    }

    /** @param diagonal of the problem's columns; weight of its rows */
    void factor(double[] diagonal, double[] weight, Workspace space) {
        double[] d = space.d;
        double[] w = space.w;
        for (int k = 0; k < columns.length; k++) {
            d[k] = diagonal[columns[k]];
        }
        for (int i = 0; i < localRows.length; i++) {
            w[i] = weight[localRows[i]];
        }
        double sum = head < 0 ? 1 : d[head];
        for (Leg leg : legs) {
            leg.factor(d, w, space);
            sum += leg.toHead();
        }
        headInverse = 1 / sum;
        for (int s = 0; s < ties.length; s++) {
            System.arraycopy(tie[s], 0, tieSolved[s], 0, columns.length);
            arrow(tieSolved[s], space);
        }
        for (int s = 0; s < ties.length; s++) {
            for (int t = 0; t <= s; t++) {
                tieMatrix.set(s, t, dot(tie[s], tieSolved[t]) + (s == t ? 1 / w[ties[s]] : 0));
            }
        }
        tieMatrix.factor();
    }

    /** x ← K⁻¹ x, with the columns numbered in the group. */
    void solve(double[] x, Workspace space) {
        arrow(x, space);
        double[] tieWork = space.tie;
        if (ties.length > 0) {
            for (int s = 0; s < ties.length; s++) {
                tieWork[s] = dot(tie[s], x);
            }
            tieMatrix.solve(tieWork, space.work);
            for (int s = 0; s < ties.length; s++) {
                for (int k = 0; k < columns.length; k++) {
                    x[k] -= tieSolved[s][k] * tieWork[s];
                }
            }
        }
    }

    private void arrow(double[] x, Workspace space) {
        double taken = 0;
        for (Leg leg : legs) {
            taken += leg.forward(x, space);
        }
        if (head >= 0) {
            x[head] = (x[head] - taken) * headInverse;
            for (Leg leg : legs) {
                leg.back(x, x[head]);
            }
        }
    }

    private static double dot(double[] a, double[] x) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * x[k];
        }
        return sum;
    }
}
