package org.isim.model.valueadded;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.Leontief;

/**
 * One exporting member s: its own inverse (I − A_ss)⁻¹, its block L_ss, and the inverse of a world in which it sells no inputs abroad,
 * L̸ = (I − A̸)⁻¹ with A_sr = 0, r ≠ s. With M = (I − A_ss) L_ss, the factor by which its exports are counted again,
 *
 * <pre>{@code
 *   L̸_as = L_as M⁻¹ for every row a,   L̸ y = L y − L_·s M⁻¹ Σ_{r≠s} A_sr (L y)_r
 * }</pre>
 *
 * <p>so the second inverse is never made.
 */
final class Exporter {
    private final InterregionalTable table;
    private final Leontief leontief;
    private final int s;
    private final Leontief alone;
    private final DMatrixRMaj block; // L_ss
    private final DMatrixRMaj transposed;

    Exporter(InterregionalTable table, Leontief leontief, Leontief alone, int s) {
        this.table = table;
        this.leontief = leontief;
        this.s = s;
        this.alone = alone;
        int n = table.sectorCount();
        DMatrixRMaj units = new DMatrixRMaj(table.size(), n);
        for (int i = 0; i < n; i++) {
            units.set(table.row(s, i), i, 1);
        }
        DMatrixRMaj columns = leontief.outputs(units);
        block = CommonOps_DDRM.extract(columns, table.row(s, 0), table.row(s, 0) + n, 0, n);
        transposed = CommonOps_DDRM.transpose(block, null);
    }

    /** M⁻¹ y = L_ss⁻¹ (I − A_ss)⁻¹ y. */
    double[] once(double[] y) {
        return solve(block, alone.output(y));
    }

    /** y′ M⁻¹. */
    double[] onceTransposed(double[] y) {
        return alone.content(solve(transposed, y));
    }

    /** L̸ y at the rows of the table for y that stands at the exporter's sectors only. */
    double[] outputOfOwn(double[] y) {
        return leontief.output(placed(once(y)));
    }

    /** L̸ y, given L y. */
    double[] withoutExports(double[] outputs) {
        double[] back = leontief.output(placed(once(inputsAbroad(outputs))));
        double[] x = outputs.clone();
        for (int a = 0; a < x.length; a++) {
            x[a] -= back[a];
        }
        return x;
    }

    /** Σ_{r≠s} A_sr x_r, by sector of the exporter. */
    private double[] inputsAbroad(double[] x) {
        double[] sum = new double[table.sectorCount()];
        for (int r = 0; r < table.memberCount(); r++) {
            double[] sold = r == s ? new double[sum.length] : inputsIn(r, x);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sold[i];
            }
        }
        return sum;
    }

    /** A_sr x_r: inputs of the exporter in output x of member r. */
    double[] inputsIn(int r, double[] x) {
        double[] sum = new double[table.sectorCount()];
        for (int i = 0; i < sum.length; i++) {
            int a = table.row(s, i);
            for (int j = 0; j < sum.length; j++) {
                int b = table.row(r, j);
                sum[i] += table.perUnit(table.intermediate(a, b), b) * x[b];
            }
        }
        return sum;
    }

    private double[] placed(double[] own) {
        double[] all = new double[table.size()];
        System.arraycopy(own, 0, all, table.row(s, 0), own.length);
        return all;
    }

    private static double[] solve(DMatrixRMaj matrix, double[] y) {
        DMatrixRMaj x = new DMatrixRMaj(y.length, 1);
        if (!CommonOps_DDRM.solve(matrix, DMatrixRMaj.wrap(y.length, 1, y), x)) {
            throw new ArithmeticException("a principal block of a Leontief inverse has an inverse");
        }
        return x.data;
    }
}
