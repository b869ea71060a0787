package org.isim.model.calibration;

import java.util.Arrays;

/**
 * GRAS, biproportional balancing of a table that may hold negative cells (Junius &amp; Oosterhaven 2003, in the form of Lenzen, Wood
 * &amp; Gallego 2007). With the prior split into A = P − N, P and N not negative,
 *
 * <pre>{@code
 *   X = r̂ P ŝ − r̂⁻¹ N ŝ⁻¹
 *   r[i] = (u[i] + √(u[i]² + 4 p[i] n[i])) / 2 p[i],   p[i] = Σ_j P[i,j] s[j],   n[i] = Σ_j N[i,j] / s[j]
 *   r[i] = −n[i] / u[i]   where p[i] = 0
 * }</pre>
 *
 * and s likewise from the columns. A positive cell stays positive, a negative one negative. A table without negative cells gives
 * the RAS result.
 */
public final class Gras {
    private Gras() {}

    /**
     * Balances a table.
     *
     * @param prior A
     * @param rows u
     * @param columns v, with Σv = Σu
     * @param tolerance of the residual, relative to the largest total
     * @param maxRounds after which the table is returned as it stands, not converged
     */
    public static Balanced balance(double[][] prior, double[] rows, double[] columns, double tolerance, int maxRounds) {
        Totals.check(prior, rows, columns);
        int m = rows.length;
        int n = columns.length;
        double[] r = new double[m];
        double[] s = new double[n];
        Arrays.fill(r, 1);
        Arrays.fill(s, 1);
        double[][] cells = Totals.copy(prior);
        double residual = Totals.residual(cells, rows, columns);
        int rounds = 0;
        while (residual > tolerance && rounds < maxRounds) {
            for (int i = 0; i < m; i++) {
                double positive = 0;
                double negative = 0;
                for (int j = 0; j < n; j++) {
                    double a = prior[i][j];
                    if (a > 0) {
                        positive += a * s[j];
                    } else if (a < 0) {
                        negative -= a / s[j];
                    }
                }
                r[i] = factor(positive, negative, rows[i]);
            }
            for (int j = 0; j < n; j++) {
                double positive = 0;
                double negative = 0;
                for (int i = 0; i < m; i++) {
                    double a = prior[i][j];
                    if (a > 0) {
                        positive += r[i] * a;
                    } else if (a < 0) {
                        negative -= a / r[i];
                    }
                }
                s[j] = factor(positive, negative, columns[j]);
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double a = prior[i][j];
                    double f = r[i] * s[j];
                    cells[i][j] = a > 0 ? a * f : a < 0 ? a / f : 0;
                }
            }
            residual = Totals.residual(cells, rows, columns);
            rounds++;
        }
        return new Balanced(
                cells, r, s, new Convergence(rounds, residual, residual <= tolerance, Totals.moved(prior, cells)));
    }

    /**
     * Balances around cells that keep their value: they are taken out of the table and of its totals, the rest is balanced, and they
     * are put back.
     *
     * @param fixed which cells keep their value
     */
    public static Balanced balance(
            double[][] prior, boolean[][] fixed, double[] rows, double[] columns, double tolerance, int maxRounds) {
        Totals.check(prior, rows, columns);
        double[][] free = Totals.copy(prior);
        double[] u = rows.clone();
        double[] v = columns.clone();
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < v.length; j++) {
                if (fixed[i][j]) {
                    u[i] -= prior[i][j];
                    v[j] -= prior[i][j];
                    free[i][j] = 0;
                }
            }
        }
        Balanced b = balance(free, u, v, tolerance, maxRounds);
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < v.length; j++) {
                if (fixed[i][j]) {
                    b.cells()[i][j] = prior[i][j];
                }
            }
        }
        return b;
    }

    /** The positive root of p r² − u r − n = 0, in the form without cancellation. A line of zeros keeps 1. */
    static double factor(double p, double n, double total) {
        if (p == 0) {
            return n > 0 && total < 0 ? -n / total : 1;
        }
        double root = Math.sqrt(total * total + 4 * p * n);
        double r = total >= 0 ? (total + root) / (2 * p) : 2 * n / (root - total);
        return r > 0 || n == 0 ? r : 1;
    }
}
