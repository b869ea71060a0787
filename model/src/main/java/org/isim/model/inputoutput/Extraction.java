package org.isim.model.inputoutput;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.isim.model.accounts.InterregionalTable;

/**
 * Hypothetical extraction: what the union would lose if something did not exist and its users bought from outside instead (Miller and
 * Blair §12.2.6; Dietzenbacher and Lahr 2013). Prices and coefficients of the rest stay as they are.
 *
 * <pre>{@code
 *   sectors K gone, with their final demand   x̄[K] = 0,  x̄[j] = x[j] − Σ_{k∈K} L[j,k] y[k],  L[K,K] y = x[K]
 *   flows gone                                x̄ = (I − Ā)⁻¹ f̄,  Ā and f̄ without them
 * }</pre>
 *
 * @param output x̄, by row of the table
 */
public record Extraction(InterregionalTable table, double[] output) {

    /** Whether a flow stays. */
    public interface Flow {
        /**
         * @param a the sector that delivers
         * @param s the member that receives it
         */
        boolean stays(int a, int s);
    }

    /** Sectors disappear: their deliveries, their purchases and the final demand for them. */
    public static Extraction ofSectors(InterregionalTable table, Leontief leontief, int... rows) {
        int n = table.size();
        DMatrixRMaj units = new DMatrixRMaj(n, rows.length);
        DMatrixRMaj own = new DMatrixRMaj(rows.length, 1);
        for (int k = 0; k < rows.length; k++) {
            units.set(rows[k], k, 1);
            own.set(k, 0, Math.max(0, table.output(rows[k])));
        }
        DMatrixRMaj columns = leontief.outputs(units);
        DMatrixRMaj block = new DMatrixRMaj(rows.length, rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows.length; k++) {
                block.set(i, k, columns.get(rows[i], k));
            }
        }
        DMatrixRMaj y = new DMatrixRMaj(rows.length, 1);
        if (!CommonOps_DDRM.solve(block, own, y)) {
            throw new ArithmeticException("a principal block of a Leontief inverse has an inverse");
        }
        DMatrixRMaj lost = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.mult(columns, y, lost);
        double[] x = new double[n];
        for (int a = 0; a < n; a++) {
            x[a] = table.output(a) - lost.get(a, 0);
        }
        for (int row : rows) {
            x[row] = 0;
        }
        return new Extraction(table, x);
    }

    /** Member r disappears. */
    public static Extraction ofMember(InterregionalTable table, Leontief leontief, int r) {
        int[] rows = new int[table.sectorCount()];
        Arrays.setAll(rows, i -> table.row(r, i));
        return ofSectors(table, leontief, rows);
    }

    /** Deliveries of member o to member s disappear, inputs and final goods. */
    public static Extraction ofLink(InterregionalTable table, int o, int s) {
        Flow others = (a, to) -> table.member(a) != o || to != s;
        return ofFlows(table, others, others);
    }

    /**
     * Flows disappear.
     *
     * @param inputs which deliveries to sectors stay, by delivering sector and receiving member
     * @param finalUse which deliveries to final users stay; exports to partners do
     */
    public static Extraction ofFlows(InterregionalTable table, Flow inputs, Flow finalUse) {
        DMatrixRMaj a = table.coefficients();
        double[] f = new double[table.size()];
        for (int k = 0; k < f.length; k++) {
            f[k] = table.finalDemand(k);
            for (int s = 0; s < table.memberCount(); s++) {
                f[k] -= finalUse.stays(k, s) ? 0 : table.finalUse(k, s);
            }
            for (int b = 0; b < f.length; b++) {
                if (!inputs.stays(k, table.member(b))) {
                    a.set(k, b, 0);
                }
            }
        }
        Leontief rest = Leontief.of(a);
        if (rest == null) {
            throw new ArithmeticException("a part of a table that can deliver can deliver");
        }
        return new Extraction(table, rest.output(f));
    }

    /** What sector a loses of a measure. */
    public double loss(Measure measure, int a) {
        double level = measure == Measure.OUTPUT ? 1 : table.perUnit(measure.level(table, a), a);
        return level * (table.output(a) - output[a]);
    }

    /** What member r loses of a measure. */
    public double lossOfMember(Measure measure, int r) {
        double sum = 0;
        for (int i = 0; i < table.sectorCount(); i++) {
            sum += loss(measure, table.row(r, i));
        }
        return sum;
    }

    /** What the union loses. */
    public double loss(Measure measure) {
        double sum = 0;
        for (int r = 0; r < table.memberCount(); r++) {
            sum += lossOfMember(measure, r);
        }
        return sum;
    }
}
