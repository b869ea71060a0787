package org.isim.solver.structured;

import java.util.Arrays;

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
    private final Legs legs;
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
    Group(int[] columns, int[] localRows, int head, Legs legs, int[] ties, double[][] tie) {
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
        headInverse = 1 / ((head < 0 ? 1 : d[head]) + legs.factor(d, w, space));
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

    /**
     * Fills {@code out} with E K⁻¹ Eᵀ of the group's entries E outside its local rows: of rows n and h ≤ n at n (n + 1) / 2 + h.
     *
     * <pre>{@code
     *   E H⁻¹ Eᵀ = Σ of the legs E_l H_l⁻¹ E_lᵀ + c cᵀ / s,    c = E_head − Σ E_l κ_l,    s of the head
     * }</pre>
     *
     * <p>Most rows touch one leg, and cost no more than that one.
     */
    void products(BorderedForm.Entries e, double[] out, Workspace space) {
        int rows = e.rows();
        double[] x = space.x;
        double[] toHead = space.toHead;
        int at = 0;
        for (int n = 0; n < rows; n++) {
            Arrays.fill(x, 0, columns.length, 0);
            e.addTo(x, n, 1);
            toHead[n] = legsTouched(e, n, x, space);
            for (int h = 0; h <= n; h++) {
                out[at++] = e.dot(h, x) + toHead[n] * toHead[h] * headInverse;
            }
        }
        if (ties.length > 0) {
            takeOffTies(e, out, space);
        }
    }

    /** Solves for the legs in which row n has entries, in place, and returns what it has at the head. */
    private double legsTouched(BorderedForm.Entries e, int n, double[] x, Workspace space) {
        double ofHead = 0;
        if (head >= 0) {
            ofHead = x[head];
            x[head] = 0;
        }
        for (int at = e.start()[n]; at < e.start()[n + 1]; at++) {
            int leg = legs.legOf(e.column()[at]);
            if (leg >= 0 && !space.touched[leg]) {
                space.touched[leg] = true;
                ofHead -= legs.forward(leg, x, space);
            }
        }
        for (int at = e.start()[n]; at < e.start()[n + 1]; at++) {
            int leg = legs.legOf(e.column()[at]);
            if (leg >= 0) {
                space.touched[leg] = false;
            }
        }
        return head >= 0 ? ofHead : 0;
    }

    private void takeOffTies(BorderedForm.Entries e, double[] out, Workspace space) {
        double[] y = space.tie;
        int at = 0;
        for (int n = 0; n < e.rows(); n++) {
            for (int s = 0; s < ties.length; s++) {
                y[s] = e.dot(n, tieSolved[s]);
            }
            tieMatrix.solve(y, space.work);
            for (int h = 0; h <= n; h++) {
                double sum = 0;
                for (int s = 0; s < ties.length; s++) {
                    sum += y[s] == 0 ? 0 : y[s] * e.dot(h, tieSolved[s]);
                }
                out[at++] -= sum;
            }
        }
    }

    private void arrow(double[] x, Workspace space) {
        double taken = legs.forward(x, space);
        if (head >= 0) {
            x[head] = (x[head] - taken) * headInverse;
            legs.back(x, x[head]);
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
