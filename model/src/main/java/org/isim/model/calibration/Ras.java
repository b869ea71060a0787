package org.isim.model.calibration;

import java.util.Arrays;

/**
 * RAS, biproportional balancing of a table without negative cells (Stone 1961; Miller &amp; Blair, Input–Output Analysis, §7.4):
 *
 * <pre>{@code
 *   X = r̂ A ŝ,   r[i] = u[i] / Σ_j A[i,j] s[j],   s[j] = v[j] / Σ_i r[i] A[i,j]
 * }</pre>
 *
 * repeated until rows sum to u and columns to v. Zero cells stay zero.
 */
public final class Ras {
    private Ras() {}

    /**
     * Balances a table.
     *
     * @param prior A, no negative cells
     * @param rows u, not negative
     * @param columns v, not negative, with Σv = Σu
     * @param tolerance of the residual, relative to the largest total
     * @param maxRounds after which the table is returned as it stands, not converged
     */
    public static Balanced balance(double[][] prior, double[] rows, double[] columns, double tolerance, int maxRounds) {
        Totals.check(prior, rows, columns);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                if (prior[i][j] < 0) {
                    throw new IllegalArgumentException("cell [" + i + "][" + j + "] is negative: use GRAS");
                }
            }
        }
        double[] r = ones(rows.length);
        double[] s = ones(columns.length);
        double[][] cells = Totals.copy(prior);
        double residual = Totals.residual(cells, rows, columns);
        int rounds = 0;
        while (residual > tolerance && rounds < maxRounds) {
            for (int i = 0; i < r.length; i++) {
                double sum = 0;
                for (int j = 0; j < s.length; j++) {
                    sum += prior[i][j] * s[j];
                }
                r[i] = sum > 0 ? rows[i] / sum : 1;
            }
            for (int j = 0; j < s.length; j++) {
                double sum = 0;
                for (int i = 0; i < r.length; i++) {
                    sum += r[i] * prior[i][j];
                }
                s[j] = sum > 0 ? columns[j] / sum : 1;
            }
            for (int i = 0; i < r.length; i++) {
                for (int j = 0; j < s.length; j++) {
                    cells[i][j] = r[i] * prior[i][j] * s[j];
                }
            }
            residual = Totals.residual(cells, rows, columns);
            rounds++;
        }
        return new Balanced(
                cells, r, s, new Convergence(rounds, residual, residual <= tolerance, Totals.moved(prior, cells)));
    }

    private static double[] ones(int n) {
        double[] values = new double[n];
        Arrays.fill(values, 1);
        return values;
    }
}
