package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * USE[r,i]: what a member uses of a product.
 *
 * <pre>{@code
 *   q[r,i] − Σ_k a[r,i,k] x[r,k] − c̄[r,i] z[r] − Σ_o Σ_j θ[o,r,j] t[o,r,j]·[i = transport product] = ḡ[r,i]
 * }</pre>
 */
final class Use implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                int row = rows.equal(e.otherFinalUse(r, i), c.absorptionSize(r, i), RowFamily.USE, r, i);
                rows.put(row, c.absorption(r, i), 1);
                for (int k = 0; k < e.activityCount(r); k++) {
                    rows.put(row, c.activity(r, k), -e.coefficient(r, i, k));
                }
                rows.put(row, c.living(r), -e.household(r, i));
                if (i == frame.scenario().transportProduct()) {
                    addTransport(frame, rows, row, r);
                }
            }
        }
    }

    private static void addTransport(Frame frame, RowWriter rows, int row, int r) {
        Economy e = frame.economy();
        for (int o = 0; o < e.memberCount(); o++) {
            for (int j = 0; j < e.productCount(); j++) {
                int flow = frame.columns().flow(o, r, j);
                if (flow >= 0) {
                    rows.put(row, flow, -frame.scenario().barriers().transport(o, r, j));
                }
            }
        }
    }
}
