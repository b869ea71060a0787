package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * SOURCING[r,i]: where it comes from.
 *
 * <pre>{@code
 *   q[r,i] − Σ_o t[o,r,i] − Σ_p Σ_step m[p,r,i] − Σ_h Σ_o v[h,o,r] = 0
 * }</pre>
 */
final class Sourcing implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        ChainTerms chains = new ChainTerms(frame, rows);
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                int row = rows.equal(0, c.absorptionSize(r, i), RowFamily.SOURCING, r, i);
                rows.put(row, c.absorption(r, i), 1);
                for (int o = 0; o < e.memberCount(); o++) {
                    int flow = c.flow(o, r, i);
                    if (flow >= 0) {
                        rows.put(row, flow, -1);
                    }
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    int first = c.imports(p, r, i);
                    for (int step = 0; first >= 0 && step < c.importStepCount(p); step++) {
                        rows.put(row, first + step, -1);
                    }
                }
                chains.sourcing(row, r, i);
            }
        }
    }
}
