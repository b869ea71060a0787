package org.isim.solver.structured;

import java.util.Arrays;
import java.util.List;

/**
 * The {@link Leg legs} of a group, one after another in arrays of their own: there are half a million of them, most of one column or two, and what is met in turn
 * should lie in turn.
 *
 * <pre>{@code
 *   H = D + Aᵀ W A,    coupling to the head  g = Aᵀ W b,    κ = H⁻¹ g
 *   what it adds to the head   bᵀ W b − gᵀ H⁻¹ g = bᵀ (W⁻¹ + A D⁻¹ Aᵀ)⁻¹ b
 * }</pre>
 *
 * <p>The right form of the last line has no difference of large numbers: W grows without end on a row that binds.
 */
final class Legs {
    private final int count;
    private final int[] columnStart;
    private final int[] column;
    private final int[] rowStart;
    private final int[] row;
    private final double[] b;
    /** Of each leg, row by row. */
    private final int[] aStart;

    private final double[] a;
    private final double[] kappa;
    /** H⁻¹ of each leg. */
    private final int[] inverseStart;

    private final double[] inverse;
    /** The leg of each column of the group; −1 of the head. */
    private final int[] legOf;

    Legs(List<Leg> legs, int columnsOfGroup) {
        count = legs.size();
        columnStart = new int[count + 1];
        rowStart = new int[count + 1];
        aStart = new int[count + 1];
        inverseStart = new int[count + 1];
        for (int l = 0; l < count; l++) {
            int n = legs.get(l).columns().length;
            int m = legs.get(l).rows().length;
            columnStart[l + 1] = columnStart[l] + n;
            rowStart[l + 1] = rowStart[l] + m;
            aStart[l + 1] = aStart[l] + m * n;
            inverseStart[l + 1] = inverseStart[l] + n * n;
        }
        column = new int[columnStart[count]];
        kappa = new double[columnStart[count]];
        row = new int[rowStart[count]];
        b = new double[rowStart[count]];
        a = new double[aStart[count]];
        inverse = new double[inverseStart[count]];
        legOf = new int[columnsOfGroup];
        Arrays.fill(legOf, -1);
        for (int l = 0; l < count; l++) {
            Leg leg = legs.get(l);
            int n = leg.columns().length;
            System.arraycopy(leg.columns(), 0, column, columnStart[l], n);
            System.arraycopy(leg.rows(), 0, row, rowStart[l], leg.rows().length);
            System.arraycopy(leg.b(), 0, b, rowStart[l], leg.b().length);
            for (int i = 0; i < leg.a().length; i++) {
                System.arraycopy(leg.a()[i], 0, a, aStart[l] + i * n, n);
            }
            for (int k : leg.columns()) {
                legOf[k] = l;
            }
        }
    }

    /** The leg of a column of the group; −1 of the head. */
    int legOf(int column) {
        return legOf[column];
    }

    /**
     * Returns what the legs add to the diagonal of the head.
     *
     * @param d diagonal of the group's columns
     * @param w weights of its local rows
     */
    double factor(double[] d, double[] w, Workspace space) {
        double toHead = 0;
        for (int l = 0; l < count; l++) {
            invert(l, d, w, space);
            toHead += headTerm(l, d, w, space);
        }
        return toHead;
    }

    private void invert(int l, double[] d, double[] w, Workspace space) {
        int c = columnStart[l];
        int n = columnStart[l + 1] - c;
        PivotedCholesky hessian = space.small(n);
        for (int k = 0; k < n; k++) {
            double coupling = 0;
            for (int i = rowStart[l], at = aStart[l]; i < rowStart[l + 1]; i++, at += n) {
                coupling += w[row[i]] * a[at + k] * b[i];
            }
            kappa[c + k] = coupling;
            for (int h = 0; h <= k; h++) {
                double sum = h == k ? d[column[c + k]] : 0;
                for (int i = rowStart[l], at = aStart[l]; i < rowStart[l + 1]; i++, at += n) {
                    sum += w[row[i]] * a[at + k] * a[at + h];
                }
                hessian.set(k, h, sum);
            }
        }
        hessian.factor();
        double[] x = space.leg;
        System.arraycopy(kappa, c, x, 0, n);
        hessian.solve(x, space.work);
        System.arraycopy(x, 0, kappa, c, n);
        int at = inverseStart[l];
        for (int k = 0; k < n; k++) {
            Arrays.fill(x, 0, n, 0);
            x[k] = 1;
            hessian.solve(x, space.work);
            for (int h = k; h < n; h++) {
                inverse[at + k * n + h] = x[h];
                inverse[at + h * n + k] = x[h];
            }
        }
    }

    private double headTerm(int l, double[] d, double[] w, Workspace space) {
        int c = columnStart[l];
        int n = columnStart[l + 1] - c;
        int first = rowStart[l];
        int m = rowStart[l + 1] - first;
        PivotedCholesky rowForm = space.small(m);
        double[] t = space.leg;
        for (int i = 0; i < m; i++) {
            t[i] = b[first + i];
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 / w[row[first + i]] : 0;
                for (int k = 0; k < n; k++) {
                    sum += a[aStart[l] + i * n + k] * a[aStart[l] + j * n + k] / d[column[c + k]];
                }
                rowForm.set(i, j, sum);
            }
        }
        rowForm.factor();
        rowForm.solve(t, space.work);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += b[first + i] * t[i];
        }
        return sum;
    }

    /** Solves for every leg alone in place, and returns κᵀ times what stood there: what they take from the head. */
    double forward(double[] x, Workspace space) {
        double taken = 0;
        for (int l = 0; l < count; l++) {
            taken += forward(l, x, space);
        }
        return taken;
    }

    /** The same for one leg. */
    double forward(int l, double[] x, Workspace space) {
        int c = columnStart[l];
        int n = columnStart[l + 1] - c;
        int at = inverseStart[l];
        if (n == 1) {
            double only = x[column[c]];
            x[column[c]] = inverse[at] * only;
            return kappa[c] * only;
        }
        if (n == 2) {
            double first = x[column[c]];
            double second = x[column[c + 1]];
            x[column[c]] = inverse[at] * first + inverse[at + 1] * second;
            x[column[c + 1]] = inverse[at + 2] * first + inverse[at + 3] * second;
            return kappa[c] * first + kappa[c + 1] * second;
        }
        double[] v = space.leg;
        double taken = 0;
        for (int k = 0; k < n; k++) {
            v[k] = x[column[c + k]];
            taken += kappa[c + k] * v[k];
        }
        for (int k = 0; k < n; k++) {
            double sum = 0;
            for (int h = 0; h < n; h++) {
                sum += inverse[at + k * n + h] * v[h];
            }
            x[column[c + k]] = sum;
        }
        return taken;
    }

    /** x ← x − κ q. */
    void back(double[] x, double head) {
        for (int k = 0; k < column.length; k++) {
            x[column[k]] -= kappa[k] * head;
        }
    }
}
