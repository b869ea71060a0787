package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * OUTPUT[r,i]: what is made covers what is delivered.
 *
 * <pre>{@code
 *   Σ_{k: i(k)=i} x[r,k] + Σ_h d[h,r] − Σ_s (1−β⁰)/(1−β) t[r,s,i] − Σ_p Σ_step e[r,p,i] ≥ 0
 * }</pre>
 *
 * <p>Base flows already carry the base barriers, so the factor is 1 in the base year; a lower β frees resources.
 */
final class Output implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        ChainTerms chains = new ChainTerms(frame, rows);
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                int row = rows.atLeast(0, size(frame, r, i), RowFamily.OUTPUT, r, i);
                for (int k = 0; k < e.activityCount(r); k++) {
                    if (e.product(r, k) == i) {
                        rows.put(row, c.activity(r, k), 1);
                    }
                }
                for (int s = 0; s < e.memberCount(); s++) {
                    int flow = c.flow(r, s, i);
                    if (flow >= 0) {
                        rows.put(row, flow, -frame.shippedPerUnit(r, s, i));
                    }
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    int first = c.exports(r, p, i);
                    for (int step = 0; first >= 0 && step < c.exportStepCount(p); step++) {
                        rows.put(row, first + step, -1);
                    }
                }
                chains.output(row, r, i);
            }
        }
    }

    private static double size(Frame frame, int r, int i) {
        double made = 0;
        for (int k = 0; k < frame.economy().activityCount(r); k++) {
            if (frame.economy().product(r, k) == i) {
                made += frame.economy().output(r, k);
            }
        }
        return made > 0 ? made : frame.columns().absorptionSize(r, i);
    }
}
