package org.isim.model.inputoutput;

import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;

/**
 * The supply-side model x′ = x′B + w′ with allocation coefficients B = x̂⁻¹ Z (Ghosh 1958): G = (I − B)⁻¹. B and A are similar,
 *
 * <pre>{@code
 *   B = x̂⁻¹ A x̂,   G = x̂⁻¹ L x̂
 * }</pre>
 *
 * so the factors of I − A serve for both. A sector without output delivers nothing to anybody: its row and column of B are zero, those of G
 * unit vectors.
 */
public final class Ghosh {
    private final InterregionalTable table;
    private final Leontief leontief;

    public Ghosh(InterregionalTable table, Leontief leontief) {
        this.table = table;
        this.leontief = leontief;
    }

    /** B, a fresh matrix. */
    public DMatrixRMaj allocation() {
        int n = table.size();
        DMatrixRMaj b = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b.set(i, j, table.perUnit(table.intermediate(i, j), i));
            }
        }
        return b;
    }

    /** w′G: output that primary inputs w let pass on. */
    public double[] output(double... w) {
        double[] scaled = new double[w.length];
        for (int a = 0; a < w.length; a++) {
            scaled[a] = table.perUnit(w[a], a);
        }
        double[] content = leontief.content(scaled);
        double[] x = new double[w.length];
        for (int b = 0; b < w.length; b++) {
            x[b] = table.output(b) > 0 ? content[b] * table.output(b) : w[b];
        }
        return x;
    }

    /** G u: of u per unit of primary input, what a sector's deliveries reach, directly and through those who use them. */
    public double[] reach(double... u) {
        double[] scaled = new double[u.length];
        for (int a = 0; a < u.length; a++) {
            scaled[a] = table.output(a) > 0 ? u[a] * table.output(a) : 0;
        }
        double[] product = leontief.output(scaled);
        double[] reach = new double[u.length];
        for (int a = 0; a < u.length; a++) {
            reach[a] = table.output(a) > 0 ? product[a] / table.output(a) : u[a];
        }
        return reach;
    }

    /** G, a fresh matrix. */
    public DMatrixRMaj inverse() {
        DMatrixRMaj g = leontief.inverse().copy();
        for (int a = 0; a < g.numRows; a++) {
            for (int b = 0; b < g.numCols; b++) {
                if (a != b) {
                    g.set(a, b, table.perUnit(g.get(a, b) * Math.max(0, table.output(b)), a));
                }
            }
        }
        return g;
    }
}
