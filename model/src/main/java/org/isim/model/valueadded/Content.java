package org.isim.model.valueadded;

import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.Leontief;

/**
 * What a unit of a product holds, directly and through its inputs:
 *
 * <pre>{@code
 *   g[t,b] = Σ_{a∈t} v[a] L[a,b]     value added of member t
 *   e[p,b] = Σ_a m[p,a] L[a,b]       bought from partner p
 *   w[b]   = Σ_a saving[a] L[a,b]    saved on barriers
 *   Σ_t g[t,b] + Σ_p e[p,b] + w[b] = 1
 * }</pre>
 *
 * <p>all per unit of output. A sector without output holds nothing of anybody.
 */
public final class Content {
    private final double[][] valueAdded;
    private final double[][] external;
    private final double[] saved;

    public Content(InterregionalTable table, Leontief leontief) {
        int n = table.size();
        valueAdded = new double[table.memberCount()][];
        for (int t = 0; t < valueAdded.length; t++) {
            double[] v = new double[n];
            for (int i = 0; i < table.sectorCount(); i++) {
                int a = table.row(t, i);
                v[a] = table.perUnit(table.valueAdded(a), a);
            }
            valueAdded[t] = leontief.content(v);
        }
        external = new double[table.partnerCount()][];
        for (int p = 0; p < external.length; p++) {
            double[] m = new double[n];
            for (int b = 0; b < n; b++) {
                m[b] = table.perUnit(table.imports(p, b), b);
            }
            external[p] = leontief.content(m);
        }
        double[] s = new double[n];
        for (int b = 0; b < n; b++) {
            s[b] = table.perUnit(table.saving(b), b);
        }
        saved = leontief.content(s);
    }

    /** g[t,b]. */
    public double valueAdded(int t, int b) {
        return valueAdded[t][b];
    }

    /** Value added of all members but t. */
    public double foreign(int t, int b) {
        double sum = 0;
        for (int s = 0; s < valueAdded.length; s++) {
            sum += s == t ? 0 : valueAdded[s][b];
        }
        return sum;
    }

    /** e[p,b]. */
    public double external(int p, int b) {
        return external[p][b];
    }

    /** Bought from all partners. */
    public double external(int b) {
        double sum = 0;
        for (double[] ofPartner : external) {
            sum += ofPartner[b];
        }
        return sum;
    }

    /** w[b]. */
    public double saved(int b) {
        return saved[b];
    }
}
