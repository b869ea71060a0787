package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * CAPACITY[r,k]: a technique makes no more than its capacity, its reserve, and what is added.
 *
 * <pre>{@code
 *   x[r,k] + Σ_h,j y0[h,j,r] − Δcap[r,k] ≤ cap[r,k] (1 + reserve[r,k])
 * }</pre>
 */
final class Capacity implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        ChainTerms chains = new ChainTerms(frame, rows);
        for (int r = 0; r < e.memberCount(); r++) {
            for (int k = 0; k < e.activityCount(r); k++) {
                double size = frame.columns().activitySize(r, k);
                int row = rows.atMost(frame.capacity(r, k), size, RowFamily.CAPACITY, r, k);
                rows.put(row, frame.columns().activity(r, k), 1);
                int addition = frame.columns().addition(r, k);
                if (addition >= 0) {
                    rows.put(row, addition, -1);
                }
                chains.capacity(row, r, k);
            }
        }
    }
}
