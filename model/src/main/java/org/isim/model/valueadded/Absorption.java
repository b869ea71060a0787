package org.isim.model.valueadded;

import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.Leontief;
import org.jspecify.annotations.Nullable;

/**
 * Where value added ends up. Destinations d are the members and, after them, the partners; D[a,d] is final use in member d of what sector a
 * makes, or its exports to the partner.
 *
 * <pre>{@code
 *   X[·,d]     = L D[·,d]                               output for destination d
 *   F[t,d]     = Σ_{a∈t} v[a] X[a,d]                    value added of member t absorbed in d; Σ_d F[t,d] = GDP of t
 *   length     = Σ_a g[t,a] X[a,d] / F[t,d]             stages it passes on the way, 1 where it is sold at once
 * }</pre>
 *
 * <p>(Johnson and Noguera 2012 for F; Wang, Wei, Yu and Zhu 2017 for the length.) A length of nothing does not exist.
 */
public final class Absorption {
    private final InterregionalTable table;
    private final Content content;
    private final DMatrixRMaj output;

    public Absorption(InterregionalTable table, Leontief leontief, Content content) {
        this.table = table;
        this.content = content;
        DMatrixRMaj demand = new DMatrixRMaj(table.size(), destinations());
        for (int a = 0; a < table.size(); a++) {
            for (int d = 0; d < destinations(); d++) {
                demand.set(a, d, demand(a, d));
            }
        }
        output = leontief.outputs(demand);
    }

    /** R + P. */
    public int destinations() {
        return table.memberCount() + table.partnerCount();
    }

    /** D[a,d]. */
    public double demand(int a, int d) {
        int members = table.memberCount();
        return d < members ? table.finalUse(a, d) : table.exports(a, d - members);
    }

    /** X[a,d]. */
    public double output(int a, int d) {
        return output.get(a, d);
    }

    /** Value added of sector a absorbed in d. */
    public double ofSector(int a, int d) {
        return table.perUnit(table.valueAdded(a), a) * output.get(a, d);
    }

    /** F[t,d]. */
    public double ofMember(int t, int d) {
        double sum = 0;
        for (int i = 0; i < table.sectorCount(); i++) {
            sum += ofSector(table.row(t, i), d);
        }
        return sum;
    }

    /** Stages between value added of member t and destination d; null where none of it gets there. */
    public @Nullable Double length(int t, int d) {
        double absorbed = ofMember(t, d);
        double weighted = 0;
        for (int a = 0; a < table.size(); a++) {
            weighted += content.valueAdded(t, a) * output.get(a, d);
        }
        return absorbed > 0 ? (Double) (weighted / absorbed) : null;
    }
}
