package org.isim.solver.structured;

/**
 * A few columns u of a group and the local rows A u + b q that hold them, with nothing else but the head q of the group in these rows.
 *
 * <pre>{@code
 *   H = D + Aᵀ W A,    coupling to the head  g = Aᵀ W b,    κ = H⁻¹ g
 *   what it adds to the head   bᵀ W b − gᵀ H⁻¹ g = bᵀ (W⁻¹ + A D⁻¹ Aᵀ)⁻¹ b
 * }</pre>
 *
 * <p>The right form of the last line has no difference of large numbers: W grows without end on a row that binds.
 */
final class Leg {
    private final int[] columns;
    private final int[] rows;
    private final double[][] a;
    private final double[] b;
    private final PivotedCholesky hessian;
    private final PivotedCholesky rowForm;
    private final double[] kappa;
    private final double[] weight;
    private final double[] inverse;
    private double toHead;
    /** Of a leg of one column, as most are, the inverse of its matrix and κ. */
    private double alone;

    private double kappaAlone;

    /**
     * @param columns of the leg, numbered in the group
     * @param rows numbered among the local rows of the group
     * @param a coefficients of the columns in each row
     * @param b coefficient of the head in each row
     */
    Leg(int[] columns, int[] rows, double[][] a, double[] b) {
        this.columns = columns;
        this.rows = rows;
        this.a = a;
        this.b = b;
        hessian = new PivotedCholesky(columns.length);
        rowForm = new PivotedCholesky(rows.length);
        kappa = new double[columns.length];
        weight = new double[rows.length];
        inverse = new double[columns.length];
    }

    /** @param d diagonal of the group's columns; w weights of its local rows */
    void factor(double[] d, double[] w, Workspace space) {
        for (int i = 0; i < rows.length; i++) {
            weight[i] = w[rows[i]];
        }
        for (int k = 0; k < columns.length; k++) {
            inverse[k] = 1 / d[columns[k]];
        }
        for (int k = 0; k < columns.length; k++) {
            kappa[k] = 0;
            for (int i = 0; i < rows.length; i++) {
                kappa[k] += weight[i] * a[i][k] * b[i];
            }
            for (int h = 0; h <= k; h++) {
                double sum = h == k ? d[columns[k]] : 0;
                for (int i = 0; i < rows.length; i++) {
                    sum += weight[i] * a[i][k] * a[i][h];
                }
                hessian.set(k, h, sum);
            }
        }
        hessian.factor();
        hessian.solve(kappa, space.work);
        if (columns.length == 1) {
            kappaAlone = kappa[0];
            space.leg[0] = 1;
            hessian.solve(space.leg, space.work);
            alone = space.leg[0];
        }
        toHead = headTerm(space);
    }

    private double headTerm(Workspace space) {
        double[] t = space.leg;
        for (int i = 0; i < rows.length; i++) {
            t[i] = b[i];
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 / weight[i] : 0;
                for (int k = 0; k < columns.length; k++) {
                    sum += a[i][k] * a[j][k] * inverse[k];
                }
                rowForm.set(i, j, sum);
            }
        }
        rowForm.factor();
        rowForm.solve(t, space.work);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += b[i] * t[i];
        }
        return sum;
    }

    /** Writes the number of this leg at its columns. */
    void mark(int[] legOf, int number) {
        for (int column : columns) {
            legOf[column] = number;
        }
    }

    /** What the leg adds to the diagonal of the head. */
    double toHead() {
        return toHead;
    }

    /** Solves for the leg alone in place, and returns κᵀ times what stood there: what it takes from the head. */
    double forward(double[] x, Workspace space) {
        if (columns.length == 1) {
            double only = x[columns[0]];
            x[columns[0]] = alone * only;
            return kappaAlone * only;
        }
        double[] v = space.leg;
        double taken = 0;
        for (int k = 0; k < columns.length; k++) {
            v[k] = x[columns[k]];
            taken += kappa[k] * v[k];
        }
        hessian.solve(v, space.work);
        for (int k = 0; k < columns.length; k++) {
            x[columns[k]] = v[k];
        }
        return taken;
    }

    /** x ← x − κ q. */
    void back(double[] x, double head) {
        for (int k = 0; k < columns.length; k++) {
            x[columns[k]] -= kappa[k] * head;
        }
    }
}
