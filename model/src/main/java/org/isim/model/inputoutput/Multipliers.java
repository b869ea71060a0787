package org.isim.model.inputoutput;

import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.FinalUse;
import org.isim.model.accounts.InterregionalTable;
import org.jspecify.annotations.Nullable;

/**
 * What one more unit of final demand for a sector's product brings in the whole union, of output, value added or persons, d per unit:
 *
 * <pre>{@code
 *   simple   m[b] = Σ_a d[a] L[a,b]                        through inputs
 *   total    m*[b] = Σ_a d[a] L*[a,b],  L* = (I − A*)⁻¹      also through what households spend of the income
 *   type I   m[b] / d[b],   type II   m*[b] / d[b]
 *   A*[a,b]  = A[a,b] + c[a,r] v[b],  c[a,r] = C[a,r] / V[r],  r = member of b
 * }</pre>
 *
 * <p>Households of a member receive its value added V and spend of every unit what they spent in the year of the table, C / V; what they
 * spend on products of partners leaks. No wages stand in a study; counting less of value added as their income and spending more of it
 * gives the same totals. Where value added of a sector is negative, its households receive nothing from it.
 *
 * <p>A sector without output has a multiplier of 1 in output and 0 in the rest. A ratio to nothing does not exist, it is null. Where
 * members' households spend so much of their income that the closed model cannot deliver, total and type II do not exist.
 */
public final class Multipliers {
    private final InterregionalTable table;
    private final Leontief open;
    private final @Nullable Leontief closed;

    public Multipliers(InterregionalTable table, Leontief leontief) {
        this.table = table;
        this.open = leontief;
        this.closed = Leontief.of(closedCoefficients(table));
    }

    private static DMatrixRMaj closedCoefficients(InterregionalTable t) {
        DMatrixRMaj a = t.coefficients();
        int n = t.size();
        double[] income = new double[t.memberCount()];
        for (int b = 0; b < n; b++) {
            income[t.member(b)] += Math.max(0, t.valueAdded(b));
        }
        for (int r = 0; r < income.length; r++) {
            double[] spent = new double[n];
            for (int k = 0; income[r] > 0 && k < n; k++) {
                spent[k] = Math.max(0, t.finalUse(k, r, FinalUse.HOUSEHOLDS)) / income[r];
            }
            for (int j = 0; j < t.sectorCount(); j++) {
                int b = t.row(r, j);
                double earned = t.perUnit(Math.max(0, t.valueAdded(b)), b);
                for (int k = 0; earned > 0 && k < n; k++) {
                    a.add(k, b, spent[k] * earned);
                }
            }
        }
        return a;
    }

    /** d: the sector's own, per unit of output. */
    public double[] direct(Measure measure) {
        return measure.perUnit(table);
    }

    /** m. */
    public double[] simple(Measure measure) {
        return open.content(measure.perUnit(table));
    }

    /** m*; null where it does not exist. */
    public double @Nullable [] total(Measure measure) {
        return closed == null ? null : closed.content(measure.perUnit(table));
    }

    /** m / d of a sector; null where it has none of the measure itself. */
    public static @Nullable Double ratio(double multiplier, double direct) {
        return direct > 0 ? (Double) (multiplier / direct) : null;
    }
}
